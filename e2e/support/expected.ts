import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dispatchesOf, headlineOf, isHeld, momentOf, type Published } from './published.ts';
import type { Site } from './sites.ts';

/** What feeds should say of a dispatch, from its front matter. */
export interface ExpectedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly updated: number;
  readonly isCanceled: boolean;
  readonly corrections: readonly string[];
}

interface Correction {
  readonly date: string;
  readonly note: string;
}

/** What is published on a site, by id; read without the engine. */
export function expectedItems(
  site: Pick<Site, 'content' | 'url'> & Partial<Pick<Site, 'environment'>>,
): ReadonlyMap<string, ExpectedItem> {
  const settings: Settings = parse(readFileSync(join(site.content, 'site.yaml'), 'utf8'));
  const items = dispatchesOf(site)
    .filter((one) => !isHeld(one))
    .map((one) => toExpected(one, site.url, settings));
  return new Map(items.map((item) => [item.id, item]));
}

interface Settings {
  readonly name: string;
  readonly timeZone?: string;
}

function toExpected(
  one: Published,
  url: string,
  { name, timeZone = 'UTC' }: Settings,
): ExpectedItem {
  const { path, frontMatter, published } = one;
  const { byline, agency, slug, updated, status } = frontMatter;
  const agencies = [agency ?? []].flat().map(String);
  const authors = agencies.length > 0 ? agencies : [name];
  const corrections = (frontMatter['corrections'] ?? []) as readonly Correction[];
  const changes = [updated, ...corrections.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .map((date) => momentOf(String(date), timeZone));
  return {
    id: String(frontMatter['id']),
    url: url + (slug ? path.replace(/[^/]+\/$/u, `${encodeURIComponent(String(slug))}/`) : path),
    title: headlineOf(one),
    // A notice names nobody.
    authors: byline && status !== 'canceled' ? [String(byline)] : authors,
    published,
    updated: Math.max(published, ...changes),
    isCanceled: status === 'canceled',
    // Of what was withdrawn, the reason alone.
    corrections: (status === 'canceled' ? corrections.slice(-1) : corrections).map(
      ({ note }) => note,
    ),
  };
}
