import type { CollectionEntry } from 'astro:content';
import { pagePath, type SitePath } from '#dispatch/paths.ts';
import type { PageType } from './page-type.ts';
import { pageName } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** One of the publisher's own pages. Its body is a module, which Astro loads: its digest stands for it here. */
export interface OwnPageView extends PageView, Pick<CollectionEntry<'pages'>, 'id' | 'data'> {
  readonly path: SitePath;
  readonly digest: CollectionEntry<'pages'>['digest'];
}

/** Each of the publisher's own pages. */
export const ownPages: PageType<OwnPageView> = {
  list: (newsroom) =>
    newsroom.ownPages.map(({ id, data, digest }) => {
      const name = pageName(id);
      const path = pagePath(name);
      return {
        path,
        params: { page: name },
        view: () => ({ ...surroundingsOf(newsroom, path), path, id, data, digest }),
      };
    }),
};
