import { type CollectionEntry, getCollection, render } from 'astro:content';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type Edition, toEdition } from '../dispatch/edition.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { BodyFile } from './body-file.ts';
import { tellBuild } from './build-events.ts';
import { bodyFilePath } from './cache-folder.ts';
import { storedItem } from './dispatch-store.ts';
import { buildTime, contentRoot, settings } from './site.ts';

type Entry = CollectionEntry<'dispatches'>;

interface Newsroom {
  readonly edition: Edition;
  /** By the id of the dispatch. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly bodies: BodyFile | undefined;
  readonly pages: readonly CollectionEntry<'pages'>[];
}

/** What is published, in order. */
export async function loadEdition(): Promise<Edition> {
  return (await newsroom()).edition;
}

/** The body of a dispatch: HTML, or where it uses components, the component that renders it. */
export async function loadBody(item: EditionItem): Promise<string | AstroComponentFactory> {
  const { entries, bodies } = await newsroom();
  const entry = entries.get(item.dispatch.id);
  if (!entry) throw new Error(`no entry for ${item.dispatch.id}`);
  return bodies?.read(entry.id) ?? (await render(entry)).Content;
}

/** The publisher's own pages, by name. */
export async function loadPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return (await newsroom()).pages;
}

/** What renders a page of the publisher's own. */
export async function loadPage(page: CollectionEntry<'pages'>): Promise<AstroComponentFactory> {
  return (await render(page)).Content;
}

let kept: Promise<Newsroom> | undefined;

// One order for all pages of a build. The dev server asks anew, since files change under it.
function newsroom(): Promise<Newsroom> {
  if (import.meta.env.DEV) return openNewsroom();
  kept ??= openNewsroom();
  return kept;
}

async function openNewsroom(): Promise<Newsroom> {
  const entries = new Map<string, Entry>();
  const items: EditionItem[] = [];
  for (const entry of await getCollection('dispatches')) {
    const item = storedItem(entry.data);
    entries.set(item.dispatch.id, entry);
    items.push(item);
  }
  const edition = toEdition(items, { timeZone: settings.timeZone, now: buildTime });
  for (const reason of ['withheld', 'embargoed'] as const) {
    tellBuild({ kind: 'held', reason, count: edition.held[reason] });
  }
  return {
    edition,
    entries,
    bodies: BodyFile.open(bodyFilePath(contentRoot)),
    pages: await openPages(),
  };
}

// Astro warns of a collection without an entry, which is no fault of a publisher's.
async function openPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return existsSync(join(contentRoot, 'pages')) ? getCollection('pages') : [];
}
