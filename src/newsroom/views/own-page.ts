import { pagePath, type SitePath } from '#dispatch/paths.ts';
import type { OwnPage } from '#newsroom/index/edition.ts';
import type { PageType } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** One of the publisher's own pages. */
export interface OwnPageView extends PageView, OwnPage {
  readonly path: SitePath;
}

/** Each of the publisher's own pages. */
export const ownPages: PageType<OwnPageView> = {
  list: (newsroom) =>
    newsroom.ownPages.map((page) => {
      const path = pagePath(page.name);
      return {
        path,
        params: { page: page.name },
        view: () => ({ ...surroundingsOf(newsroom, path), path, ...page }),
      };
    }),
};
