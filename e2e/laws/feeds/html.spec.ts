import type { Element } from 'hast';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { FEED_SITES, fileOf } from '../../support/feed-sites.ts';
import { readFeeds } from '../../support/read-feed.ts';
import { filesOf } from '../../support/site-files.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

/** The elements allowed in the text of an item, with the attributes allowed on each. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...['p', 'br', 'hr', 'pre', 'code', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'div'],
      ...['abbr', 'b', 'cite', 'em', 'i', 'strong', 'sub', 'sup', 'ul', 'li', 'dl', 'dt', 'dd'],
      ...['del', 'ins'],
      ...['figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr'],
    ].map((name) => [name, []]),
  ),
  time: ['dateTime'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
  ol: ['start'],
  img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height'],
  a: ['href'],
};
const EVERYWHERE = ['dir', 'lang', 'title'];

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

for (const site of FEED_SITES) {
  test(`${site.name}: the text of an item is safe HTML with absolute addresses that lead somewhere`, () => {
    const files = new Set(filesOf(site));
    const leads = (address: string) => {
      const file = fileOf(site, address);
      return /^(?:https?:\/\/|mailto:|tel:)/u.test(address) && (!file || files.has(file));
    };
    const texts = new Set(
      readFeeds(site).flatMap(({ items }) => items.map(({ html = '' }) => html)),
    );
    expect(texts.size).toBeGreaterThan(0);
    const wrong: unknown[] = [];
    for (const html of texts) {
      visit(parser.parse(html), (node) => {
        if (node.type === 'root' || node.type === 'text') return;
        if (node.type === 'element' && isAllowed(node) && addressesOf(node).every(leads)) return;
        wrong.push(node, html);
      });
    }
    expect(wrong).toEqual([]);
  });

  test(`${site.name}: every other address in a feed is absolute and leads to a file of the site`, () => {
    const files = new Set<string | undefined>(filesOf(site));
    const wrong = readFeeds(site).flatMap(({ path, home, self, items, ...links }) =>
      [home, self, links.current, links.previous, links.next, ...items.map(({ url }) => url)]
        .filter((address) => address !== undefined && !files.has(fileOf(site, address)))
        .map((address) => `${path}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });
}

function isAllowed({ tagName, properties }: Element): boolean {
  const own = ALLOWED[tagName];
  return (
    own !== undefined &&
    Object.keys(properties).every((name) => own.includes(name) || EVERYWHERE.includes(name))
  );
}

function addressesOf({ properties }: Element): readonly string[] {
  const { href, src, srcSet } = properties;
  const candidates = typeof srcSet === 'string' ? srcSet.split(/,\s+/u) : [];
  return [href, src, ...candidates.map((candidate) => candidate.trim().split(/\s/u)[0])].filter(
    (address) => typeof address === 'string',
  );
}
