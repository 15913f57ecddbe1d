import type { EditionItem } from '#dispatch/edition-item.ts';
import { singlePage } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** What a server shows at an address that has no page. */
export interface NoPageView extends PageView {
  readonly latest: readonly EditionItem[];
}

const LATEST_SHOWN = 5;

/** The page for addresses that have none. No link leads to its path, and it does not name it. */
export const noPage = singlePage(
  '/404',
  (newsroom): NoPageView => ({
    ...surroundingsOf(newsroom),
    latest: newsroom.edition.current.slice(0, LATEST_SHOWN),
  }),
);
