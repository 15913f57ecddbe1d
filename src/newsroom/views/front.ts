import type { EditionItem } from '#dispatch/edition-item.ts';
import { type FacetKind, FRONT_PATH, facetPath, type SitePath } from '#dispatch/paths.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import type { Day } from '#wire/calendar.ts';
import { type FirstParagraphs, firstParagraphs } from './first-paragraphs.ts';
import { agenciesOf, type LinkedName } from './linked-names.ts';
import { singlePage } from './page-type.ts';
import { mostFiled, usedKinds } from './sections.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** The newest dispatches, and an index. */
export interface FrontView extends PageView {
  /** The day of the newest dispatch, which the masthead of this page shows. */
  readonly newestDay: Day | undefined;
  /** Undefined where nothing is published. */
  readonly lead: LeadView | undefined;
  /** The dispatches below the lead. */
  readonly others: readonly EditionItem[];
  readonly index: readonly IndexedKind[];
}

/** The dispatch at the top. */
export interface LeadView {
  readonly item: EditionItem;
  readonly agencies: readonly LinkedName[];
  /** Undefined where it is canceled. */
  readonly opening: FirstParagraphs | undefined;
}

/** The facets of a kind that have the most dispatches. */
export interface IndexedKind {
  readonly kind: FacetKind;
  readonly facets: readonly { readonly name: string; readonly path: SitePath }[];
}

/** The front page. */
export const frontPage = singlePage(FRONT_PATH, (newsroom): FrontView => {
  const { edition, settings } = newsroom;
  const [lead, ...others] = edition.current.slice(0, settings.frontItems);
  return {
    ...surroundingsOf(newsroom, FRONT_PATH),
    newestDay: edition.items[0]?.day,
    lead: lead && leadView(newsroom, lead, others.length > 0 ? 2 : 4),
    others,
    index: usedKinds(edition).map((kind) => ({
      kind,
      facets: mostFiled(edition.facets[kind]).map(({ name, slug }) => ({
        name,
        path: facetPath(kind, slug),
      })),
    })),
  };
});

function leadView(newsroom: Newsroom, item: EditionItem, paragraphs: number): LeadView {
  const { status } = item.dispatch;
  const body = newsroom.htmlOf(item);
  return {
    item,
    agencies: agenciesOf(newsroom, item),
    opening: status === 'usable' ? firstParagraphs(body, paragraphs) : undefined,
  };
}
