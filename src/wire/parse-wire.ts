import {
  type Container,
  type ContainerFormat,
  LANGUAGE_TAG,
  openContainer,
} from '#wire/container/container.ts';
import type { Clues } from '#wire/dateline/clues.ts';
import { dayOfDate, isNear } from '#wire/dateline/day-of-date.ts';
import type { DocumentText } from '#wire/document/document.ts';
import { openDocument } from '#wire/document/documents.ts';
import { type FoundEmbargo, findEmbargo, unclearEmbargo } from '#wire/head/find-embargo.ts';
import type { HeadPart } from '#wire/head/head-part.ts';
import { killed, killNotice } from '#wire/head/kill-notice.ts';
import { privateBlocks } from '#wire/head/private-block.ts';
import { readReleaseLine } from '#wire/head/release.ts';
import { DEFAULT_MAX_BYTES, decode, refuseUnprintable } from '#wire/text/decode.ts';
import { leftovers, withoutLeftovers } from '#wire/text/leftovers.ts';
import { writtenLines } from '#wire/text/written-line.ts';
import type { Day } from './calendar.ts';
import { dayAmid, dayOfLine, findDateLine } from './date-line.ts';
import { doubtsAbout } from './doubts.ts';
import { type Header, parseHeader } from './header.ts';
import { leftOutWords } from './left-out.ts';
import { noCopy } from './no-copy.ts';
import { fillGaps, part } from './parts.ts';
import type { Span } from './position.ts';
import { type Problem, type ProblemCode, problemAt, WireError, wireError } from './problem.ts';
import { copyOf, type Described, describe, headerOf } from './read-container.ts';
import { type Copy, readCopy } from './read-copy.ts';
import { type ResolvedDay, resolveDay } from './resolve-day.ts';
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
  const container = openContainer(text, file, options);
  return toWire(
    { file, text },
    container ? readContainer(text, container, options) : readPlain(text, file, options),
  );
}

/**
 * Reads a wire file as `parseWire` does, and takes the text out of one that is a document: of Word or OpenDocument, RTF, PDF
 * or an e-mail. That text is read as plain copy is, and is the `text` of the wire.
 *
 * @throws WireError also with the code document/…
 */
export async function readWire(
  bytes: Uint8Array,
  file: string,
  options: ParseWireOptions = {},
): Promise<Wire> {
  const { maxBytes = DEFAULT_MAX_BYTES, encoding, format } = options;
  const isText = encoding !== undefined || format !== undefined;
  if (isText || bytes.length > maxBytes) return parseWire(bytes, file, options);
  const document = await openDocument(bytes, file);
  if (!document) return parseWire(bytes, file, options);
  return toWire({ file, text: document.text }, readDocument(document, file, options));
}

