import { type Block, parseBlocks } from './blocks.ts';
import { type Dateline, parseDateline } from './dateline.ts';
import { findEditorsNotes } from './editors-note.ts';
import { findEndMark } from './end-mark.ts';
import { parseHead } from './head.ts';
import type { HeadPart } from './head-part.ts';
import type { Span } from './position.ts';
import { isSummary, SUMMARY_LINES } from './summary.ts';

/** A stretch of plain copy, read. */
export interface Copy {
  /** What stands around the copy, in the order of the file. */
  readonly around: readonly HeadPart[];
  readonly blocks: readonly Block[];
  readonly dateline?: Dateline;
  readonly endMark?: Span;
}

/** Reads plain copy: what stands above it, its dateline and blocks, notes to editors and the end mark. */
export function readCopy(text: string, body: Span): Copy {
  const isDateline = (offset: number) => opensWithDateline(text, offset);
  const lastMark = findEndMark(text, body);
  const end = lastMark?.start ?? body.end;
  const head = parseHead(text, { start: body.start, end }, isDateline);
  const notes = findEditorsNotes(text, { start: head.end, end });
  const stretches = between({ start: head.end, end }, notes).filter(
    ({ start, end: stretchEnd }) => text.slice(start, stretchEnd).trim() !== '',
  );
  // A note to editors may stand below the end mark.
  const endMark =
    lastMark ?? findEndMark(text, { start: body.start, end: stretches.at(-1)?.end ?? head.end });
  const blocks = stretches.flatMap((stretch) => {
    const holdsMark = endMark && endMark.start >= stretch.start && endMark.start < stretch.end;
    return parseBlocks(
      text,
      { ...stretch, end: holdsMark ? endMark.start : stretch.end },
      isDateline,
    );
  });
  const dateline = datelineOf(text, blocks);
  return {
    around: [...head.parts, ...notes],
    blocks,
    ...(dateline && { dateline }),
    ...(endMark && { endMark }),
  };
}

/** In UTF-16 units: further than any dateline reaches. */
const LONGEST_DATELINE = 400;

function opensWithDateline(text: string, offset: number): boolean {
  const [paragraph = ''] = text
    .slice(offset, offset + LONGEST_DATELINE)
    .split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/u, 1);
  return parseDateline(paragraph, 0) !== undefined;
}

/** The stretches of copy that notes leave. */
function between(copy: Span, notes: readonly Span[]): readonly Span[] {
  const starts = [copy.start, ...notes.map(({ end }) => end)];
  const ends = [...notes.map(({ start }) => start), copy.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? copy.end }));
}

/** A dateline opens the first paragraph; below a headline, short lines of a summary may stand before it. */
function datelineOf(text: string, blocks: readonly Block[]): Dateline | undefined {
  for (const { kind, start, end } of blocks.slice(0, SUMMARY_LINES)) {
    const dateline = kind === 'paragraph' ? parseDateline(text.slice(0, end), start) : undefined;
    if (dateline) return dateline;
    if (!isSummary(text.slice(start, end))) return undefined;
  }
  return undefined;
}
