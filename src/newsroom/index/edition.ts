import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { statSync } from 'node:fs';
import { editionCachePath } from '#desk/cache-folder.ts';
import { pageNames } from '#desk/page-files.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import type { SiteFile } from '#exports/site-files.ts';
import { picturesOf } from '#newsroom/bodies/body.ts';
import { type ComponentBodies, keepComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { renderShownBody, type ShownBody } from '#newsroom/bodies/render-shown-body.ts';
import { cardedItems } from '#newsroom/cards/carded-items.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import { listSiteFiles } from '#newsroom/publish/list-site-files.ts';
import { remember } from '#wire/remember.ts';
import type { SiteContext } from '#words/site-context.ts';
import { type IndexedEdition, indexEdition } from './index-edition.ts';
import { address, folder, settings, words } from './site.ts';

/** The edition, and all else that views of pages are made from. */
export interface Newsroom extends IndexedEdition, SiteContext {
  /** The dispatches that are not published, which the dev server alone shows. */
  readonly held: readonly EditionItem[];
  /** The body of a dispatch, with its pictures by the names that they have in it. */
  readonly shownBodyOf: (item: EditionItem) => ShownBody;
  /** The bodies that only Astro can render. */
  readonly components: ComponentBodies;
  /** The ids of the dispatches that have a card of their own. */
  readonly carded: ReadonlySet<string>;
  readonly ownPages: readonly CollectionEntry<'pages'>[];
}

/** Every file of the site that is not a page, for the dev server. In a build, a thread writes them. */
export async function loadFiles(): Promise<readonly SiteFile[]> {
  const indexed = await newsroom();
  return [...(await listSiteFiles(folder, indexed, indexed.components))];
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

async function openNewsroom(): Promise<Newsroom> {
  const indexed = await indexEdition(folder);
  const { edition } = indexed;
  for (const reason of ['withheld', 'embargoed'] as const) {
    reportBuild({ kind: 'held', reason, count: edition.held[reason] });
  }
  const held = import.meta.env.DEV ? indexed.held : [];
  const usesComponents = (item: EditionItem) =>
    item.dispatch.status !== 'canceled' && indexed.htmlOf(item) === undefined;
  const published = edition.items.filter(usesComponents);
  const pictures = await openPictures(indexed, [...published, ...held.filter(usesComponents)]);
  const shownBodyOf = (item: EditionItem): ShownBody => ({
    body: indexed.bodyOf(item),
    pictures: pictures.get(item.dispatch.id) ?? {},
    language: item.dispatch.language,
  });
  const components = await renderComponents(published, shownBodyOf);
  if (!import.meta.env.DEV) keepComponentBodies(folder, components);
  const carded = cardedItems(edition, settings).map(({ dispatch }) => dispatch.id);
  return {
    ...indexed,
    held,
    settings,
    address,
    words,
    shownBodyOf,
    components,
    carded: new Set(carded),
    ownPages: await openPages(),
  };
}

/** The pictures of each dispatch that has any, by its id. */
async function openPictures(
  { pathOf, bodyOf }: IndexedEdition,
  items: readonly EditionItem[],
): Promise<ReadonlyMap<string, ShownBody['pictures']>> {
  const pictures = new Map<string, ShownBody['pictures']>();
  for (const item of items) {
    if (picturesOf(bodyOf(item)).length === 0) continue;
    const { id } = item.dispatch;
    const entry = await getEntry('dispatches', pathOf(item));
    if (!entry) throw new Error(`no entry for ${id}`);
    pictures.set(id, entry.data.pictures);
  }
  return pictures;
}

async function renderComponents(
  items: readonly EditionItem[],
  shownBodyOf: Newsroom['shownBodyOf'],
): Promise<ComponentBodies> {
  const bodies = new Map<string, string>();
  for (const item of items) {
    bodies.set(item.dispatch.id, await renderShownBody(shownBodyOf(item)));
  }
  return bodies;
}

// Astro warns of an empty collection, but a publisher need not have pages.
async function openPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await pageNames(folder)).length > 0 ? getCollection('pages') : [];
}
