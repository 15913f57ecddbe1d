import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { statSync } from 'node:fs';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { editionCachePath } from '#desk/cache-folder.ts';
import { pageNames } from '#desk/page-files.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { CARD_PATH, FACET_KINDS, facetPath, type SitePath, twinPath } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import { findRelated } from '#edition/related.ts';
import type { SiteFile } from '#exports/site-files.ts';
import type { KeptLedger } from '#ledger/keep-ledger.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import type { ComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { renderShownBody, type ShownBody } from '#newsroom/bodies/render-shown-body.ts';
import { cardedItems } from '#newsroom/cards/carded-items.ts';
import { listSiteFiles } from '#newsroom/publish/list-site-files.ts';
import { remember } from '#wire/remember.ts';
import { bodiesOf, type IndexedEdition, indexEdition, type ShownBodies } from './index-edition.ts';
import { folder } from './site.ts';

/** The edition as pages show it. */
export interface Newsroom extends Omit<IndexedEdition, 'htmlOf'>, ShownBodies {
  /** The bodies that use components. */
  readonly components: ComponentBodies;
  /** The ids of the dispatches that have a card of their own. */
  readonly carded: ReadonlySet<string>;
  readonly ownPages: readonly CollectionEntry<'pages'>[];
}

/** The published edition, in order. */
export async function loadEdition(): Promise<Edition> {
  return (await newsroom()).edition;
}

/** The paths of all facets: a dispatch that another replaces may name things that no newer one does. */
export async function loadFacetPaths(): Promise<ReadonlySet<SitePath>> {
  return facetPathsOf(await loadEdition());
}

const facetPathsOf = remember(
  ({ facets }: Edition) =>
    new Set(FACET_KINDS.flatMap((kind) => facets[kind].map(({ slug }) => facetPath(kind, slug)))),
  1,
);

/** The dispatches that are not published, which the dev server alone shows. */
export async function loadHeld(): Promise<readonly EditionItem[]> {
  return import.meta.env.DEV ? (await newsroom()).held : [];
}

/** What answers at every address that the site has published. */
export async function loadLedger(): Promise<KeptLedger> {
  return (await newsroom()).ledger;
}

/** The body of a dispatch, with its pictures by the names that they have in it. */
export async function loadBody(item: EditionItem): Promise<ShownBody> {
  return showBody(await newsroom(), item);
}

/** The body of a dispatch as HTML, with or without components, for use outside its page. */
export async function loadHtml(item: EditionItem): Promise<string> {
  const { htmlOf } = await newsroom();
  return htmlOf(item);
}

/** The card of a dispatch: its own, or that of the site. */
export async function loadCard({ day, slug, dispatch }: EditionItem): Promise<SitePath> {
  const { carded } = await newsroom();
  return carded.has(dispatch.id) ? twinPath(day, slug, 'png') : CARD_PATH;
}

/** Every file of the site that is not a page, for the dev server. In a build, a thread writes them. */
export async function loadFiles(): Promise<readonly SiteFile[]> {
  return [...(await listSiteFiles(folder, await newsroom()))];
}

/** The publisher's own pages, by name. */
export async function loadPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await newsroom()).ownPages;
}

/** The component that renders one of the publisher's own pages. */
export async function loadPage(page: CollectionEntry<'pages'>): Promise<AstroComponentFactory> {
  return (await render(page)).Content;
}

/**
 * The newsroom as it was opened last. A build loads the edition before it renders pages, so that all have the same; in
 * the dev server files change, and an embargo may end.
 */
const newsroomAt = remember((_version: string) => openNewsroom(), 1);

/** The edition, loaded anew if it has changed since. */
export function newsroom(): Promise<Newsroom> {
  return newsroomAt(import.meta.env.DEV ? versionNow() : '');
}

function versionNow(): string {
  const file = statSync(editionCachePath(folder.root), { throwIfNoEntry: false });
  return `${file?.ino}-${file?.mtimeMs}-${Math.floor(Date.now() / A_MINUTE)}`;
}

const A_MINUTE = 60_000;

let keptBodies: ComponentBodies = new Map();

/** Takes over bodies that earlier builds have rendered, before the newsroom is opened. */
export function takeKeptBodies(bodies: ComponentBodies): void {
  keptBodies = bodies;
}

async function openNewsroom(): Promise<Newsroom> {
  const indexed = await indexEdition(folder);
  const components = await renderComponents(indexed);
  const carded = cardedItems(indexed.edition, folder.settings).map(({ dispatch }) => dispatch.id);
  return {
    ...indexed,
    ...bodiesOf(indexed, components),
    components,
    carded: new Set(carded),
    ownPages: await openPages(),
  };
}

async function renderComponents(indexed: IndexedEdition): Promise<ComponentBodies> {
  const { digestOf, htmlOf, edition } = indexed;
  const items = edition.items.filter(
    (item) => item.dispatch.status === 'usable' && htmlOf(item) === undefined,
  );
  const bodies = new Map<string, string>();
  for (const item of items) {
    const digest = digestOf(item);
    const kept = keptBodies.get(digest);
    bodies.set(digest, kept ?? (await renderShownBody(await showBody(indexed, item))));
  }
  return bodies;
}

async function showBody({ pathOf, bodyOf }: IndexedEdition, item: EditionItem): Promise<ShownBody> {
  const body = bodyOf(item);
  const { language } = item.dispatch;
  if (picturesOf(body).length === 0) return { body, pictures: {}, language };
  const entry = await getEntry('dispatches', pathOf(item));
  if (!entry) throw new Error(`no entry for ${item.dispatch.id}`);
  return { body, pictures: entry.data.pictures, language };
}

// Astro warns of an empty collection, but a publisher need not have pages.
async function openPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await pageNames(folder)).length > 0 ? getCollection('pages') : [];
}

/** What a reader of a dispatch may want to read next (`findRelated`). */
export async function loadRelated(item: EditionItem): Promise<readonly EditionItem[]> {
  return relatedIn(await loadEdition())(item);
}

// Every dispatch asks, and the names that they share need counting only once.
const relatedIn = remember(findRelated, 1);
