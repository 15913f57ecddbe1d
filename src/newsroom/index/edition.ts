import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import { pageNames } from '#desk/page-files.ts';
import type { Instant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import type { SiteFile } from '#exports/site-files.ts';
import { componentsOf, picturesOf } from '#newsroom/bodies/body.ts';
import type { ComponentBodies } from '#newsroom/bodies/component-bodies.ts';
import { renderBody, renderToHtml } from '#newsroom/bodies/render-components.ts';
import { cardedItems } from '#newsroom/cards/carded-items.ts';
import { listSiteFiles } from '#newsroom/plan/list-site-files.ts';
import { remember } from '#wire/remember.ts';
import type { SiteContext } from '#words/site-context.ts';
import { bodiesOf, type IndexedEdition, indexEdition, type ShownBodies } from './index-edition.ts';
import { address, folder, settings, words } from './site.ts';

/** The edition, and all else that views of pages are made from. */
export interface Newsroom
  extends Omit<IndexedEdition, 'htmlOf' | 'htmlDigestOf'>,
    ShownBodies,
    SiteContext {
  /** The dispatches that are not published, which the dev server alone shows. */
  readonly held: readonly EditionItem[];
  /** The components that the body of a dispatch uses. */
  readonly componentsIn: (item: EditionItem) => readonly string[];
  /** The bodies that only Astro can render, those of the publisher's own pages too. */
  readonly components: ComponentBodies;
  /** The ids of the dispatches that have a card of their own. */
  readonly carded: ReadonlySet<string>;
  readonly ownPages: readonly OwnPage[];
}

/** One of the publisher's own pages. */
export interface OwnPage {
  /** `about`, of `about.mdx`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its body. */
  readonly html: string;
}

/** Every file of the site that is not a page, for the dev server. In a build, a thread writes them. */
export async function loadFiles(): Promise<readonly SiteFile[]> {
  return [...(await listSiteFiles(folder, await newsroom()))];
}

/**
 * The newsroom as it was opened last. A build loads the edition before it renders pages, so that all have the same; in
 * the dev server files change, and an embargo may end.
 */
const newsroomAt = remember((_version: string) => openNewsroom(), 1);

/** The edition, loaded anew if it has changed since. */
export function newsroom(): Promise<Newsroom> {
  return newsroomAt(import.meta.env.DEV ? versionNow() : String(timesOpened));
}

function versionNow(): string {
  const file = statSync(editionCachePath(folder.root), { throwIfNoEntry: false });
  return `${file?.ino}-${file?.mtimeMs}-${Math.floor(Date.now() / A_MINUTE)}`;
}

const A_MINUTE = 60_000;

/** What a newsroom is opened from, outside of Astro's build. */
export interface Sources {
  /** The file of the edition. */
  readonly edition: string;
  /** Bodies that were rendered earlier; all with pictures must be among them. */
  readonly bodies: ComponentBodies;
  /** The time of the build. */
  readonly now: Instant;
}

let sources: Sources | undefined;
let timesOpened = 0;

/** Opens the newsroom anew, from the sources given. */
export function reopen(from: Sources): Promise<Newsroom> {
  sources = from;
  timesOpened += 1;
  return newsroom();
}

async function openNewsroom(): Promise<Newsroom> {
  const indexed = await indexEdition(folder, sources?.edition, sources?.now);
  const { edition } = indexed;
  const held = import.meta.env.DEV ? indexed.held : [];
  const pages = await openPages();
  const components = await renderComponents(indexed, [...edition.items, ...held], pages);
  const carded = cardedItems(edition, settings).map(({ dispatch }) => dispatch.id);
  return {
    ...indexed,
    ...bodiesOf(indexed, components),
    componentsIn: (item) => [
      ...new Set(componentsOf(indexed.bodyOf(item)).map(({ name }) => name)),
    ],
    held,
    settings,
    address,
    words,
    components,
    carded: new Set(carded),
    ownPages: pages.map((page) => ({
      name: basename(page.id, '.mdx'),
      ...page.data,
      html: components.get(digestOf(page)) ?? '',
    })),
  };
}

async function renderComponents(
  { htmlOf, ...indexed }: IndexedEdition,
  items: readonly EditionItem[],
  pages: readonly CollectionEntry<'pages'>[],
): Promise<ComponentBodies> {
  const bodies = new Map<string, string>();
  const keep = async (digest: string, make: () => Promise<string>) =>
    bodies.set(digest, sources?.bodies.get(digest) ?? (await make()));
  for (const item of items) {
    if (item.dispatch.status === 'canceled' || htmlOf(item) !== undefined) continue;
    await keep(indexed.digestOf(item), () => renderComponentBody(indexed, item));
  }
  for (const page of pages) {
    await keep(digestOf(page), async () => renderToHtml((await render(page)).Content, {}));
  }
  return bodies;
}

async function renderComponentBody(
  { pathOf, bodyOf }: Pick<IndexedEdition, 'pathOf' | 'bodyOf'>,
  item: EditionItem,
): Promise<string> {
  const body = bodyOf(item);
  const { id, language } = item.dispatch;
  if (picturesOf(body).length === 0) return renderBody({ body, pictures: {}, language });
  // Only Astro's build and its dev server publish pictures.
  const entry = sources ? undefined : await getEntry('dispatches', pathOf(item));
  if (!entry) throw new Error(`nothing has rendered the body of ${id}, which has pictures`);
  return renderBody({ body, pictures: entry.data.pictures, language });
}

/** Of the sources of a page (`entryDigest`). */
function digestOf({ id, digest }: CollectionEntry<'pages'>): string {
  if (digest === undefined) throw new Error(`no digest of ${id}`);
  return String(digest);
}

// Astro warns of an empty collection, but a publisher need not have pages.
async function openPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await pageNames(folder)).length > 0 ? getCollection('pages') : [];
}
