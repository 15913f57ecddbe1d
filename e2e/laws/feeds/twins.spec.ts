import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { z } from 'zod';
import { factsOfArticle, factsOfNinjs } from '#testing/machine-facts.ts';
import { ninjsSchema } from '#testing/ninjs-schema.ts';
import { type ExpectedItem, expectedItems } from '../../support/expected.ts';
import { FEED_SITES, fileOf } from '../../support/feed-sites.ts';
import { dispatchesOf, isHeld } from '../../support/published.ts';
import { belowAnswers, filesOf, isDispatchPage, pagesOf } from '../../support/site-files.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

type Ninjs = z.infer<typeof ninjsSchema>;

interface NinjsSettings {
  readonly ninjsBodies?: boolean;
  readonly ninjsText?: boolean;
  readonly timeZone?: string;
}

const listSchema = z.strictObject({
  title: z.string(),
  url: z.url(),
  previous: z.url().optional(),
  next: z.url().optional(),
  items: z.array(ninjsSchema),
});

for (const site of FEED_SITES) {
  const read = (file: string) => readFileSync(join(site.out, decodeURI(file)), 'utf8');
  const ninjsAt = (file: string) => ninjsSchema.parse(JSON.parse(read(file)));
  const settings = (): NinjsSettings =>
    parse(readFileSync(join(site.content, 'site.yaml'), 'utf8'));
  const twinsOf = () =>
    pagesOf(site)
      .filter(isDispatchPage)
      .map((page) => page.replace(/\/$/u, ''));

  test(`${site.name}: every dispatch has a ninjs twin that follows the standard, under its id`, () => {
    const expected = expectedItems(site);
    const files = new Set<string | undefined>(filesOf(site));
    const twins = twinsOf().map((twin) => ninjsAt(`${twin}.json`));
    const said = twins.map((ninjs) => ({
      id: ninjs.uri,
      url: hrefOf(ninjs, 'web'),
      title: ninjs.headlines[0]?.value,
      published: Date.parse(ninjs.firstCreated),
      updated: Date.parse(ninjs.versionCreated),
      isCanceled: ninjs.pubStatus === 'canceled',
    }));
    const wanted = said.map(({ id }) => {
      const { url, title, published, updated, isCanceled } = expected.get(id) ?? NOTHING;
      return { id, url, title, published, updated, isCanceled };
    });
    expect(said).toEqual(wanted);
    expect(said.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
    const leading = twins.flatMap(({ renditions }) => renditions.map(({ href }) => href));
    expect(leading.filter((href) => !files.has(fileOf(site, href)))).toEqual([]);
  });

  test(`${site.name}: lists of ninjs have every dispatch once, month by month, as its twin is or leading there`, () => {
    const { ninjsBodies = false } = settings();
    const isOfAnswer = belowAnswers(site);
    const lists = filesOf(site)
      .filter((file) => file.endsWith('/ninjs.json') && !isOfAnswer(file))
      .map((file) => listSchema.parse(JSON.parse(read(encodeURI(file)))));
    const twins = twinsOf().map((twin) => {
      const whole = ninjsAt(`${twin}.json`);
      return ninjsBodies ? whole : withoutBodies(whole, `${site.url}${twin}.json`);
    });
    const byId = new Map(twins.map((twin) => [twin.uri, twin]));
    const listed = lists.flatMap(({ items }) => items);
    expect(listed).toHaveLength(twins.length);
    expect(listed).toEqual(listed.map(({ uri }) => byId.get(uri)));
    lists.sort((a, b) => (a.url < b.url ? -1 : 1));
    expect(lists.map(({ previous, next }) => ({ previous, next }))).toEqual(
      lists.map((_, index) => ({ previous: lists[index - 1]?.url, next: lists[index + 1]?.url })),
    );
  });

  test(`${site.name}: pages, texts and data lead from what is replaced to the newest, and back`, () => {
    const expected = expectedItems(site);
    const readable = dispatchesOf(site).filter(
      (one) => !isHeld(one) && one.frontMatter['status'] !== 'canceled',
    );
    const successors = new Map(
      readable.flatMap(({ frontMatter: { id, supersedes } }) =>
        supersedes === undefined ? [] : [[String(supersedes), String(id)]],
      ),
    );
    const wrong = readable.flatMap(({ frontMatter }) => {
      const id = String(frontMatter['id']);
      let newest = id;
      while (successors.has(newest)) newest = successors.get(newest) ?? '';
      const older = expected.get(String(frontMatter['supersedes']));
      const others = [newest === id ? undefined : expected.get(newest), older];
      const base = fileOf(site, expected.get(id)?.url ?? '')?.replace(/\/index\.html$/u, '') ?? '';
      return others
        .filter((other) => other !== undefined)
        .flatMap(({ url }) =>
          [`${base}/index.html`, `${base}.txt`, `${base}.json`]
            .filter((file) => !read(file).includes(new URL(url).pathname))
            .map((file) => `${file}: ${url}`),
        );
    });
    expect(wrong).toEqual([]);
    if (site.name === 'newsroom') expect(successors.size).toBeGreaterThan(3);
  });

  test(`${site.name}: the text twin, the ninjs twin and the page have the same words`, () => {
    const { ninjsText = false } = settings();
    const wrong = twinsOf().filter((twin) => {
      const { bodies = [], headlines } = ninjsAt(`${twin}.json`);
      const [html = '', plain] = ['text/html', 'text/plain'].map(
        (type) => bodies.find(({ contentType }) => contentType === type)?.value,
      );
      const text = read(`${twin}.txt`);
      const page = elementsOf(read(`${twin}/index.html`), 'text');
      const words = fold(wordsOf(parser.parse(html)));
      return !(
        text.startsWith(`\uFEFF${headlines[0]?.value}\n`) &&
        (plain !== undefined) === (ninjsText && bodies.length > 0) &&
        text.includes(plain ?? '') &&
        (plain === undefined || fold(filedLines(plain, html)) === words) &&
        fold(filedLines(text, html)).includes(words) &&
        words === fold(page.map(wordsOf).join(''))
      );
    });
    expect(wrong).toEqual([]);
  });

  test(`${site.name}: the structured data of a page agrees with its ninjs twin`, () => {
    const twins = twinsOf();
    const articles = twins.map((twin) => STRUCTURED.exec(read(`${twin}/index.html`))?.[1] ?? '{}');
    const { timeZone = 'UTC' } = settings();
    expect(articles.map((json) => factsOfArticle(JSON.parse(json), timeZone))).toEqual(
      twins.map((twin) => factsOfNinjs(ninjsAt(`${twin}.json`))),
    );
  });
}

function withoutBodies({ bodies: _, ...twin }: Ninjs, href: string): Ninjs {
  const named = { name: 'ninjs', contentType: 'application/json', href };
  return { ...twin, representationType: 'partial', renditions: [...twin.renditions, named] };
}

const NOTHING: Partial<ExpectedItem> = {};

const STRUCTURED = /<script type="application\/ld\+json">(.*?)<\/script>/su;

function hrefOf({ renditions }: Ninjs, wanted: string): string {
  return renditions.find(({ name }) => name === wanted)?.href ?? '';
}

const parser = unified().use(rehypeParse).freeze();

const BLOCK = /^(?:p|pre|h\d|li|td|th|blockquote|figcaption|dt|dd|caption)$/u;

const SET_APART = /^(?:aside|blockquote|figure)$/u;

/** The words of HTML as in the text twin, with a space where a block ends, and without an editor's asides. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && SET_APART.test(node.tagName)) return '';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'element' && BLOCK.test(node.tagName) ? `${words} ` : words;
}

/** The text twin without an editor's asides, which it marks as quotations. */
function filedLines(plain: string, html: string): string {
  return /<(?:blockquote|figure)\b/u.test(html) ? plain.replaceAll(/^>.*$/gmu, '') : plain;
}

function elementsOf(html: string, className: string): readonly Element[] {
  const found: Element[] = [];
  visit(parser.parse(html), 'element', (element) => {
    const classes = element.properties['className'];
    if (Array.isArray(classes) && classes.includes(className)) found.push(element);
  });
  return found;
}

function fold(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').trim();
}
