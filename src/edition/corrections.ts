import { dayOf, type Instant, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Correction } from '#dispatch/schema.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { publishedAt } from './changes.ts';

/** A correction of a published dispatch. */
export interface PublishedCorrection {
  readonly item: EditionItem;
  readonly correction: Correction;
  /** Which one it is of those of its dispatch that have the same date, from 1. */
  readonly number: number;
  /** When readers could first see it: at its date, or when the dispatch was published if that is later. */
  readonly published: Instant;
}

/**
 * Every correction of some dispatches, newest first; of those of one moment, in the order of their dispatches, and of one
 * dispatch the last one first.
 *
 * @param items as they are published, newest first
 */
export function correctionsOf(
  items: readonly EditionItem[],
  timeZone: string,
): readonly PublishedCorrection[] {
  return items
    .flatMap((item) => correctionsIn(item, timeZone))
    .sort((a, b) => (a.published === b.published ? 0 : a.published < b.published ? 1 : -1));
}

function correctionsIn(item: EditionItem, timeZone: string): readonly PublishedCorrection[] {
  const { hiddenCorrections = [], dispatch } = item;
  const { corrections } = dispatch;
  if (corrections.length === 0) return [];
  const out = publishedAt(item, timeZone);
  const numbers = new Map<string, number>();
  const count = (date: string) => {
    const number = (numbers.get(date) ?? 0) + 1;
    numbers.set(date, number);
    return number;
  };
  // The id of a correction must not become that of another.
  hiddenCorrections.forEach(count);
  return corrections
    .map((correction) => {
      const number = count(correction.date);
      const corrected = toInstant(correction.date, timeZone);
      return { item, correction, number, published: corrected > out ? corrected : out };
    })
    .reverse();
}

/** The corrections of a year. */
export interface YearOfCorrections {
  readonly year: string;
  readonly corrections: readonly PublishedCorrection[];
}

/** Corrections by the year in which they were published, in their order. */
export function correctionYears(
  corrections: readonly PublishedCorrection[],
  timeZone: string,
): readonly YearOfCorrections[] {
  const years = Map.groupBy(corrections, ({ published }) => dayOf(published, timeZone).slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, corrections: ofYear }));
}

/**
 * The words that a correction changed, as one line each, with `¶` where a line or a paragraph ends; undefined if it
 * names none. `now` is empty where words were taken out.
 */
export function changeOf({ was, now = '' }: Correction): Record<'was' | 'now', string> | undefined {
  return was === undefined ? undefined : { was: oneLine(was), now: oneLine(now) };
}

function oneLine(text: string): string {
  const lines = text.split('\n').map(foldWhiteSpace);
  return lines.filter((line) => line !== '').join(' ¶ ');
}
