import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { isEndMark } from '#wire/body/end-mark.ts';
import { endsSentence, holdsSentences } from '#wire/text/sentence.ts';
import { endOfGroup, type WrittenLine } from '#wire/text/written-line.ts';
import { endOfEditorsNote } from './editors-note.ts';
import { type KindOfLine, kindOfLine } from './head-line.ts';
import type { HeadPart, Taken } from './head-part.ts';
import { labelBefore } from './label.ts';
import { leadsToDateline } from './summary.ts';

/** The longest headline, in UTF-16 units; wires wrap it to three lines at most. */
const LONGEST_HEADLINE = 250;
const LONGEST_UNFRAMED = 150;
const HEADLINE_LINES = 3;
const OPENS_HEADLINE = /^["“«„‘'(¿¡「『【]*[^\S\r\n]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const MARKUP = /[{}<>|\\=[\]*~`_]|--/u;

/**
 * Takes the headline that begins at a line, and the label before it. Between a slug, a label or a byline and a
 * dateline, anything short is a headline. Elsewhere a headline is one line that is not a sentence, above one that is,
 * or alone.
 *
 * @param before the parts above the line
 * @param kindOf the kind of a line by its form
 */
export function takeHeadline(
  lines: readonly WrittenLine[],
  at: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
  kindOf: KindOfLine,
): Taken | undefined {
  if (before.some(({ kind }) => kind === 'headline')) return undefined;
  const next = endOfHeadline(lines, at, isDateline, kindOf);
  const group = lines.slice(at, next);
  const words = wordsOf(group);
  if (!hasFormOfHeadline(group, words)) return undefined;
  const isOne =
    isFramed(lines, next, isDateline, before, words, kindOf) || standsAlone(lines, at, next);
  return isOne ? { parts: partsOf(group, words), next } : undefined;
}

function partsOf(group: readonly WrittenLine[], words: string): readonly HeadPart[] {
  const { start = 0, at = 0, end: firstEnd = 0, text = '' } = group[0] ?? {};
  const label = labelBefore(text);
  const from = label ? at + label.length : start;
  return [
    ...(label ? [{ kind: 'label' as const, start, end: from, text: label.label }] : []),
    {
      kind: 'headline',
      start: from,
      end: group.at(-1)?.end ?? firstEnd,
      text: foldWhiteSpace(words.slice(label?.length ?? 0)),
    },
  ];
}

function hasFormOfHeadline(group: readonly WrittenLine[], words: string): boolean {
  return (
    group.length > 0 &&
    group.length <= HEADLINE_LINES &&
    words.length <= LONGEST_HEADLINE &&
    OPENS_HEADLINE.test(words) &&
    !MARKUP.test(words) &&
    !/[.;:,]$/u.test(words) &&
    !holdsSentences(words)
  );
}

/** Whether something above a headline, before its words or below it marks it as one. */
function isFramed(
  lines: readonly WrittenLine[],
  next: number,
  isDateline: (offset: number) => boolean,
  before: readonly HeadPart[],
  words: string,
  kindOf: KindOfLine,
): boolean {
  const follower = lines[next];
  return (
    before.some(({ kind }) => kind !== 'editors-note' && kind !== 'embargo') ||
    labelBefore(words) !== undefined ||
    (follower !== undefined && kindOf(follower.text) === 'byline') ||
    leadsToDateline(lines, next, isDateline)
  );
}

/** Whether a line is a headline by its own words and the prose below it. */
function standsAlone(lines: readonly WrittenLine[], at: number, next: number): boolean {
  const words = lines[at]?.text ?? '';
  if (next - at > 1 || words.length > LONGEST_UNFRAMED || endsSentence(words)) return false;
  const follower = lines[next];
  if (!follower || isAllAside(lines, next))
    return words.split(' ').length > 2 || /^[\p{Lo}\P{L}]{8,}$/u.test(words);
  return follower.isFirst && isProse(lines, next, words.length);
}

/** Whether only notes to editors, embargoes and end marks stand below. */
function isAllAside(lines: readonly WrittenLine[], from: number): boolean {
  let at = from;
  for (let line = lines[at]; line; line = lines[at]) {
    const kind = kindOfLine(line.text);
    if (kind === 'editors-note') at = endOfEditorsNote(lines, at, lines.length);
    else if (kind === 'embargo' || isEndMark(line.text)) at += 1;
    else return false;
  }
  return true;
}

function isProse(lines: readonly WrittenLine[], from: number, longerThan: number): boolean {
  const words = wordsOf(lines.slice(from, endOfGroup(lines, from)));
  return words.length > longerThan && endsSentence(words);
}

function wordsOf(group: readonly WrittenLine[]): string {
  return group.map(({ text }) => text).join(' ');
}

function endOfHeadline(
  lines: readonly WrittenLine[],
  from: number,
  isDateline: (offset: number) => boolean,
  kindOf: KindOfLine,
): number {
  // One line more than a headline may have proves that it is not one.
  const last = Math.min(lines.length, from + HEADLINE_LINES + 1);
  for (let next = from + 1; next < last; next += 1) {
    const line = lines[next];
    if (!line || line.isFirst || endsHeadline(line, isDateline, kindOf)) return next;
  }
  return last;
}

function endsHeadline(
  { text, start }: WrittenLine,
  isDateline: (offset: number) => boolean,
  kindOf: KindOfLine,
): boolean {
  return kindOf(text) !== undefined || isEndMark(text) || isDateline(start);
}