function toWire({ file, text }: Source, opened: Opened): Wire {
  const { header, copy, frame, described, told } = opened;
  const { around, blocks, dateline, unclearDateline, endMarks } = copy;
  const headline = described.headline ?? textsOf(around, 'headline')[0];
  if (blocks.length === 0 && headline === undefined) {
    throw wireError(file, text, header?.end ?? 0, noCopy(around));
  }
  const kill = killNotice(around);
  const { day, warnings } = dayOf({ file, text }, opened);
  const held = findEmbargo(text, copy, described, header && header.day > day ? header.day : day);
  return {
    file,
    text,
    parts: fillGaps(text, [
      ...frame,
      ...[...around, ...blocks].map(({ kind, start, end }): Part => ({ kind, start, end })),
      ...endMarks.flatMap((mark) => part('end-mark', mark)),
    ]),
    ...(opened.format !== undefined && { format: opened.format }),
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
      ...leftOutWords(file, text, opened.leftOut ?? []),
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
  /** The container it came in. */
  readonly format?: ContainerFormat;
  readonly isDocument?: boolean;
  /** The day a document was last changed, for copy that gives none. */
  readonly changed?: Day | undefined;
  /** Words of a container or a document that have no place in a dispatch. */
  readonly leftOut?: readonly (Span & { readonly text: string })[];
  /** What else is to be told. */
  readonly told: readonly Problem[];
}

/** The text of a wire file and its path, for messages. */
interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * The day of the copy. The last change of a document counts where the copy gives no day or no year, and no sooner: it may
 * have been long after.
 */
function dayOf({ file, text }: Source, opened: Opened): ResolvedDay {
  const { header, copy, changed } = opened;
  const { dateline, unclearDateline } = copy;
  try {
    return resolveDay(file, text, header, dateline, unclearDateline);
  } catch (error) {
    const isUndated = error instanceof WireError && UNDATED.has(error.problem.code);
    if (!isUndated || !opened.isDocument) throw error;
    if (changed === undefined) throw undatedDocument(error);
    const filed = dateline?.date && dayOfDate(dateline.date, changed);
    const day =
      filed === undefined || filed === 'no-year' || filed === 'no-such-day' ? changed : filed;
    const doubt = problemAt('warning', file, text, 0, {
      code: 'document/dated-by-change',
      found: `copy without a ${dateline ? 'year' : 'date'}, in a document that was last changed on ${changed}`,
      expected: 'a dateline with its year, or the date on a line of its own',
      remedy: `it is dated ${day}; correct “date” if that is wrong`,
    });
    return { day, warnings: [doubt] };
  }
}

/** A document has no first line to put a date on. */
function undatedDocument({ problem }: WireError): WireError {
  return new WireError({
    ...problem,
    remedy: 'type “date 2021-11-14”, with the day the copy was sent, as its first paragraph',
  });
}

const UNDATED: ReadonlySet<ProblemCode> = new Set(['wire/no-date', 'wire/no-year']);

/** The text of a document as plain copy. Where it has a headline of its own above its dateline, that comes first. */
function readDocument(document: DocumentText, file: string, options: ParseWireOptions): Opened {
  const { text, fields, changed, doubts } = document;
  const { day, instant, headline, byline, language, keywords } = fields;
  const opened = readPlain(text, file, { ...options, sent: day });
  const { around, dateline } = opened.copy;
  const own = textsOf(around, 'headline')[0];
  const isOwn =
    own !== undefined &&
    (dateline !== undefined || around.some(({ kind }) => kind === 'release-line'));
  const isSame = own?.toLowerCase() === headline?.toLowerCase();
  const words = [
    ...(headline !== undefined && isOwn && !isSame ? [headline] : []),
    ...document.leftOut,
  ];
  const copy =
    headline !== undefined && !isOwn && !isSame ? withHeadlinesAsCopy(opened.copy) : opened.copy;
  const sent =
    day === undefined ? undefined : { start: 0, end: 0, day, ...(instant && { instant }) };
  return {
    ...opened,
    copy,
    header: opened.header ?? sent,
    described: {
      ...(headline !== undefined && !isOwn && { headline }),
      ...(byline !== undefined && textsOf(around, 'byline').length === 0 && { byline }),
      ...(language !== undefined && LANGUAGE_TAG.test(language) && { language }),
      ...(keywords && { keywords }),
    },
    isDocument: true,
    changed,
    leftOut: words.map((word) => ({ text: word, start: 0, end: 0 })),
    told: [...opened.told, ...doubts.map((doubt) => problemAt('warning', file, text, 0, doubt))],
  };
}

/** Where a field is the headline, a short line above the story is its first paragraph: `Dear editors,`. */
function withHeadlinesAsCopy({ around, blocks, ...copy }: Copy): Copy {
  const above = around.filter(({ kind }) => kind === 'headline');
  return {
    ...copy,
    around: around.filter(({ kind }) => kind !== 'headline'),
    blocks: [
      ...above.map(({ text, start, end }) => ({ kind: 'paragraph' as const, text, start, end })),
      ...blocks,
    ],
  };
}

function readPlain(text: string, file: string, options: ParseWireOptions & Clues): Opened {
  const readable = withoutLeftovers(text);
  refuseUnprintable(readable, file);
  const markEnd = text.startsWith('\uFEFF') ? 1 : 0;
  const header = headerAt(text, markEnd, file, options);
  if (header && !options.isEarlier) refuseDocumentBelow(text, header, file);
  return {
    header,
    copy: readCopy(
      readable,
      { start: header?.end ?? markEnd, end: text.length },
      { ...options, sent: header?.day ?? options.sent },
    ),
    frame: [...part('byte-order-mark', { start: 0, end: markEnd }), ...part('header', header)],
    described: {},
    told: leftovers(file, text, readable),
  };
}

/** Refuses a date that was put above a document or a container, and makes its code words of the story. */
function refuseDocumentBelow(text: string, { end }: Header, file: string): void {
  const below = text.slice(end, end + LONGEST_HEAD).trimStart();
  const kind = DOCUMENT_STARTS.find(([form]) => form.test(below))?.[1];
  if (kind === undefined) return;
  throw wireError(file, text, end, {
    code: 'document/below-date',
    found: `a date above ${kind}`,
    expected: `${kind} alone, or copy`,
    remedy:
      'take the date out again; type it as the first paragraph of the document, with the program that wrote it',
  });
}

const DOCUMENT_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/u, 'a document in RTF'],
  [/^%PDF-/u, 'a PDF'],
  [/^(?:<\?xml\s|<!doctype\s|<html[\s>])/iu, 'a document in XML or HTML'],
];

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
  const [day] = [
    dayAmid(lines[release]?.text ?? '') ?? [],
    ...lines.slice(release + 1, release + RELEASE_LINES).map((line) => dayOfLine(line.text) ?? []),
  ].flat();
  return day === undefined ? undefined : { start, end: start, day };
}

function readContainer(text: string, container: Container, options: ParseWireOptions): Opened {
  const header = headerOf(container);
  const clues = { ...options, sent: header?.day };
  const described = describe(container);
  const { format } = container;
  if ('blocks' in container) {
    const { leftOut } = container;
    return {
      header,
      copy: copyOf(container, clues),
      frame: [],
      described,
      format,
      leftOut,
      told: [],
    };
  }
  const { start, end } = container.copy;
  return {
    header,
    copy: readCopy(text, container.copy, clues),
    frame: [
      ...part('frame', { start: 0, end: start }),
      ...part('frame', { start: end, end: text.length }),
    ],
    described,
    format,
    told: [],
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
