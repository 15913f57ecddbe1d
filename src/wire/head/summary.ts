import { endsSentence } from '#wire/text/sentence.ts';
import type { WrittenLine } from '#wire/text/written-line.ts';
import { kindOfLine } from './head-line.ts';

/** How many lines may stand between a headline and its dateline. */
export const SUMMARY_LINES = 8;
/** In UTF-16 units. */
const LONGEST_POINT = 150;

/** Whether words may be a point of a summary: short, and not a sentence. */
export function isSummary(words: string): boolean {
  return words.length <= LONGEST_POINT && !endsSentence(words);
}

/** Whether only short lines stand between a line and a dateline: a summary in points, a byline, a note. */
export function leadsToDateline(
  lines: readonly WrittenLine[],
  from: number,
  isDateline: (offset: number) => boolean,
): boolean {
  for (const { start, text } of lines.slice(from, from + SUMMARY_LINES)) {
    if (isDateline(start)) return true;
    if (!kindOfLine(text) && !isSummary(text)) return false;
  }
  return false;
}
