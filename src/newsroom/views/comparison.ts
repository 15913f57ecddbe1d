import type { Comparison } from '#dispatch/comparison.ts';
import { itemPath, type Reference, toReference } from '#dispatch/edition-item.ts';
import { comparisonPath } from '#dispatch/paths.ts';
import type { Correction } from '#dispatch/schema.ts';
import { type PageType, periodParams } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** A dispatch compared with its wire copy. */
export interface ComparisonView extends PageView {
  readonly dispatch: Reference;
  readonly corrections: readonly Correction[];
  readonly comparison: Comparison;
}

/** The comparisons: of every dispatch whose words corrections have changed. */
export const comparisonPages: PageType<ComparisonView> = {
  list: (newsroom) =>
    newsroom.edition.items.flatMap((item) => {
      const { comparison, day, slug } = item;
      if (!comparison) return [];
      const path = comparisonPath(itemPath(item));
      const view = () => ({
        ...surroundingsOf(newsroom, path),
        dispatch: toReference(item),
        corrections: item.dispatch.corrections,
        comparison,
      });
      return [{ path, params: { ...periodParams(day), slug }, view }];
    }),
};
