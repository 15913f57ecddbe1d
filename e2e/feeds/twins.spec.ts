import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { ninjsSchema } from '../../src/feeds/ninjs-schema.ts';
import { filesOf, isDispatchPage, pagesOf } from '../site-files.ts';
import { type ExpectedItem, expectedItems } from './expected.ts';
import { FEED_SITES, fileOf } from './feed-sites.ts';

type Ninjs = z.infer<typeof ninjsSchema>;

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
  const twinsOf = () =>
    pagesOf(site)
      .filter(isDispatchPage)
      .map((page) => page.replace(/\/$/u, ''));

  test(`${site.name}: every dispatch has a twin in ninjs that keeps to the standard, under its id`, () => {
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

  test(`${site.name}: lists of ninjs have every dispatch once, month by month, as its twin is`, () => {
    const lists = filesOf(site)
      .filter((file) => file.endsWith('/ninjs.json'))
      .map((file) => listSchema.parse(JSON.parse(read(encodeURI(file)))));
    const twins = twinsOf().map((twin) => ninjsAt(`${twin}.json`));
    const byId = new Map(twins.map((twin) => [twin.uri, twin]));
    const listed = lists.flatMap(({ items }) => items);
    expect(listed).toHaveLength(twins.length);
    expect(listed).toEqual(listed.map(({ uri }) => byId.get(uri)));
    lists.sort((a, b) => (a.url < b.url ? -1 : 1));
    expect(lists.map(({ previous, next }) => ({ previous, next }))).toEqual(
      lists.map((_, index) => ({ previous: lists[index - 1]?.url, next: lists[index + 1]?.url })),
    );
  });

  test(`${site.name}: the text twin, the ninjs twin and the page have the same words`, () => {
    const wrong = twinsOf().filter((twin) => {
      const { bodies = [], headlines } = ninjsAt(`${twin}.json`);
      const [html = '', plain = ''] = ['text/html', 'text/plain'].map(
        (type) => bodies.find(({ contentType }) => contentType === type)?.value,
      );
      const text = read(`${twin}.txt`);
      const page = elementsOf(read(`${twin}/index.html`), 'text');
      return !(
        text.startsWith(`${headlines[0]?.value}\n`) &&
        text.includes(plain) &&
        fold(plain) === fold(wordsOf(parser.parse(html))) &&
        fold(plain) === fold(page.map(wordsOf).join(''))
      );
    });
    expect(wrong).toEqual([]);
  });

  test(`${site.name}: structured data of a page says what its ninjs twin says`, () => {
    const twins = twinsOf();
    const articles = twins.map((twin) => STRUCTURED.exec(read(`${twin}/index.html`))?.[1] ?? '{}');
    expect(articles.map((json) => saidByArticle(articleSchema.parse(JSON.parse(json))))).toEqual(
      twins.map((twin) => saidByNinjs(ninjsAt(`${twin}.json`))),
    );
  });
}

const NOTHING: Partial<ExpectedItem> = {};

const STRUCTURED = /<script type="application\/ld\+json">(.*?)<\/script>/su;

const named = z.object({ '@type': z.string().optional(), name: z.string() });
const correction = z.object({ datePublished: z.string(), text: z.string() });

/** One, several or none, as structured data has them. */
function many<T>(one: z.ZodType<T>) {
  return z
    .union([one, z.array(one)])
    .optional()
    .transform((value): readonly T[] =>
      Array.isArray(value) ? value : value === undefined ? [] : [value],
    );
}

const articleSchema = z.object({
  identifier: z.string(),
  url: z.string(),
  headline: z.string(),
  inLanguage: z.string(),
  creativeWorkStatus: z.string().optional(),
  dateline: z.string().optional(),
  datePublished: z.string(),
  dateModified: z.string(),
  author: many(named),
  creditText: z.string().optional(),
  locationCreated: many(named),
  keywords: z.array(z.string()).default([]),
  mentions: many(named),
  correction: many(correction),
  isBasedOn: z.object({ name: z.string(), sha256: z.string() }),
});

function saidByArticle(article: z.infer<typeof articleSchema>) {
  const mentioned = (type: string) =>
    article.mentions.filter((one) => one['@type'] === type).map(({ name }) => name);
  const [author] = article.author;
  return {
    id: article.identifier,
    url: article.url,
    headline: article.headline,
    language: article.inLanguage,
    isCanceled: article.creativeWorkStatus === 'Canceled',
    dateline: article.dateline,
    byline: author?.['@type'] === 'Person' ? author.name : undefined,
    credit: article.creditText ?? '',
    located: article.locationCreated.map(({ name }) => name).join(', '),
    topics: article.keywords,
    people: mentioned('Person'),
    organisations: mentioned('Organization'),
    places: mentioned('Place'),
    corrections: article.correction.map(({ datePublished, text }) => `${datePublished}: ${text}`),
    wire: article.isBasedOn,
  };
}

function saidByNinjs(ninjs: Ninjs): ReturnType<typeof saidByArticle> {
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const described = (wanted: string) =>
    ninjs.descriptions.filter(({ role }) => role === wanted).map(({ value }) => value);
  const altId = (wanted: string) => ninjs.altIds.find(({ role }) => role === wanted)?.value ?? '';
  return {
    id: ninjs.uri,
    url: hrefOf(ninjs, 'web'),
    headline: ninjs.headlines[0]?.value ?? '',
    language: ninjs.language,
    isCanceled: ninjs.pubStatus === 'canceled',
    dateline: described('dateline')[0],
    byline: ninjs.by,
    credit: namesOf(ninjs.infoSources).join(', '),
    located: ninjs.located ?? '',
    topics: namesOf(ninjs.subjects),
    people: namesOf(ninjs.people),
    organisations: namesOf(ninjs.organisations),
    places: namesOf(ninjs.places.filter(({ rel }) => rel === 'mentions')),
    corrections: described('correction'),
    wire: { name: altId('wire'), sha256: altId('sha256') },
  };
}

function hrefOf({ renditions }: Ninjs, wanted: string): string {
  return renditions.find(({ name }) => name === wanted)?.href ?? '';
}

const parser = unified().use(rehypeParse).freeze();

const BLOCK = /^(?:p|pre|h\d|li|td|th|blockquote|figcaption|dt|dd|caption)$/u;

const QUOTE = /^(?:blockquote|aside)$/u;

/** The words of HTML as the text twin writes them: a space where a block ends, and a mark where an editor speaks. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  if (node.type === 'element' && QUOTE.test(node.tagName)) return `> ${words}`;
  return node.type === 'element' && BLOCK.test(node.tagName) ? `${words} ` : words;
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
