import { type Container, type ContainerFormat, openContainer } from '#wire/container/container.ts';
import type { Clues } from '#wire/dateline/clues.ts';
import { isNear } from '#wire/dateline/day-of-date.ts';
import { type FoundEmbargo, findEmbargo, unclearEmbargo } from '#wire/head/find-embargo.ts';
import type { HeadPart } from '#wire/head/head-part.ts';
import { killed, killNotice } from '#wire/head/kill-notice.ts';
import { privateBlocks } from '#wire/head/private-block.ts';
import { readReleaseLine } from '#wire/head/release.ts';
import { decode, refuseUnprintable } from '#wire/text/decode.ts';
import { leftovers, withoutLeftovers } from '#wire/text/leftovers.ts';
import { writtenLines } from '#wire/text/written-line.ts';
import { dayOfLine, findDateLine } from './date-line.ts';
import { doubtsAbout } from './doubts.ts';
import { type Header, parseHeader } from './header.ts';
import { leftOutWords } from './left-out.ts';
import { noCopy } from './no-copy.ts';
import { fillGaps, part } from './parts.ts';
import { type Problem, wireError } from './problem.ts';
import { copyOf, type Described, describe, headerOf } from './read-container.ts';
import { type Copy, readCopy } from './read-copy.ts';
import { resolveDay } from './resolve-day.ts';
import type { Part, Wire } from './wire.ts';

/** How to read a wire file. */
export interface ParseWireOptions extends Omit<Clues, 'sent'> {
  /** Larger files are refused; one million bytes by default. */
  readonly maxBytes?: number | undefined;
  /** Its encoding, by a label of the WHATWG Encoding Standard; strictly UTF-8 by default. */
  readonly encoding?: string | undefined;
  /** Its container, where the first bytes do not tell. */
  readonly format?: ContainerFormat | undefined;
}

/**
 * Reads a wire file: container, header, the parts around the copy, dateline, blocks and end mark, with their places
 * in the file.
 *
 * @param file its path, for messages
 * @throws WireError with the place, what was expected there and how to mend it
 */
export function parseWire(bytes: Uint8Array, file: string, options: ParseWireOptions = {}): Wire {
  const text = decode(bytes, file, options);
  const container = openContainer(text, file, options.format);
  const {
    header,
    copy,
    frame,
    described,
    leftovers: told = [],
  } = container ? readContainer(text, container, options) : readPlain(text, file, options);
  const { around, blocks, dateline, unclearDateline, endMarks } = copy;
  const headline = described.headline ?? textsOf(around, 'headline')[0];
  if (blocks.length === 0 && headline === undefined) {
    throw wireError(file, text, header?.end ?? 0, noCopy(around));
  }
  const kill = killNotice(around);
  const { day, warnings } = resolveDay(file, text, header, dateline, unclearDateline);
  const held = findEmbargo(text, copy, described, header && header.day > day ? header.day : day);
  return {
    file,
    text,
    parts: fillGaps(text, [
      ...frame,
      ...[...around, ...blocks].map(({ kind, start, end }): Part => ({ kind, start, end })),
      ...endMarks.flatMap((mark) => part('end-mark', mark)),
    ]),
    ...(container && { format: container.format }),
    ...(header && { header }),
    ...(headline !== undefined && { headline }),
    ...saidAround(around, described, held),
    ...(kill && { status: 'withheld' as const }),
    ...(held && { embargo: held.embargo }),
    ...(dateline && { dateline }),
    ...(unclearDateline && { unclearDateline }),
    agencies: agenciesOf(copy, described),
    blocks,
    day,
    ...(header?.instant && header.day === day && { instant: header.instant }),
    warnings: [
      ...warnings,
      ...told,
      ...doubtsAbout(file, text, copy),
      ...privateBlocks(file, text, around),
      ...(kill ? [killed(file, text, kill)] : []),
      ...(container && 'leftOut' in container ? leftOutWords(file, text, container.leftOut) : []),
      ...(held?.embargo === 'unclear' ? [unclearEmbargo(file, text, held)] : []),
    ],
  };
}

/** A file taken apart: its date, its copy, the parts that frame the copy, and what fields say about it. */
interface Opened {
  readonly header: Header | undefined;
  readonly copy: Copy;
  readonly frame: readonly Part[];
  readonly described: Described;
  /** What is told about characters that were left out. */
  readonly leftovers?: readonly Problem[];
}

