import type { DayOrInstant } from '#dispatch/dates.ts';
import { type Reference, toReference } from '#dispatch/edition-item.ts';
import { CORRECTIONS_PATH } from '#dispatch/paths.ts';
import { changeOf, correctionYears, type PublishedCorrection } from '#edition/corrections.ts';
import { singlePage } from './page-type.ts';
import { type PeriodCount, yearsWithin } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** Every correction. */
export interface CorrectionsView extends PageView {
  /** Newest first. */
  readonly years: readonly YearOfCorrectionsView[];
  /** The years that the page leads to within itself. */
  readonly linkedYears: readonly PeriodCount[];
}

/** The corrections of a year, newest first. */
export interface YearOfCorrectionsView {
  readonly year: string;
  readonly corrections: readonly CorrectionView[];
}

/** A correction, and the dispatch that it is of. */
export interface CorrectionView {
  readonly date: DayOrInstant;
  readonly note: string;
  /** The words that it changed, if it names any. */
  readonly change: Readonly<Record<'was' | 'now', string>> | undefined;
  readonly dispatch: Reference;
  readonly isCanceled: boolean;
  /** Whether the dispatch has a page that compares it with its wire copy. */
  readonly isCompared: boolean;
}

/** The page of corrections. */
export const correctionsPage = singlePage(CORRECTIONS_PATH, (newsroom): CorrectionsView => {
  const { edition, settings } = newsroom;
  const years = correctionYears(edition.corrections, settings.timeZone);
  const counts = years.map(({ year, corrections }) => ({
    period: year,
    count: corrections.length,
  }));
  return {
    ...surroundingsOf(newsroom, CORRECTIONS_PATH),
    years: years.map(({ year, corrections }) => ({
      year,
      corrections: corrections.map(toView),
    })),
    linkedYears: yearsWithin(counts),
  };
});

function toView({ item, correction }: PublishedCorrection): CorrectionView {
  return {
    date: correction.date,
    note: correction.note,
    change: changeOf(correction),
    dispatch: toReference(item),
    isCanceled: item.dispatch.status === 'canceled',
    isCompared: item.comparison !== undefined,
  };
}
