import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { dayOfLine } from '#wire/date-line.ts';
import type { Clues } from '#wire/dateline/clues.ts';
import type { Span } from '#wire/position.ts';
import { type WrittenLine, writtenLines } from '#wire/text/written-line.ts';
import { isSignature, isWriterLine, nameOfByline } from './byline.ts';
import { isContactHeading, takeContacts } from './contacts.ts';
import { takeEditorsNote } from './editors-note.ts';
import { takeEmbargo } from './embargo-line.ts';
import { earlierKindOfLine, type KindOfLine, kindOfLine } from './head-line.ts';
import type { HeadPart, Taken } from './head-part.ts';
import { takeHeadline } from './headline.ts';
import { labelBefore, labelOfLine } from './label.ts';
import { readReleaseLine } from './release.ts';

/** What stands above the copy. */
export interface Head {
  readonly parts: readonly HeadPart[];
  /** Where the copy begins. */
  readonly end: number;
}

/** The head is no longer than this; all below is copy. */
const HEAD_LINES = 60;
/** How far below a signature the dateline may name its agency, in UTF-16 units. */
const SIGNATURE_REACH = 250;

/**
 * Reads what agencies put above their copy: slugs, labels, a headline, a byline, notes to editors, an embargo. Copy
 * begins at the dateline or at the first words that are none of these.
 *
 * @param isDateline whether a dateline stands at an offset
 */
export function parseHead(
  text: string,
  body: Span,
  isDateline: (offset: number) => boolean,
  { isEarlier }: Pick<Clues, 'isEarlier'> = {},
): Head {
  const kindOf = isEarlier ? earlierKindOfLine : kindOfLine;
  const lines = writtenLines(text, body);
  const parts: HeadPart[] = [];
  let at = 0;
  for (let line = lines[at]; line && at < HEAD_LINES; line = lines[at]) {
    // Before looking for a dateline, which may span two lines: `URGENT` above one is not a place.
    const taken =
      (isEarlier ? undefined : takeOfRelease(text, lines, at, parts)) ??
      takeNamed(text, lines, at, isDateline, parts, kindOf);
    if (!taken) {
      const label = labelBefore(line.text);
      const offset = label ? line.at + label.length : line.start;
      if (isDateline(offset)) {
        if (!label) break;
        parts.push({ kind: 'label', start: line.start, end: offset, text: label.label });
        return { parts, end: offset };
      }
    }
    const next = taken ?? takeHeadline(lines, at, isDateline, parts, kindOf);
    if (!next) break;
    parts.push(...next.parts);
    at = next.next;
  }
  return { parts, end: headEnd(parts, lines[at], body) };
}

// The indent of the first line of copy belongs to the copy: it tells how paragraphs are set.
function headEnd(parts: readonly HeadPart[], line: WrittenLine | undefined, body: Span): number {
  return parts.length === 0 ? body.start : (line?.indent ?? body.end);
}

/** A line that says that copy is a release; the contacts and the date below it. */
function takeOfRelease(
  text: string,
  lines: readonly WrittenLine[],
  at: number,
  before: readonly HeadPart[],
): Taken | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const { start, end, text: written } = line;
  const release = readReleaseLine(written);
  if (release) {
    const { length, headline } = release;
    const from = headline === '' ? end : line.at + length;
    const said = written.slice(0, length).trim();
    return {
      parts: [
        { kind: 'release-line', start, end: from, text: said },
        ...(headline === ''
          ? []
          : [{ kind: 'headline' as const, start: from, end, text: headline }]),
      ],
      next: at + 1,
    };
  }
  if (!before.some(({ kind }) => kind === 'release-line')) return undefined;
  if (isContactHeading(lines, at)) return takeContacts(text, lines, at);
  return dayOfLine(written) === undefined
    ? undefined
    : { parts: [{ kind: 'date-line', start, end, text: written }], next: at + 1 };
}

function takeNamed(
  text: string,
  lines: readonly WrittenLine[],
  at: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
  kindOf: KindOfLine,
): Taken | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const { start, end, text: written } = line;
  const take = (kind: HeadPart['kind'], said: string): Taken => ({
    parts: [{ kind, start, end, text: said }],
    next: at + 1,
  });
  const kind = kindOf(written);
  switch (kind) {
    case 'editors-note':
      return takeEditorsNote(text, lines, at, nextDateline(lines, at, isDateline) ?? lines.length);
    case 'embargo':
      return takeEmbargo(text, lines, at);
    case 'label':
      return take(kind, foldWhiteSpace(labelOfLine(written)));
    case 'byline':
      return take(kind, foldWhiteSpace(nameOfByline(written)));
    case undefined: {
      const belongs = before.at(-1)?.kind === 'byline' && isWriterLine(written);
      const below = text.slice(end, end + SIGNATURE_REACH);
      return belongs || isSignature(written, below) ? take('byline', written) : undefined;
    }
    default:
      return take(kind, foldWhiteSpace(written));
  }
}

/** Index of the next line of the head that begins with a dateline. */
function nextDateline(
  lines: readonly WrittenLine[],
  at: number,
  isDateline: (offset: number) => boolean,
): number | undefined {
  const next = lines
    .slice(0, HEAD_LINES)
    .findIndex(({ start }, index) => index > at && isDateline(start));
  return next < 0 ? undefined : next;
}
