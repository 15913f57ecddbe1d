import { foldWhiteSpace } from './blocks.ts';
import {
  closesPrivateBlock,
  type HeadLineKind,
  isEditorsNote,
  isSignature,
  isWriterLine,
  kindOfLine,
  labelBefore,
  labelOfLine,
  nameOfByline,
  opensPrivateBlock,
} from './head-line.ts';
import { linesOf, type Span } from './position.ts';

/** A stretch above, between or below the copy that is about it: what it is, and what it says without its trappings. */
export interface HeadPart extends Span {
  readonly kind: HeadLineKind | 'headline';
  /** `Mara Quill` of `By Mara Quill`; a note and an embargo are whole. */
  readonly text: string;
}

/** What stands above the copy. */
export interface Head {
  readonly parts: readonly HeadPart[];
  /** Where the copy begins. */
  readonly end: number;
}

/** The longest headline, in UTF-16 units; wires that wrap their lines wrap it to three at most. */
const LONGEST_HEADLINE = 250;
const LONGEST_UNFRAMED = 150;
const HEADLINE_LINES = 3;
/** A head is no longer than this; below it all is copy. */
const HEAD_LINES = 60;

const SENTENCE_END = /[.!?…][”"’')\]]*$/u;
const OPENS_HEADLINE = /^["“«„‘'(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const MARKUP = /[{}<>|\\=[\]*~`_]|--/u;
const INNER_SENTENCE = /[\p{Ll}\p{N}][.!?][”"’')]*\s+[\p{Lu}“"]/u;

/** A line that has something on it. */
interface Line extends Span {
  /** Where it begins, with its indent. */
  readonly indent: number;
  readonly text: string;
  /** Whether blank lines, or nothing, stand before it. */
  readonly isFirst: boolean;
}

/**
 * Reads what agencies put above their copy: slugs, labels, a headline, a byline, notes to editors, an embargo. Copy
 * begins at the dateline or at the first words that are none of these.
 *
 * @param isDateline whether a dateline stands at an offset
 */
export function parseHead(text: string, body: Span, isDateline: (offset: number) => boolean): Head {
  const lines = writtenLines(text, body);
  const parts: HeadPart[] = [];
  let at = 0;
  for (let line = lines[at]; line && at < HEAD_LINES; line = lines[at]) {
    // Before a dateline is looked for, which may be broken over two lines: `URGENT` above one is no place.
    const taken = takeNamed(text, lines, at, isDateline, parts);
    if (!taken) {
      const label = labelBefore(line.text);
      const offset = line.start + (label?.length ?? 0);
      if (isDateline(offset)) {
        if (!label) break;
        parts.push({ kind: 'label', start: line.start, end: offset, text: label.label });
        return { parts, end: offset };
      }
    }
    const next = taken ?? takeHeadline(lines, at, isDateline, parts);
    if (!next) break;
    parts.push(...next.parts);
    at = next.next;
  }
  return { parts, end: headEnd(parts, lines[at], body) };
}

// The indent of the first line of copy belongs to the copy: it tells how paragraphs are set.
function headEnd(parts: readonly HeadPart[], line: Line | undefined, body: Span): number {
  return parts.length === 0 ? body.start : (line?.indent ?? body.end);
}

/** Notes to editors between and below the copy, each with what belongs to it. */
export function findEditorsNotes(text: string, copy: Span): readonly HeadPart[] {
  const lines = writtenLines(text, copy);
  const notes: HeadPart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line?.isFirst || !isEditorsNote(line.text)) continue;
    const next = opensPrivateBlock(line.text)
      ? endOfPrivateBlock(lines, at, lines.length)
      : endOfGroup(lines, at);
    notes.push(note(text, lines, at, next));
    at = next - 1;
  }
  return notes;
}

interface Taken {
  readonly parts: readonly HeadPart[];
  /** Index of the line behind them. */
  readonly next: number;
}

function takeNamed(
  text: string,
  lines: readonly Line[],
  at: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
): Taken | undefined {
  const line = lines[at];
  const kind = line && kindOfLine(line.text);
  if (!line || !kind) {
    const isWriter = line && before.at(-1)?.kind === 'byline' && isWriterLine(line.text);
    const below = line ? text.slice(line.end, line.end + LONGEST_HEADLINE) : '';
    return line && (isWriter || isSignature(line.text, below))
      ? { parts: [{ ...line, kind: 'byline' }], next: at + 1 }
      : undefined;
  }
  if (kind !== 'editors-note') return { parts: [named(line, kind)], next: at + 1 };
  const copyLine = lines
    .slice(0, HEAD_LINES)
    .findIndex(({ start }, index) => index > at && isDateline(start));
  const next =
    opensPrivateBlock(line.text) && copyLine > 0
      ? endOfPrivateBlock(lines, at, copyLine)
      : Math.min(endOfGroup(lines, at), copyLine > 0 ? copyLine : lines.length);
  return { parts: [note(text, lines, at, next)], next };
}

