import { type EditionItem, itemPath, type Reference, toReference } from '#dispatch/edition-item.ts';
import {
  CARD_PATH,
  FACET_KINDS,
  type FacetKind,
  type SitePath,
  twinPath,
} from '#dispatch/paths.ts';
import { namesOf } from '#edition/facets.ts';
import { findRelated, type RelatedSource } from '#edition/related.ts';
import { isOriginal } from '#edition/translations.ts';
import { toNewsArticle } from '#exports/news-article.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import type { Day } from '#wire/calendar.ts';
import type { SiteContext } from '#words/site-context.ts';
import { agenciesOf, facetsIn, type LinkedName, linkName } from './linked-names.ts';
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
    return [...alone, ...published].map((placed) => {
      const source = () => sourceOf(newsroom, placed);
      return {
        path: itemPath(placed.item),
        params: { ...periodParams(placed.item.day), slug: placed.item.slug },
        source,
        view: () => dispatchView(source(), newsroom),
      };
    });
  },
};

/** A dispatch and its neighbours in the edition; one that is held has none. */
interface PlacedItem {
  readonly item: EditionItem;
  readonly later: EditionItem | undefined;
  readonly earlier: EditionItem | undefined;
}

/** What the view of a dispatch is made from. */
interface DispatchSource extends PlacedItem, RelatedSource {
  /** Digests of its sources, and of its body as HTML. */
  readonly digests: readonly string[];
  readonly surroundings: PageView;
  readonly isCarded: boolean;
  readonly agencies: readonly LinkedName[];
  readonly facts: readonly Fact[];
}

function sourceOf(newsroom: Newsroom, placed: PlacedItem): DispatchSource {
  const { edition, carded, digestOf, bodyDigestOf } = newsroom;
  const { item } = placed;
  const facets = facetsIn(edition, item).filter(({ kind }) => kind !== 'agencies');
  return {
    ...placed,
    digests: [digestOf(item), bodyDigestOf(item)],
    surroundings: surroundingsOf(newsroom, itemPath(item)),
    isCarded: carded.has(item.dispatch.id),
    translations: edition.translations.get(item.dispatch.id) ?? [],
    agencies: agenciesOf(newsroom, item),
    facts: factsOf(newsroom, item),
    facets,
  };
}

/** The view of a dispatch, from its source, its body, and what is constant for a site. */
function dispatchView(
  source: DispatchSource,
  newsroom: SiteContext & Pick<Newsroom, 'htmlOf' | 'componentsIn'>,
): DispatchView {
  const { item, later, earlier, translations, surroundings, isCarded, agencies, facts } = source;
  const { day, slug, dispatch } = item;
  const card = isCarded ? twinPath(day, slug, 'png') : CARD_PATH;
  const related = findRelated(source).filter((one) => one !== later && one !== earlier);
  return {
    ...surroundings,
    item,
    body:
      dispatch.status === 'canceled'
        ? undefined
        : { html: newsroom.htmlOf(item), components: newsroom.componentsIn(item) },
    card,
    article: toNewsArticle({ item, alternates: translations, card }, newsroom),
    agencies,
    facts,
    alternates: translations.map(toAlternate),
    later: later && toReference(later),
    earlier: earlier && toReference(earlier),
    related: related.map((one) => ({ ...toReference(one), day: one.day })),
  };
}

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
