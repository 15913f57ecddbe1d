import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'playwright/test';
import { parse } from 'yaml';
import { expectedItems } from '../../support/expected.ts';
import { FEED_SITES, fileOf } from '../../support/feed-sites.ts';
import { isOfCorrections, type ReadFeed, readFeeds } from '../../support/read-feed.ts';
import { filesOf } from '../../support/site-files.ts';
import { childOf, childrenOf, readXml, textOf } from '../../support/xml-document.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

/** The required order of elements; `*` and `+` mark those that may repeat, `?` those that may be missing. */
const ORDERS: Readonly<Record<string, string>> = {
  rss: 'channel',
  channel: 'title link description language lastBuildDate? atom:link+ fh:archive? image item*',
  item: 'title link guid pubDate dc:creator+ category* description content:encoded?',
  image: 'url title link',
  feed: 'id title subtitle updated link+ fh:archive? icon author? entry*',
  entry: 'id title link published updated author+ category* summary content?',
  author: 'name',
};

for (const site of FEED_SITES) {
  test.describe(`${site.name}: every feed as a document`, () => {
    const textAt = (file: string) => readFileSync(join(site.out, file), 'utf8');
    const rootsOf = (fileName: string): readonly (readonly [string, XmlElement])[] =>
      filesOf(site)
        .filter((file) => file.endsWith(`/${fileName}`))
        .map((file) => [file, readXml(join(site.out, file))]);

    test('is XML that every reader accepts', () => {
      const documents = filesOf(site).filter((file) => /\.(?:xml|opml)$/u.test(file));
      expect(documents.length).toBeGreaterThan(5);
      const refused = documents.filter((file) => {
        const text = textAt(file);
        readXml(join(site.out, file));
        return !(text.startsWith(DECLARATION) && isLegal(text) && isPartedRightly(text));
      });
      expect(refused).toEqual([]);
    });

    test('has a style sheet for browsers that exists, and no transformation', () => {
      const files = new Set<string | undefined>(filesOf(site));
      const bare = [...files].filter((file = '') => {
        if (!/(?:rss|atom)\.xml$|\.opml$/u.test(file)) return false;
        const head = textAt(file).slice(0, 1000);
        const [, href = ''] = STYLESHEET.exec(head) ?? [];
        return head.includes('xsl') || !files.has(fileOf(site, new URL(href, site.url).href));
      });
      expect(bare).toEqual([]);
    });

    test('in RSS has what the profile asks for, in its order', () => {
      const wrong = rootsOf('rss.xml').flatMap(([file, root]) => {
        const channel = childOf(root, 'channel');
        const image = childOf(channel, 'image');
        const isRight =
          root.attributes['version'] === '2.0' &&
          ['title', 'link'].every((name) => textOf(image, name) === textOf(channel, name)) &&
          childrenOf(channel, 'item').every(
            (item) =>
              childOf(item, 'guid').attributes['isPermaLink'] === 'false' &&
              textOf(item, 'description') !== '',
          );
        return [...(isRight ? [] : [file]), ...misplaced(root).map((found) => [file, found])];
      });
      expect(wrong).toEqual([]);
    });

    test('in Atom has what the standard asks for, and an author in every entry', () => {
      const wrong = rootsOf('atom.xml').flatMap(([file, root]) => {
        const isRight =
          /^[a-z]{2}/u.test(root.attributes['xml:lang'] ?? '') &&
          URN.test(textOf(root, 'id') ?? '') &&
          childrenOf(root, 'author').length + childrenOf(root, 'entry').length > 0 &&
          childrenOf(root, 'entry').every(
            (entry) =>
              childOf(entry, 'link').attributes['rel'] === 'alternate' &&
              childOf(entry, 'title').attributes['type'] === 'text' &&
              childrenOf(entry, 'content').every(
                (content) => content.attributes['type'] === 'html' && content.text !== '',
              ),
          );
        return [...(isRight ? [] : [file]), ...misplaced(root).map((found) => [file, found])];
      });
      expect(wrong).toEqual([]);
    });

    test('names its own address, its page and the hubs of the settings', () => {
      const { hub = [] } = parse(readFileSync(join(site.content, 'site.yaml'), 'utf8'));
      const said = readFeeds(site).map(({ path, self, home, hubs }) => ({
        path,
        self,
        home,
        hubs,
      }));
      const wanted = said.map(({ path }) => {
        const self = site.url + encodeURI(path);
        return { path, self, home: self.replace(/[^/]+$/u, ''), hubs: [hub].flat() };
      });
      expect(said).toEqual(wanted);
    });

    test('has a title that no feed of another page has', () => {
      const homes = Map.groupBy(readFeeds(site), ({ title }) => title);
      const shared = [...homes].filter(
        ([title, feeds]) => !title || new Set(feeds.map(({ home }) => home)).size > 1,
      );
      expect(shared.map(([title]) => title)).toEqual([]);
    });

    test('is as old as the newest change in it', () => {
      const expected = expectedItems(site);
      const newest = ({ items }: ReadFeed) =>
        Math.max(...items.map(({ id = '' }) => expected.get(id)?.updated ?? Number.NaN));
      const wrong = readFeeds(site).filter(
        (feed) =>
          feed.path.endsWith('.xml') &&
          !isOfCorrections(feed) &&
          Date.parse(feed.updated ?? '') !== newest(feed),
      );
      expect(wrong.map(({ path }) => path)).toEqual([]);
    });
  });
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const STYLESHEET = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/u;

// RFC 2141, as the W3C’s feed validator applies it.
const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:(?:[\w()+,.:=@;$!*'-]|%[\da-f]{2})+$/iu;

// XML 1.0, section 2.2.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function isLegal(text: string): boolean {
  return text.isWellFormed() && !ILLEGAL.test(text);
}

/** Whether every `]]>` ends a section, and every section is ended. Attributes may hold it (section 2.4). */
function isPartedRightly(text: string): boolean {
  const outside = text.replace(/<!\[CDATA\[.*?\]\]>|(?<==)"[^"]*"/gsu, '');
  return !(outside.includes(']]>') || outside.includes('<![CDATA['));
}

/** The elements inside an element whose children are out of order. */
function misplaced(element: XmlElement): readonly string[] {
  const children = childrenOf(element);
  const order = ORDERS[element.name] ?? '';
  const form = order.replace(/([\w:]+)([*+?]?) ?/gu, '(?:$1 )$2');
  const names = children.map(({ name }) => `${name} `).join('');
  const isRight = new RegExp(`^${form}$`, 'u').test(names);
  return [...(isRight ? [] : [`<${element.name}>: ${names}`]), ...children.flatMap(misplaced)];
}
