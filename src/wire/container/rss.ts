import { onlyFound, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { attributeOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { mailMoment, readMoment } from './moment.ts';
import { onlyItem } from './only-item.ts';
import { readRoot, sniffRoot } from './root-element.ts';
import { type Source, sourceError } from './source.ts';
import { categoriesOf, FeedNames, feedCopy, headlineOf } from './syndicated.ts';

const ROOT = /^(?:rss|RDF)$/u;

/** RSS in any version, and what WordPress exports, which is RSS with more in it. */
export const rss = {
  name: 'rss',
  isLater: true,
  sniff: (text) => ROOT.test(sniffRoot(text) ?? ''),
  read: (source) => readItem(source, readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/**
 * The copy and the fields of an item of RSS 0.9 to 2.0, RSS 1.0 (RDF) or a WordPress export (WXR 1.0 to 1.2), alone in its
 * feed.
 *
 * @throws WireError container/several-items, container/no-text, container/not-text for what is no post
 */
function readItem(source: Source, root: MarkupElement): Item {
  const names = new FeedNames(root);
  const channel = elementAt(root, 'channel');
  const items = [...names.all(channel, 'item'), ...names.all(root, 'item')];
  const item = onlyItem(source, root, items, 'item');
  const type = names.phrase(item, 'wp:post_type');
  if (type && type.text !== 'post') throw noPost(source, type);
  const text = (...from: readonly string[]) => names.phrase(item, ...from);
  const [whole] = names.all(item, 'content:encoded');
  const [description] = names.all(item, 'description');
  const { blocks, leftOut } = feedCopy(source, whole ?? description);
  const summaries = [...names.all(item, 'excerpt:encoded'), ...(whole ? [description] : [])];
  const guid = names.all(item, 'guid')[0];
  return {
    blocks,
    leftOut: [
      ...leftOut,
      ...summaries.flatMap((one) => (one ? feedCopy(source, one).blocks : [])),
      ...names
        .all(item, 'wp:comment')
        .flatMap((one) => names.phrase(one, 'wp:comment_content') ?? []),
    ],
    fields: onlyFound({
      headline: headlineOf(source, names.all(item, 'title')[0]) ?? text('dc:title'),
      byline: authorOf(names, channel, item),
      language: text('dc:language') ?? names.phrase(channel, 'language', 'dc:language'),
      keywords: categoriesOf(source, [
        ...names
          .all(item, 'category')
          .filter(({ attributes }) => attributes['domain'] !== 'post_format'),
        ...names.all(item, 'dc:subject'),
      ]),
      guid: phraseOf(guid) ?? attributeOf(item, 'rdf:about'),
      link: text('link') ?? permanentLink(guid),
      ...publishedAt(names, item),
    }),
  };
}

function noPost(source: Source, { text, start }: Phrase) {
  return sourceError(source, start, {
    code: 'container/not-text',
    found: `an item of the type “${text}”`,
    expected: 'a post',
    remedy: 'keep pictures, menus and pages out of content/wire, and import the posts only',
  });
}

function isDate(text: string): boolean {
  return (readMoment(text) ?? mailMoment(text)) !== undefined;
}

/** Without an address of e-mail. WordPress gives the name that an author signs in with, and the full one above. */
function authorOf(
  names: FeedNames,
  channel: MarkupElement | undefined,
  item: MarkupElement,
): Phrase | undefined {
  const said = names.phrase(item, 'dc:creator', 'author');
  if (!said) return undefined;
  const author = names
    .all(channel, 'wp:author')
    .find((one) => names.phrase(one, 'wp:author_login')?.text === said.text);
  const [, inBrackets] = /^\S+@\S+\s+\(([^()]+)\)$/u.exec(said.text) ?? [];
  const name = names.phrase(author, 'wp:author_display_name')?.text ?? inBrackets ?? said.text;
  return /^\S+@\S+$/u.test(name) ? undefined : { ...said, text: name };
}

function permanentLink(guid: MarkupElement | undefined): Phrase | undefined {
  const isLink = /^(?:true)?$/iu.test(guid?.attributes['isPermaLink'] ?? '');
  const phrase = phraseOf(guid);
  return isLink && /^https?:/iu.test(phrase?.text ?? '') ? phrase : undefined;
}

/** A post for later is held until its time; a draft is withheld. */
function publishedAt(names: FeedNames, item: MarkupElement) {
  const gmt = names.phrase(item, 'wp:post_date_gmt');
  const dates = [
    gmt && { ...gmt, text: `${gmt.text}Z` },
    ...['pubDate', 'dc:date', 'wp:post_date'].map((name) => names.phrase(item, name)),
  ].flatMap((date) => date ?? []);
  // A draft of WordPress has the year 0000 or -0001 in one of them.
  const created = dates.find(({ text }) => isDate(text)) ?? dates[0];
  const status = names.phrase(item, 'wp:status');
  const isProtected = names.phrase(item, 'wp:post_password') !== undefined;
  const isWaiting = status?.text === 'future';
  const isPublic = status?.text === 'publish' || isWaiting;
  return {
    created,
    embargoed: isWaiting ? created : undefined,
    status: status && (!isPublic || isProtected) ? { ...status, text: 'withheld' } : undefined,
  };
}