function named({ start, end, text }: Line, kind: HeadLineKind): HeadPart {
  const said = { label: labelOfLine, byline: nameOfByline };
  const written = kind === 'label' || kind === 'byline' ? said[kind](text) : text;
  return { kind, start, end, text: foldWhiteSpace(written) };
}

function takeHeadline(
  lines: readonly Line[],
  at: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
): Taken | undefined {
  if (before.some(({ kind }) => kind === 'headline')) return undefined;
  const next = endOfText(lines, at, isDateline);
  const group = lines.slice(at, next);
  if (!isHeadline(lines, group, next, isDateline, before)) return undefined;
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const label = labelBefore(first.text);
  const start = first.start + (label?.length ?? 0);
  const words = group.map(({ text }) => text).join(' ');
  return {
    next,
    parts: [
      ...(label
        ? [{ kind: 'label' as const, start: first.start, end: start, text: label.label }]
        : []),
      {
        kind: 'headline',
        start,
        end: last.end,
        text: foldWhiteSpace(words.slice(label?.length ?? 0)),
      },
    ],
  };
}

/**
 * Whether lines are a headline. Between a slug, a label or a byline and a dateline anything short is; elsewhere one
 * line that is no sentence, above one that is, or alone.
 */
function isHeadline(
  lines: readonly Line[],
  group: readonly Line[],
  next: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
): boolean {
  const words = group.map(({ text }) => text).join(' ');
  const follower = lines[next];
  if (group.length === 0 || group.length > HEADLINE_LINES || words.length > LONGEST_HEADLINE)
    return false;
  if (!OPENS_HEADLINE.test(words) || MARKUP.test(words) || /[.;:,]$/u.test(words)) return false;
  if (INNER_SENTENCE.test(words)) return false;
  const isFramed =
    before.some(({ kind }) => kind !== 'editors-note' && kind !== 'embargo') ||
    labelBefore(words) !== undefined ||
    (follower !== undefined && kindOfLine(follower.text) === 'byline') ||
    leadsToDateline(lines, next, isDateline);
  if (isFramed) return true;
  if (group.length > 1 || words.length > LONGEST_UNFRAMED) return false;
  if (SENTENCE_END.test(words)) return false;
  if (!follower) return words.split(' ').length > 2 || /^[\p{Lo}\P{L}]{8,}$/u.test(words);
  return follower.isFirst && isProse(lines, next, words.length);
}

/** Whether nothing but short lines stands between a line and a dateline: a summary in points, a byline, a note. */
function leadsToDateline(
  lines: readonly Line[],
  from: number,
  isDateline: (offset: number) => boolean,
): boolean {
  for (const { start, text } of lines.slice(from, from + SUMMARY_LINES)) {
    if (isDateline(start)) return true;
    if (!kindOfLine(text) && !isSummary(text)) return false;
  }
  return false;
}

/** How many lines may stand between a headline and its dateline. */
export const SUMMARY_LINES = 8;

/** Whether words may be a point of a summary: short, and no sentence. */
export function isSummary(words: string): boolean {
  return words.length <= LONGEST_UNFRAMED && !SENTENCE_END.test(words);
}

function isProse(lines: readonly Line[], from: number, longerThan: number): boolean {
  const group = lines.slice(from, endOfGroup(lines, from));
  const words = group.map(({ text }) => text).join(' ');
  return words.length > longerThan && SENTENCE_END.test(words);
}

function note(text: string, lines: readonly Line[], from: number, next: number): HeadPart {
  const start = lines[from]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  return { kind: 'editors-note', start, end, text: text.slice(start, end).trim() };
}

function endOfGroup(lines: readonly Line[], from: number): number {
  const next = lines.findIndex(({ isFirst }, index) => index > from && isFirst);
  return next < 0 ? lines.length : next;
}

function endOfPrivateBlock(lines: readonly Line[], from: number, last: number): number {
  const end = lines.findIndex(
    ({ text }, index) => index > from && index < last && closesPrivateBlock(text),
  );
  return end < 0 ? last : end + 1;
}

function endOfText(
  lines: readonly Line[],
  from: number,
  isDateline: (offset: number) => boolean,
): number {
  // One line more than a headline may have is enough to tell that it is none.
  const last = Math.min(lines.length, from + HEADLINE_LINES + 1);
  for (let next = from + 1; next < last; next += 1) {
    const line = lines[next];
    if (!line || line.isFirst || kindOfLine(line.text) || isDateline(line.start)) return next;
  }
  return last;
}

function writtenLines(text: string, body: Span): readonly Line[] {
  const lines: Line[] = [];
  let isFirst = true;
  for (const { start, end } of linesOf(text, body)) {
    const written = text.slice(start, end);
    const content = written.trim();
    if (content === '') {
      isFirst = true;
      continue;
    }
    const from = start + written.indexOf(content);
    lines.push({ indent: start, start: from, end: from + content.length, text: content, isFirst });
    isFirst = false;
  }
  return lines;
}
