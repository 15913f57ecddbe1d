import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Edition } from '../dispatch/edition.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { tellBuild } from './build-events.ts';
import { type IndexedEdition, indexEdition } from './index-edition.ts';
import { buildTime, contentRoot, settings } from './site.ts';

interface Newsroom extends IndexedEdition {
  readonly pages: readonly CollectionEntry<'pages'>[];
}

/** What is published, in order. */
export async function loadEdition(): Promise<Edition> {
  return (await newsroom()).edition;
}

/** The body of a dispatch: HTML, or where it uses components, the component that renders it. */
export async function loadBody(item: EditionItem): Promise<string | AstroComponentFactory> {
  const { htmlOf, pathOf } = await newsroom();
  const html = htmlOf(item);
  if (html !== undefined) return html;
  const entry = await getEntry('dispatches', pathOf(item));
  if (!entry) throw new Error(`no entry for ${item.dispatch.id}`);
  return (await render(entry)).Content;
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
  const indexed = indexEdition(contentRoot, { timeZone: settings.timeZone, now: buildTime });
  const { held } = indexed.edition;
  for (const reason of ['withheld', 'embargoed'] as const) {
    tellBuild({ kind: 'held', reason, count: held[reason] });
  }
  return { ...indexed, pages: await openPages() };
}

// Astro warns of a collection without an entry, which is no fault of a publisher's.
async function openPages(): Promise<readonly CollectionEntry<'pages'>[]> {
  return existsSync(join(contentRoot, 'pages')) ? getCollection('pages') : [];
}
