import type { SitePath } from '#dispatch/paths.ts';
import type { PageType } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** What answers at an address that was published and has no page of its own any more. */
export interface AnswerView extends PageView {
  /** Where it leads; undefined where there is nothing to show. */
  readonly to: SitePath | undefined;
}

/** Every redirect, and every notice that something has gone. */
export const answerPages: PageType<AnswerView> = {
  list: (newsroom) => {
    const { redirects, notices } = newsroom.ledger;
    return [...redirects, ...notices.map((from) => ({ from, to: undefined }))].map(
      ({ from, to }) => ({
        path: from,
        params: { answer: decodeURI(from).slice(1, -1) },
        view: () => ({ ...surroundingsOf(newsroom, to), to }),
      }),
    );
  },
};
