import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Span } from '#wire/position.ts';
import { remember } from '#wire/remember.ts';
import type { Escaped } from './escaped.ts';
import type { Markup, MarkupElement } from './markup.ts';
import { MAX_DEPTH, type Source, sourceError, tooDeep } from './source.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const pageParser = unified().use(rehypeParse).freeze();

/** Hostile copy has no end of references. */
const MOST_CHARACTERS = 2000;

// At many tags the parser looks through all open elements, so its time is the square of their number.
const MAX_TAGS = 20_000;

// HTML reopens these in each paragraph until they are closed, so a few thousand of them and of paragraphs make millions
// of elements. Under a name HTML does not know they are plain elements with the same words. The new name is as long, so
// offsets stay.
const FORMATTING =
  /(?<=<\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/giu;
// In these a tag is text, and renaming it would change the copy.
const RAW_TEXT = /<(?:xmp|plaintext)[\s/>]/iu;

/**
 * A fragment of HTML as the elements a browser would make of it.
 *
 * @throws WireError container/too-deep where there are too many tags or levels of them, container/broken for the two
 * obsolete elements whose text no parser can tell from tags
 */
export function readHtml(source: Source, escaped: Escaped): MarkupElement {
  return readAs(source, escaped, parser);
}

/**
 * A whole page of HTML, the same way. Its elements have their attributes, by names in small letters.
 *
 * @throws WireError as `readHtml`
 */
export function readHtmlPage(source: Source): MarkupElement {
  return readAs(source, { text: source.text, spanOf: (span) => span }, pageParser);
}

function readAs(
  source: Source,
  { text, spanOf }: Escaped,
  processor: typeof parser | typeof pageParser,
): MarkupElement {
  const whole = spanOf({ start: 0, end: text.length });
  const raw = text.search(RAW_TEXT);
  if (raw >= 0) throw rawText(source, spanOf({ start: raw, end: raw }).start);
  if ((text.match(/<[a-z/!?]/giu)?.length ?? 0) > MAX_TAGS) throw tooManyTags(source, whole.start);
  const safe = text.replace(FORMATTING, (name) => 'x'.repeat(name.length));
  const children = childrenOf(source, () => processor.parse(safe).children, whole).flatMap((node) =>
    toMarkup(source, node, spanOf, 1),
  );
  return { kind: 'element', name: 'fragment', prefix: '', attributes: {}, children, ...whole };
}

/** `&nbsp;`, `&eacute;` → the character it stands for; undefined where HTML has no such name. */
export const htmlCharacter = remember((reference: string): string | undefined => {
  if (!/^&[a-z\d]{1,40};$/iu.test(reference)) return undefined;
  const [node] = parser.parse(reference).children;
  // An unknown reference stays, and of `&notit;` only the start is known. No character has more than two units.
  return node?.type === 'text' && node.value.length <= 2 ? node.value : undefined;
}, MOST_CHARACTERS);

function childrenOf(
  source: Source,
  parse: () => readonly Nodes[],
  { start }: Span,
): readonly Nodes[] {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source, start);
    throw error;
  }
}

function toMarkup(
  source: Source,
  node: Nodes,
  spanOf: Escaped['spanOf'],
  depth: number,
): readonly Markup[] {
  if (node.type !== 'text' && node.type !== 'element') return [];
  const [start = 0, end = start] = [node.position?.start.offset, node.position?.end.offset];
  const span = spanOf({ start, end });
  if (depth > MAX_DEPTH) throw tooDeep(source, span.start);
  if (node.type === 'text') return [{ kind: 'text', text: node.value, ...span }];
  const children = node.children.flatMap((child) => toMarkup(source, child, spanOf, depth + 1));
  return [
    {
      kind: 'element',
      name: node.tagName,
      prefix: '',
      attributes: attributesOf(node),
      children,
      ...span,
    },
  ];
}

function attributesOf({ properties }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
}

function tooManyTags(source: Source, offset: number) {
  return sourceError(source, offset, {
    code: 'container/too-deep',
    found: `more than ${MAX_TAGS} tags in one body`,
    expected: `at most ${MAX_TAGS}`,
    remedy: 'split the copy into several items, or ask the sender for it as plain text',
  });
}

function rawText(source: Source, offset: number) {
  return sourceError(source, offset, {
    code: 'container/broken',
    found: 'an element “xmp” or “plaintext”',
    expected: 'elements of HTML that are still in use',
    remedy: 'write the element as “pre”, with & and < in it as &amp; and &lt;',
  });
}