function readPlain(text: string, file: string, options: ParseWireOptions): Opened {
  const readable = withoutLeftovers(text);
  refuseUnprintable(readable, file);
  const markEnd = text.startsWith('\uFEFF') ? 1 : 0;
  const header = headerAt(text, markEnd, file, options);
  return {
    header,
    copy: readCopy(
      readable,
      { start: header?.end ?? markEnd, end: text.length },
      { ...options, sent: header?.day },
    ),
    frame: [...part('byte-order-mark', { start: 0, end: markEnd }), ...part('header', header)],
    described: {},
    leftovers: leftovers(file, text, readable),
  };
}

/** The header, or a date that stands on a line of its own in its place, or below it. */
function headerAt(
  text: string,
  start: number,
  file: string,
  { isEarlier }: Pick<Clues, 'isEarlier'>,
): Header | undefined {
  const header = parseHeader(text, start, file);
  if (isEarlier) return header;
  if (header) return withDateLine(text, header);
  return findDateLine(text, start, file) ?? dateOfRelease(text, start);
}

/** A header with the line below it that gives the same day again. */
function withDateLine(text: string, header: Header): Header {
  const [line] = writtenLines(text, {
    start: header.end,
    end: Math.min(text.length, header.end + LONGEST_HEAD),
  });
  const day = line && dayOfLine(line.text);
  return day !== undefined && isNear(day, header.day)
    ? { ...header, end: line?.end ?? header.end }
    : header;
}

/** In lines: how far below the line that says that copy is a release its date may stand. */
const RELEASE_LINES = 8;
const LONGEST_HEAD = 2000;

function dateOfRelease(text: string, start: number): Header | undefined {
  const lines = writtenLines(text, { start, end: Math.min(text.length, start + LONGEST_HEAD) });
  const release = lines.findIndex((line) => readReleaseLine(line.text) !== undefined);
  if (release < 0 || release > RELEASE_LINES) return undefined;
  const [day] = lines
    .slice(release + 1, release + RELEASE_LINES)
    .flatMap((line) => dayOfLine(line.text) ?? []);
  return day === undefined ? undefined : { start, end: start, day };
}

function readContainer(text: string, container: Container, options: ParseWireOptions): Opened {
  const header = headerOf(container);
  const clues = { ...options, sent: header?.day };
  const described = describe(container);
  if ('blocks' in container)
    return { header, copy: copyOf(container, clues), frame: [], described };
  const { start, end } = container.copy;
  return {
    header,
    copy: readCopy(text, container.copy, clues),
    frame: [
      ...part('frame', { start: 0, end: start }),
      ...part('frame', { start: end, end: text.length }),
    ],
    described,
  };
}

/** What is kept for editors and not published. */
const FOR_EDITORS: ReadonlySet<HeadPart['kind']> = new Set([
  'editors-note',
  'release-line',
  'contacts',
]);

function textsOf(around: readonly HeadPart[], kind: HeadPart['kind']): readonly string[] {
  return around.filter((one) => one.kind === kind).map(({ text }) => text);
}

/** What the lines around the copy or the fields of its container say about the copy. */
function saidAround(
  around: readonly HeadPart[],
  described: Described,
  held: FoundEmbargo | undefined,
) {
  const byline = described.byline ?? textsOf(around, 'byline').join(', ');
  const { language, status, editorsNote, keywords = [], places = [], guid, link } = described;
  return {
    ...(byline !== '' && { byline }),
    ...(language !== undefined && { language }),
    ...(status !== undefined && { status }),
    ...(guid !== undefined && { guid }),
    ...(link !== undefined && { link }),
    ...{ keywords, places },
    labels: textsOf(around, 'label'),
    editorsNotes: [
      ...(editorsNote === undefined ? [] : [editorsNote]),
      ...around.filter(({ kind }) => FOR_EDITORS.has(kind)).map(({ text }) => text),
      // What looks like a slug may be copy, so it is not lost.
      ...textsOf(around, 'slug'),
      // An editor can read an embargo that Slugline cannot.
      ...(held?.embargo === 'unclear' ? textsOf(around, 'embargo') : []),
    ],
  };
}

function agenciesOf({ dateline }: Copy, { agency }: Described): readonly string[] {
  if (dateline && dateline.agencies.length > 0) return dateline.agencies;
  return agency === undefined ? [] : [agency];
}
