import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { escapeHtml } from '#feeds/body.ts';
import { expectedItems } from '../support/expected.ts';
import { FEED_SITES } from '../support/feed-sites.ts';
import { copyOf, correctionsOf, type DeclaredCorrection, fold } from '../support/filed-copy.ts';
import { dispatchesOf, isHeld, momentOf, type Published } from '../support/published.ts';
import { isOfCorrections, readFeeds } from '../support/read-feed.ts';
import {
  answersOf,
  CORRECTIONS_PAGE,
  filesOf,
  isComparison,
  pagesOf,
} from '../support/site-files.ts';
import { SITES } from '../support/sites.ts';

// An archive of thousands of dispatches is read whole.
test.describe.configure({ timeout: 120_000 });

type BuiltSite = (typeof FEED_SITES)[number];

/** A correction that readers must find, from the front matter. */
interface Expected {
  readonly date: string;
  readonly note: string;
  /** The address of the dispatch. */
  readonly url: string;
  readonly id: string;
  readonly headline: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  /** What it changed. A notice of what was withdrawn says nothing of its words. */
  readonly change: readonly string[];
}

/** Every correction of what is published, newest first. */
function expectedIn(site: BuiltSite): readonly Expected[] {
  const items = expectedItems(site);
  const settings: { readonly timeZone?: string } = parse(
    readFileSync(join(site.content, 'site.yaml'), 'utf8'),
  );
  return dispatchesOf(site)
    .filter((one) => !isHeld(one))
    .flatMap((dispatch) => {
      const { id, url, title, published } = items.get(String(dispatch.frontMatter['id'])) ?? {};
      return shownOf(dispatch).map(({ date, note, was, now = '' }) => ({
        ...{ date, note, url: url ?? '', id: id ?? '', headline: title ?? '' },
        published: Math.max(momentOf(date, settings.timeZone ?? 'UTC'), published ?? 0),
        change: isCanceled(dispatch) || was === undefined ? [] : [was, now].map(fold),
      }));
    })
    .sort((a, b) => b.published - a.published);
}

/** Of what was withdrawn, the reason alone. */
function shownOf(dispatch: Published) {
  const all = correctionsOf(dispatch);
  return isCanceled(dispatch) ? all.slice(-1).filter(({ was }) => was === undefined) : all;
}

function isCanceled({ frontMatter }: Published): boolean {
  return frontMatter['status'] === 'canceled';
}

/** Published dispatches whose corrections changed words. */
function comparedIn(site: BuiltSite): readonly Published[] {
  return dispatchesOf(site).filter(
    (one) =>
      !isHeld(one) && !isCanceled(one) && correctionsOf(one).some(({ was }) => was !== undefined),
  );
}

