import type { EditionItem } from '#dispatch/edition-item.ts';
import { archivePath } from '#dispatch/paths.ts';
import type { Period } from '#edition/edition.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { periodParams, type SitePage } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** What the pages of years, months and days have alike. */
export interface PeriodView extends PageView {
  readonly period: string;
  /** The periods of the same length beside it that have dispatches. */
  readonly later: string | undefined;
  readonly earlier: string | undefined;
}

/**
 * The pages of periods of one length.
 *
 * @param periods newest first
 * @param shownOf what the page of a period shows of its dispatches
 */
export function periodPages<Shown extends object>(
  newsroom: Newsroom,
  periods: readonly Period[],
  shownOf: (items: readonly EditionItem[]) => Shown,
): readonly SitePage<PeriodView & Shown>[] {
  return periods.map(({ period, items }, index) => {
    const path = archivePath(period);
    return {
      path,
      params: periodParams(period),
      view: () => ({
        ...surroundingsOf(newsroom, path),
        period,
        later: periods[index - 1]?.period,
        earlier: periods[index + 1]?.period,
        ...shownOf(items),
      }),
    };
  });
}
