import { type Block, parseBlocks } from './blocks.ts';
import { type Dateline, parseDateline } from './dateline.ts';
import { decode } from './decode.ts';
import { findEndMark } from './end-mark.ts';
import { parseHeader } from './header.ts';
import type { Span } from './position.ts';
import { type Finding, type Problem, problemAt, wireError } from './problem.ts';
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
 * Reads a wire file: header, dateline, blocks and end mark, with their places in the file.
 *
 * @param file its path, for messages
 * @throws WireError with the place, what was expected there and how to mend it
 */
export function parseWire(bytes: Uint8Array, file: string, options: ParseWireOptions = {}): Wire {
  const text = decode(bytes, file, options.maxBytes);
  const markEnd = text.startsWith('\uFEFF') ? 1 : 0;
  const header = parseHeader(text, markEnd, file);
  const copy: Span = { start: header?.end ?? markEnd, end: text.length };
  const endMark = findEndMark(text, copy);
  const body = { ...copy, end: endMark?.start ?? copy.end };
  const blocks = parseBlocks(text, body, (offset) => parseDateline(text, offset) !== undefined);
  if (blocks.length === 0) throw wireError(file, text, copy.start, NO_COPY);
  const dateline = datelineOf(text, blocks);
  const { day, warnings } = resolveDay(file, text, header, dateline);
  return {
    file,
    text,
    parts: fillGaps(text, [
      ...part('byte-order-mark', { start: 0, end: markEnd }),
      ...part('header', header),
      ...blocks.map(({ kind, start, end }): Part => ({ kind, start, end })),
      ...part('end-mark', endMark),
    ]),
    ...(header && { header }),
    ...(dateline && { dateline }),
    blocks,
    day,
    ...(header?.instant && header.day === day && { instant: header.instant }),
    warnings: [...warnings, ...(dateline ? doubtsAbout(file, text, dateline) : [])],
  };
}

function datelineOf(text: string, [first]: readonly Block[]): Dateline | undefined {
  return first?.kind === 'paragraph'
    ? parseDateline(text.slice(0, first.end), first.start)
    : undefined;
}

function doubtsAbout(file: string, text: string, dateline: Dateline): readonly Problem[] {
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
