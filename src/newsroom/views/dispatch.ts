import { type EditionItem, itemPath, type Reference, toReference } from '#dispatch/edition-item.ts';
import {
  CARD_PATH,
  FACET_KINDS,
  type FacetKind,
  type SitePath,
  twinPath,
} from '#dispatch/paths.ts';
import { namesOf } from '#edition/facets.ts';
import { findRelated } from '#edition/related.ts';
import { isOriginal } from '#edition/translations.ts';
import { toNewsArticle } from '#exports/news-article.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import type { Day } from '#wire/calendar.ts';
import { remember } from '#wire/remember.ts';
import { agenciesOf, type LinkedName, linkName } from './linked-names.ts';
import { type PageType, periodParams } from './page-type.ts';
import { type PageView, surroundingsOf } from './site-view.ts';

/** A dispatch, and where it leads. */
export interface DispatchView extends PageView {
  readonly item: EditionItem;
  /** Undefined where it is canceled. */
  readonly body: DispatchBody | undefined;
  /** The picture for links to it: its own, or that of the site. */
  readonly card: SitePath;
  /** As structured data. */
  readonly article: object;
  readonly agencies: readonly LinkedName[];
  /** Its names of other kinds, of those kinds that it has. */
  readonly facts: readonly Fact[];
  /** The same dispatch in several languages, itself included (`translationsOf`). */
  readonly alternates: readonly Alternate[];
  readonly later: Reference | undefined;
  readonly earlier: Reference | undefined;
  /** What a reader may want to read next, without its neighbours (`findRelated`). */
  readonly related: readonly RelatedDispatch[];
}

export interface DispatchBody {
  readonly html: string;
  /** The names of the components that made it. */
  readonly components: readonly string[];
}

/** What a dispatch names of a kind. */
export interface Fact {
  readonly kind: FacetKind;
  readonly names: readonly LinkedName[];
}

/** A dispatch in one of its languages. */
export interface Alternate {
  readonly path: SitePath;
  readonly language: string;
  readonly isOriginal: boolean;
}

/** A dispatch that another one leads to, and its day. */
export interface RelatedDispatch extends Reference {
  readonly day: Day;
}

/** Every dispatch, and in the dev server those that are held. */
export const dispatchPages: PageType<DispatchView> = {
  list: (newsroom) => {
    const { held, edition } = newsroom;
    const { items } = edition;
    const published = items.map((item, index) => ({
      item,
      later: items[index - 1],
      earlier: items[index + 1],
    }));
    const alone = held.map((item) => ({ item, later: undefined, earlier: undefined }));
    return [...alone, ...published].map((placed) => ({
      path: itemPath(placed.item),
      params: { ...periodParams(placed.item.day), slug: placed.item.slug },
      view: () => dispatchView(newsroom, placed),
    }));
  },
};

/** A dispatch and its neighbours in the edition; one that is held has none. */
interface PlacedItem {
  readonly item: EditionItem;
  readonly later: EditionItem | undefined;
  readonly earlier: EditionItem | undefined;
}

function dispatchView(newsroom: Newsroom, { item, later, earlier }: PlacedItem): DispatchView {
  const { edition, carded, htmlOf, componentsIn } = newsroom;
  const { day, slug, dispatch } = item;
  const alternates = edition.translations.get(dispatch.id) ?? [];
  const card = carded.has(dispatch.id) ? twinPath(day, slug, 'png') : CARD_PATH;
  const related = relatedIn(edition)(item).filter((one) => one !== later && one !== earlier);
  return {
    ...surroundingsOf(newsroom, itemPath(item)),
    item,
    body:
      dispatch.status === 'canceled'
        ? undefined
        : { html: htmlOf(item), components: componentsIn(item) },
    card,
    article: toNewsArticle({ item, alternates, card }, newsroom),
    agencies: agenciesOf(newsroom, item),
    facts: factsOf(newsroom, item),
    alternates: alternates.map(toAlternate),
    later: later && toReference(later),
    earlier: earlier && toReference(earlier),
    related: related.map((one) => ({ ...toReference(one), day: one.day })),
  };
}

// Every dispatch asks, and the names that they share need counting only once.
const relatedIn = remember(findRelated, 1);

// Agencies stand above the headline.
function factsOf(newsroom: Newsroom, { dispatch }: EditionItem): readonly Fact[] {
  return FACET_KINDS.filter((kind) => kind !== 'agencies')
    .map((kind) => ({
      kind,
      names: namesOf(kind, dispatch).map((name) => linkName(newsroom, kind, name)),
    }))
    .filter(({ names }) => names.length > 0);
}

function toAlternate(item: EditionItem): Alternate {
  const { language } = item.dispatch;
  return { path: itemPath(item), language, isOriginal: isOriginal(item) };
}
