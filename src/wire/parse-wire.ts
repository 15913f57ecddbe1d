import { type Block, parseBlocks } from './blocks.ts';
import type { Day } from './calendar.ts';
import { type Dateline, parseDateline } from './dateline.ts';
import { decode } from './decode.ts';
import { parseEmbargo } from './embargo.ts';
import { findEndMark } from './end-mark.ts';
import {
  findEditorsNotes,
  type Head,
  type HeadPart,
  isSummary,
  parseHead,
  SUMMARY_LINES,
} from './head.ts';
import { parseHeader } from './header.ts';
import type { Span } from './position.ts';
import { excerpt, type Finding, type Problem, problemAt, wireError } from './problem.ts';
import { resolveDay } from './resolve-day.ts';
import type { Part, PartKind, Wire } from './wire.ts';

const NO_COPY: Finding = {
  code: 'wire/empty',
  found: 'nothing behind the header',
  expected: 'the text of a dispatch',
  remedy: 'put the copy in the file, or remove the file',
};

/** What a publisher may set about the reading of wire copy. */
export interface ParseWireOptions {
  /** Larger files are refused; one million bytes where nothing is set. */
  readonly maxBytes?: number;
}

/**
 * Reads a wire file: header, what stands around the copy, dateline, blocks and end mark, with their places in the file.
 *
 * @param file its path, for messages
 * @throws WireError with the place, what was expected there and how to mend it
 */
export function parseWire(bytes: Uint8Array, file: string, options: ParseWireOptions = {}): Wire {
  const text = decode(bytes, file, options.maxBytes);
  const markEnd = text.startsWith('\uFEFF') ? 1 : 0;
  const header = parseHeader(text, markEnd, file);
  const { head, notes, endMark, blocks } = readBody(text, {
    start: header?.end ?? markEnd,
    end: text.length,
  });
  if (blocks.length === 0 && !head.parts.some(({ kind }) => kind === 'headline')) {
    throw wireError(file, text, header?.end ?? markEnd, NO_COPY);
  }
  const dateline = datelineOf(text, blocks);
  const { day, warnings } = resolveDay(file, text, header, dateline);
  const around = aroundOf([...head.parts, ...notes], day);
  return {
    file,
    text,
    parts: fillGaps(text, [
      ...part('byte-order-mark', { start: 0, end: markEnd }),
      ...part('header', header),
      ...[...head.parts, ...blocks, ...notes, ...part('end-mark', endMark)]
        .map(({ kind, start, end }): Part => ({ kind, start, end }))
        .sort((a, b) => a.start - b.start),
    ]),
    ...(header && { header }),
    ...around,
    ...(dateline && { dateline }),
    blocks,
    day,
    ...(header?.instant && header.day === day && { instant: header.instant }),
    warnings: [
      ...warnings,
      ...(dateline ? doubtsAboutDateline(file, text, dateline) : []),
      ...(around.embargo === 'unclear' ? [unclearEmbargo(file, text, head)] : []),
    ],
  };
}

/** The copy, and what stands around it. */
function readBody(text: string, body: Span) {
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
  return { head, notes, endMark, blocks };
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

/** What the lines around the copy say. */
function aroundOf(parts: readonly HeadPart[], day: Day) {
  const textsOf = (kind: HeadPart['kind']) =>
    parts.filter((one) => one.kind === kind).map(({ text }) => text);
  const [headline] = textsOf('headline');
  const byline = textsOf('byline').join(', ');
  const [embargo] = textsOf('embargo');
  return {
    ...(headline !== undefined && { headline }),
    ...(byline !== '' && { byline }),
    labels: textsOf('label'),
    editorsNotes: textsOf('editors-note'),
    ...(embargo !== undefined && { embargo: parseEmbargo(embargo, day) ?? ('unclear' as const) }),
  };
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

function doubtsAboutDateline(file: string, text: string, dateline: Dateline): readonly Problem[] {
  const warn = (code: string, found: string, expected: string, remedy: string): Problem =>
    problemAt('warning', file, text, dateline.start, { code, found, expected, remedy });
  const { place } = dateline;
  return [
    ...(dateline.hasUnknownAgency
      ? [
          warn(
            'wire/unknown-agency',
            `the agency “${dateline.agencies.join('/')}”`,
            'an agency of the table in src/wire/agencies.ts',
            'it is credited as written; correct “agency” in the front matter if that is wrong',
          ),
        ]
      : []),
    ...(place && !/\p{Lu}|\p{Lo}/u.test(place.name)
      ? [
          warn(
            'wire/lower-case-place',
            `the place “${place.name}”`,
            'a place in capitals or with a capital letter',
            'it is shown as filed; nothing needs to be done',
          ),
        ]
      : []),
  ];
}

function unclearEmbargo(file: string, text: string, { parts }: Head): Problem {
  const { start = 0, text: line = '' } = parts.find(({ kind }) => kind === 'embargo') ?? {};
  return problemAt('warning', file, text, start, {
    code: 'wire/embargo-unclear',
    found: `the embargo “${excerpt(line, 0)}”`,
    expected: 'a date, a time and a zone that can be read in one way only',
    remedy:
      'it is withheld; set “embargoed: 2021-11-14T18:00:00+03:00” in its front matter and remove “status”',
  });
}

function part(kind: PartKind, span: Span | undefined): readonly Part[] {
  return span && span.end > span.start ? [{ kind, start: span.start, end: span.end }] : [];
}

/** What lies between the parts is white space, and is a part too. */
function fillGaps(text: string, parts: readonly Part[]): readonly Part[] {
  const filled: Part[] = [];
  let at = 0;
  for (const next of [
    ...parts,
    { kind: 'white-space' as const, start: text.length, end: text.length },
  ]) {
    if (next.start > at) filled.push({ kind: 'white-space', start: at, end: next.start });
    if (next.end > next.start) filled.push(next);
    at = next.end;
  }
  return filled;
}