for (const site of FEED_SITES) {
  const pageAt = (path: string) =>
    parser.parse(readFileSync(join(site.out, decodeURI(path), 'index.html'), 'utf8'));
  const base = new URL(`${site.url}/`).pathname.replace(/\/$/u, '');
  const keyOf = ({ url, date, note }: Pick<Expected, 'url' | 'date' | 'note'>) =>
    [url, date, note].join(' ');
  /** Whether moments go back in time. */
  const isFalling = (moments: readonly number[]) =>
    moments.every((moment, index) => index === 0 || moment <= (moments[index - 1] ?? 0));

  test(`${site.name}: every correction is on the page of corrections, newest first`, () => {
    const expected = expectedIn(site);
    const rows = elementsIn(pageAt(CORRECTIONS_PAGE), ({ tagName, properties }) => {
      return tagName === 'ul' && isOfClass(properties, 'corrections');
    }).flatMap((list) => elementsIn(list, ({ tagName }) => tagName === 'li'));
    const shown = rows.map((row) => {
      const all = (name: string) => elementsIn(row, ({ tagName }) => tagName === name);
      const [headline, compare] = all('a').map(({ properties }) => String(properties['href']));
      return {
        date: String(all('time')[0]?.properties['dateTime']),
        note:
          all('p')
            .map((one) => textOf(one))
            .map(fold)
            .find((text) => isNoteOf(expected, text)) ?? '',
        url: site.url.slice(0, site.url.length - base.length) + headline,
        change: [...all('del'), ...(all('del').length > 0 ? all('ins') : [])]
          .map((one) => textOf(one))
          .map(fold),
        compare,
      };
    });
    const byKey = new Map(expected.map((one) => [keyOf(one), one]));
    expect(shown.map(keyOf).sort()).toEqual([...byKey.keys()].sort());
    expect(isFalling(shown.map((one) => byKey.get(keyOf(one))?.published ?? Number.NaN))).toBe(
      true,
    );
    const changes = shown.map((one) => {
      const { change = [], url = '' } = byKey.get(keyOf(one)) ?? {};
      const path = `${base}${url.slice(site.url.length)}wire/`;
      const words = change.filter((text) => text !== '');
      return { change: words, compare: change.length > 0 ? path : undefined };
    });
    expect(shown.map(({ change, compare }) => ({ change, compare }))).toEqual(changes);
    const isEmpty = fold(textOf(pageAt(CORRECTIONS_PAGE))).includes(NONE);
    expect(isEmpty).toBe(expected.length === 0);
    if (site.name !== 'edition') expect(expected.length).toBeGreaterThan(5);
  });

  test(`${site.name}: the feeds of corrections have the newest, each an item of its own`, () => {
    const { feedItems = 50 }: { readonly feedItems?: number } = parse(
      readFileSync(join(site.content, 'site.yaml'), 'utf8'),
    );
    const expected = expectedIn(site);
    const dispatches = expectedItems(site);
    const dispatchIds = new Set(dispatches.keys());
    const feeds = readFeeds(site);
    const ofDispatches = feeds.filter((feed) => !isOfCorrections(feed));
    const ofCorrections = feeds.filter(isOfCorrections);
    expect(ofCorrections.map(({ path }) => path).sort()).toEqual(
      ['atom.xml', 'feed.json', 'rss.xml'].map((name) => CORRECTIONS_PAGE + name),
    );
    for (const { path, items, updated } of ofCorrections) {
      const wanted = expected.slice(0, feedItems);
      const said = items.map(({ id = '', url, title, published = '', summary }) => ({
        ...{ url, title, note: summary, published: Date.parse(published) },
        isOfDispatch: dispatchIds.has(`urn:${id.split(':').slice(3, 5).join(':')}`),
      }));
      const moments = said.map(({ published }) => published);
      expect(moments, path).toEqual(wanted.map(({ published }) => published));
      const text = (one: object) => JSON.stringify(one);
      expect(said.map(text).sort(), path).toEqual(
        sameMoments(expected, wanted.length, moments)
          .map(({ url, headline, note, published }) =>
            text({ url, title: `Correction: ${headline}`, note, published, isOfDispatch: true }),
          )
          .filter((one) => said.some((item) => text(item) === one))
          .sort(),
      );
      const ids = items.map(({ id = '' }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !CORRECTION_ID.test(id) || dispatchIds.has(id))).toEqual([]);
      const others = new Set(ofDispatches.flatMap((feed) => feed.items.map(({ id }) => id)));
      expect(ids.filter((id) => others.has(id))).toEqual([]);
      // The note comes first, then the words it changed.
      const wrong = items.filter(({ html = '', summary = '' }) => {
        const [first = '', second = ''] = html
          .split('</p>\n')
          .filter((notice) => !notice.startsWith('<p><strong>Cancelled: '));
        const one = wanted.find(({ note }) => note === summary);
        const marks = ['del', 'ins'].map((name) => `<${name}`);
        const isChanged = second.includes(marks[0] ?? '');
        return (
          !first.startsWith('<p><strong>Correction, ') ||
          !first.endsWith(escapeHtml(summary)) ||
          isChanged !== (one?.change.length ?? 0) > 0
        );
      });
      expect(wrong, path).toEqual([]);
      if (path.endsWith('.xml') && items.length > 0) {
        const changes = wanted.map(({ id }) => dispatches.get(id)?.updated ?? Number.NaN);
        expect(Date.parse(updated ?? '')).toBe(Math.max(...changes));
      }
    }
  });

  test(`${site.name}: exactly the dispatches whose words differ lead to a comparison`, () => {
    const wanted = comparedIn(site).map(({ path }) => `${path}wire/`);
    const compared = pagesOf(site).filter((path) => isComparison(site, path));
    expect(compared.map(decodeURI).sort()).toEqual(wanted.map(decodeURI).sort());
    for (const path of compared) {
      const page = path.replace(/wire\/$/u, '');
      const links = (of: string) =>
        elementsIn(pageAt(of), ({ tagName }) => tagName === 'a').map(({ properties }) =>
          String(properties['href']),
        );
      expect(links(page)).toContain(base + path);
      expect(links(path)).toContain(base + page);
      const html = readFileSync(join(site.out, decodeURI(path), 'index.html'), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain(`<link rel="canonical" href="${site.url}${page}">`);
    }
    if (site.name === 'newsroom') expect(compared.length).toBeGreaterThan(3);
  });

  test(`${site.name}: no sitemap has a comparison, and none has a twin or a card`, () => {
    const compared = pagesOf(site).filter((path) => isComparison(site, path));
    const sitemaps = filesOf(site).filter((file) => /sitemap/u.test(file));
    const text = sitemaps.map((file) => readFileSync(join(site.out, file), 'utf8')).join('\n');
    expect(compared.filter((path) => text.includes(path))).toEqual([]);
    const twins = compared.flatMap((path) =>
      ['txt', 'json', 'png'].map((ending) => decodeURI(path.replace(/\/$/u, `.${ending}`))),
    );
    const answers = answersOf(site).filter((path) => path.endsWith('/wire/'));
    const others = answers.map((path) => decodeURI(path.replace(/\/$/u, '.txt')));
    expect(filesOf(site).filter((file) => [...twins, ...others].includes(file))).toEqual([]);
  });
}

for (const site of SITES) {
  test(`${site.name}: the marks of a comparison give back the words filed and those published`, () => {
    for (const dispatch of comparedIn(site)) {
      const { path } = dispatch;
      const at = (one: string) =>
        parser.parse(readFileSync(join(site.out, decodeURI(one), 'index.html'), 'utf8'));
      const compared = blocksIn(at(`${path}wire/`));
      const published = blocksIn(at(path))
        .map((one) => textOf(one))
        .join(' ');
      const heard = compared.flatMap((block) => elementsIn(block, isHeardOnly));
      const marks = compared.flatMap((block) => elementsIn(block, isMark));
      // Each mark is said at its beginning and at its end.
      expect(heard.length, path).toBe(2 * marks.length);
      expect(marks.length, path).toBeGreaterThan(0);
      const without = (name: string) => compared.map((block) => textWithout(name, block)).join(' ');
      expect(fold(without('ins')), path).toBe(fold(copyOf(site, dispatch)));
      expect(fold(without('del')), path).toBe(fold(published));
    }
  });

  test(`${site.name}: no page and no file has the words that were corrected in what is withdrawn`, () => {
    const words = dispatchesOf(site)
      .filter(isCanceled)
      .flatMap((one) => correctionsOf(one).flatMap(changedWords));
    const shown = filesOf(site)
      .filter((file) => !/\.png$|^\/pagefind\//u.test(file))
      .filter((file) => {
        const text = readFileSync(join(site.out, file), 'utf8');
        return words.some((word) => text.includes(word));
      });
    expect(shown).toEqual([]);
    if (site.name !== 'edition') expect(words.length).toBeGreaterThan(1);
  });
}

test('an address of a comparison leads to the dispatch once there is none, or has a notice', () => {
  const [, newsroom] = SITES;
  const html = (path: string) =>
    readFileSync(join(newsroom?.out ?? '', path, 'wire/index.html'), 'utf8');
  expect(html('/2019/05/18/the-first-cars-cross-ellery-sound')).toContain(
    '<meta http-equiv="refresh" content="0; url=/2019/05/18/new-ferry-takes-its-first-cars-across-ellery-sound/">',
  );
  expect(html('/2018/03/01/a-dispatch-that-was-deleted')).toContain('This page is not available');
});

const NONE = 'Nothing has had to be corrected yet.';
const CORRECTION_ID =
  /^urn:x-slugline:correction:uuid:[\da-f-]{36}:\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?(?::\d+)?$/u;

const parser = unified().use(rehypeParse).freeze();

function changedWords({ was, now }: DeclaredCorrection): readonly string[] {
  return [was, now].filter((words) => words !== undefined && words !== '') as readonly string[];
}

/** Corrections among which the items of a feed are: those it holds, and others of the moment at which it ends. */
function sameMoments(
  expected: readonly Expected[],
  length: number,
  moments: readonly number[],
): readonly Expected[] {
  return expected.filter(
    ({ published }, index) => index < length || published === moments[length - 1],
  );
}

function isNoteOf(expected: readonly Expected[], text: string): boolean {
  return expected.some(({ note }) => fold(note) === text);
}

/** The paragraphs and kept lines of the page of a dispatch, or of its comparison. */
function blocksIn(page: Nodes): readonly Element[] {
  const [text] = elementsIn(page, ({ properties }) => isOfClass(properties, 'text'));
  return (text?.children ?? []).filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'p' || child.tagName === 'pre'),
  );
}

function isMark({ tagName }: Element): boolean {
  return tagName === 'del' || tagName === 'ins';
}

function isHeardOnly({ properties }: Element): boolean {
  return isOfClass(properties, 'said');
}

function isOfClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function elementsIn(node: Nodes, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node && isWanted(element)) found.push(element);
  });
  return found;
}

/** The words that are seen; the mark of a block's end is no word. */
function textOf(node: Nodes): string {
  return textWithout('', node);
}

/** The same without the elements of a name, and what is in them. */
function textWithout(name: string, node: Nodes): string {
  let text = '';
  visit(node, (one) => {
    if (one.type === 'element' && (isHeardOnly(one) || one.tagName === name)) return SKIP;
    if (one.type === 'text' && one.value !== '¶') text += one.value;
    return undefined;
  });
  return text;
}
