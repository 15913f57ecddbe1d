import { type Block, foldWhiteSpace, parseBlocks } from '#wire/body/blocks.ts';
import { findEndMarks } from '#wire/body/end-mark.ts';
import type { Clues } from '#wire/dateline/clues.ts';
import { type Dateline, parseDateline } from '#wire/dateline/dateline.ts';
import { type UnclearDateline, unclearDateline } from '#wire/dateline/unclear-dateline.ts';
import { between, findAsides } from '#wire/head/asides.ts';
import { nameOfByline } from '#wire/head/byline.ts';
import { findReleaseFoot } from '#wire/head/contacts.ts';
import { parseHead } from '#wire/head/head.ts';
import { kindOfLine } from '#wire/head/head-line.ts';
import type { HeadPart } from '#wire/head/head-part.ts';
import { isSummary, SUMMARY_LINES } from '#wire/head/summary.ts';
import { writtenLines } from '#wire/text/written-line.ts';
import type { Span } from './position.ts';
import { remember } from './remember.ts';

/** A stretch of plain copy, read. */
export interface Copy {
  /** What stands around the copy, in the order of the file. */
  readonly around: readonly HeadPart[];
  readonly blocks: readonly Block[];
  readonly dateline?: Dateline;
  /** What opens the copy instead and looks like a dateline in part. */
  readonly unclearDateline?: UnclearDateline;
  readonly endMarks: readonly Span[];
}

/** Reads plain copy: what stands above it, its dateline and blocks, notes to editors and end marks. */
export function readCopy(text: string, body: Span, clues: Clues): Copy {
  // The head and the blocks ask about the same offsets.
  const isDateline = remember((offset: number) => opensWithDateline(text, offset, clues));
  const lastMarks = findEndMarks(text, body);
  const last = lastMarks[0]?.start ?? body.end;
  const head = parseHead(text, { start: body.start, end: last }, isDateline, clues);
  const isRelease = head.parts.some(({ kind }) => kind === 'release-line');
  const foot = isRelease ? findReleaseFoot(text, { start: head.end, end: last }) : undefined;
  const copy = { start: head.end, end: foot?.start ?? last };
  const byline = clues.isEarlier ? undefined : bylineBelow(text, copy, head.parts);
  const end = byline?.start ?? copy.end;
  const asides = findAsides(text, { start: head.end, end }, isRelease);
  const stretches = between({ start: head.end, end }, asides).filter(
    ({ start, end: stretchEnd }) => text.slice(start, stretchEnd).trim() !== '',
  );
  const marked = stretches.map((stretch, index) =>
    // A note to editors may stand below the end mark.
    index === stretches.length - 1 && asides.length > 0 ? findEndMarks(text, stretch) : [],
  );
  const blocks = stretches.flatMap((stretch, index) =>
    parseBlocks(text, { ...stretch, end: marked[index]?.[0]?.start ?? stretch.end }, isDateline),
  );
  const dateline = datelineOf(text, blocks, clues);
  const unclear = dateline ? undefined : unclearDatelineOf(text, blocks, clues);
  const around = [...head.parts, ...asides, ...(byline ? [byline] : []), ...(foot?.parts ?? [])];
  return {
    around: blocks.length > 0 ? around : withHeadline(text, around),
    blocks,
    ...(dateline && { dateline }),
    ...(unclear && { unclearDateline: unclear }),
    endMarks: [...marked.flat(), ...(foot ? [foot.mark] : []), ...lastMarks],
  };
}

/** A byline that is the last line of the copy, where none stands above it. */
function bylineBelow(text: string, copy: Span, above: readonly HeadPart[]): HeadPart | undefined {
  if (above.some(({ kind }) => kind === 'byline')) return undefined;
  const lines = writtenLines(text, copy);
  const line = lines.at(-1);
  if (lines.length < 2 || !line?.isFirst || kindOfLine(line.text) !== 'byline') return undefined;
  const { start, end } = line;
  return { kind: 'byline', start, end, text: foldWhiteSpace(nameOfByline(line.text)) };
}

/** Without a headline, what reads as a slug or a byline is one: `COVID-19`, `By Jove Tower`. */
function withHeadline(text: string, around: readonly HeadPart[]): readonly HeadPart[] {
  if (around.some(({ kind }) => kind === 'headline')) return around;
  const only =
    around.find(({ kind }) => kind === 'slug') ?? around.find(({ kind }) => kind === 'byline');
  return around.map((one) =>
    one === only
      ? { ...one, kind: 'headline', text: foldWhiteSpace(text.slice(one.start, one.end)) }
      : one,
  );
}

/** In UTF-16 units; longer than any dateline. */
const LONGEST_DATELINE = 400;

function opensWithDateline(text: string, offset: number, clues: Clues): boolean {
  const [paragraph = ''] = text
    .slice(offset, offset + LONGEST_DATELINE)
    .split(/(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/u, 1);
  const found = parseDateline(paragraph, 0, clues);
  if (!found) return unclearDateline(paragraph, 0, clues) !== undefined;
  // `May 8 - Victory Day around the world` above `PARIS, May 8 (Reuters) - ` is a headline.
  if (found.place || found.agencies.length > 0) return true;
  const below = text.slice(offset + paragraph.length).trimStart();
  return parseDateline(below.slice(0, LONGEST_DATELINE), 0, clues)?.place === undefined;
}

/** A dateline opens the first paragraph; below a headline, short lines of a summary may stand before it. */
function datelineOf(text: string, blocks: readonly Block[], clues: Clues): Dateline | undefined {
  for (const { kind, start, end } of blocks.slice(0, SUMMARY_LINES)) {
    const dateline =
      kind === 'paragraph' ? parseDateline(text.slice(0, end), start, clues) : undefined;
    if (dateline) return dateline;
    if (!isSummary(text.slice(start, end))) return undefined;
  }
  return undefined;
}

function unclearDatelineOf(
  text: string,
  [first]: readonly Block[],
  clues: Clues,
): UnclearDateline | undefined {
  return first?.kind === 'paragraph'
    ? unclearDateline(text.slice(0, first.end), first.start, clues)
    : undefined;
}
