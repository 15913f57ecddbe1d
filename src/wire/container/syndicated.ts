import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { copyOfData } from './content-data.ts';
import type { Phrase } from './fields.ts';
import type { Item } from './format.ts';
import { readHtml } from './html.ts';
import { attributeOf, childrenOf, type MarkupElement, phraseOf, textOf } from './markup.ts';
import type { Source } from './source.ts';

// What feeds of every kind have in common.

/** The namespaces of feeds, and the prefix that each is known by. Exports of WordPress change the number in theirs. */
const NAMESPACES: readonly (readonly [uri: RegExp, prefix: string])[] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/u, 'content'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/u, 'excerpt'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/u, 'wp'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/u, 'dc'],
  [/^http:\/\/purl\.org\/(?:rss\/1\.0\/|net\/rss1\.1#)$/u, ''],
  [/^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)$/u, 'atom'],
];

/** Finds elements by the names that feeds give them, whatever prefix a file has for a namespace. */
export class FeedNames {
  readonly #prefixes: ReadonlyMap<string, string>;

  /** @param root the root element, which declares the namespaces */
  constructor(root: MarkupElement) {
    const declared = Object.entries(root.attributes).flatMap(([name, uri]) => {
      const [, written] = /^xmlns:(.+)$/u.exec(name) ?? [];
      const known = NAMESPACES.find(([form]) => form.test(uri));
      return written !== undefined && known ? [[written, known[1]] as const] : [];
    });
    this.#prefixes = new Map(declared);
  }

  /** The child elements of a name, `title` or `dc:creator`. */
  all(element: MarkupElement | undefined, name: string): readonly MarkupElement[] {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    return childrenOf(element, name.slice(colon + 1)).filter(
      (child) => (this.#prefixes.get(child.prefix) ?? child.prefix) === prefix,
    );
  }

  /** The words of the first child of the first of some names that has any. */
  phrase(element: MarkupElement | undefined, ...names: readonly string[]): Phrase | undefined {
    return names
      .flatMap((name) => this.all(element, name))
      .map(phraseOf)
      .find((phrase) => phrase !== undefined);
  }
}

/** A headline, in which many feeds leave HTML that is written as text: `Rain &amp;amp; <b>snow</b>`. */
export function headlineOf(source: Source, element: MarkupElement | undefined): Phrase | undefined {
  const phrase = phraseOf(element);
  if (!phrase || !/&#?\w+;|<\/?[a-z]/iu.test(phrase.text)) return phrase;
  const { text, start, end } = phrase;
  const markup = readHtml(source, { text, spanOf: () => ({ start, end }) });
  return { ...phrase, text: foldWhiteSpace(textOf(markup)) };
}

/** Pictures, films and lists of files that WordPress puts in place of a word in brackets, with their captions. */
const SHORTCODE = /\[(caption|wp_caption|gallery|playlist|embed|audio|video)\b[^\]]*\]/giu;

/** A code that a plug-in puts something in place of: `[button url="…"]`, and what ends one. */
const OTHER_CODE =
  /\[[a-z][\w-]{1,40}(?:\s{1,9}[\w-]{1,40}=(?:"[^"\]]*"|'[^'\]]*'|[^\s"'\]]+)){1,20}\s{0,9}\/?\]|\[\/[a-z][\w-]{1,40}\]/gu;

/**
 * The copy in an element that holds HTML or plain text, escaped or in CDATA. WordPress leaves a blank line between
 * paragraphs and no tag.
 */
export function feedCopy(
  source: Source,
  element: MarkupElement | undefined,
  isHtml = true,
): Pick<Item, 'blocks'> & Required<Pick<Item, 'leftOut'>> {
  if (!element) return { blocks: [], leftOut: [] };
  const text = textOf(element);
  const { start, end } = element;
  const words: string[] = [];
  const open = text
    .replace(/\[(caption|wp_caption)\b[^\]]*\]([\s\S]*?)\[\/\1\]/giu, (whole) => {
      words.push(whole.replace(/<[^>]*>|\[[^\]]*\]/gu, ' '));
      return '\n\n';
    })
    .replace(/\[embed\b[^\]]*\]([^[]*)\[\/embed\]/giu, (_, address: string) => {
      words.push(address);
      return '\n\n';
    })
    .replace(SHORTCODE, (code) => {
      words.push(code);
      return '\n\n';
    })
    // Words between two of them are the publisher’s.
    .replace(OTHER_CODE, (code) => {
      words.push(code);
      return ' ';
    });
  const shortcodes = words.map((word) => ({ text: foldWhiteSpace(word), start, end }));
  const paragraphs = isHtml ? withParagraphs(open) : open;
  const data = { ...element, children: [{ kind: 'text' as const, text: paragraphs, start, end }] };
  const { blocks, leftOut = [] } = copyOfData(source, data, isHtml);
  return { blocks, leftOut: [...leftOut, ...shortcodes.filter(({ text: word }) => word !== '')] };
}

/** HTML whose paragraphs are apart by blank lines, with tags in their place. A kept stretch keeps its blank lines. */
function withParagraphs(html: string): string {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>)/iu)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[^\S\r\n]*(?:\r?\n[^\S\r\n]*){2,}/gu, '\n<p></p>\n'),
    )
    .join('');
}

/** Distinct names of categories, without those that say that there is none. */
export function categoriesOf(
  source: Source,
  elements: readonly MarkupElement[],
): readonly Phrase[] {
  return elements
    .flatMap(
      (one) =>
        headlineOf(source, one) ?? attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? [],
    )
    .filter(({ text }) => !/^(?:uncategori[sz]ed|https?:\/\/\S+)$/iu.test(text));
}
