import type { Element, ElementContent, Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LINK_SCHEMES, MARKS, TEXT_ELEMENTS } from '#mdx/html-elements.ts';
import { toPlainText } from './body-text.ts';
import { type FeedBody, readPlainBody } from './plain-body.ts';

/** The elements and attributes that every reader shows and none refuses. Others are removed; their text stays. */
const ALLOWED: Schema = {
  tagNames: [...TEXT_ELEMENTS],
  attributes: {
    a: ['href'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height'],
    ol: ['start'],
    th: ['colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
    time: ['dateTime'],
    '*': ['dir', 'lang', 'title'],
  },
  protocols: { href: [...LINK_SCHEMES], src: ['http', 'https'] },
  strip: [
    ...['script', 'style', 'svg', 'math', 'iframe', 'object', 'canvas', 'template'],
    ...['form', 'button', 'select', 'textarea', 'audio', 'video'],
  ],
  allowComments: false,
  allowDoctypes: false,
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const serialiser = unified().use(rehypeStringify).freeze();

/**
 * The rendered body of a page as it leaves the site: allowed elements only, and every address absolute.
 *
 * @param pageUrl of the dispatch, which relative addresses in the body are resolved against
 */
export function toFeedBody(html: string, pageUrl: string): FeedBody {
  return readPlainBody(html) ?? parseBody(html, pageUrl);
}

/** The same as `toFeedBody`, by parsing any body. */
export function parseBody(html: string, pageUrl: string): FeedBody {
  const tree = parser.parse(html);
  visit(tree, 'element', keepApart);
  const clean = asRoot(sanitize(tree, ALLOWED));
  visit(clean, 'element', (element) => makeAbsolute(element, pageUrl));
  visit(clean, 'element', (element, index, parent) => {
    if (index !== undefined && parent && isWithoutPicture(element)) {
      parent.children[index] = { type: 'text', value: String(element.properties['alt'] ?? '') };
    }
  });
  return { html: serialiser.stringify(clean), text: toPlainText(clean) };
}

/** Text escaped for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function asRoot(node: Nodes): Root {
  return node.type === 'root'
    ? node
    : { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

const UNKNOWN_BLOCKS = new Set([
  ...['div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'address', 'details'],
  ...['summary', 'fieldset', 'dialog', 'hgroup', 'center'],
]);
const INLINE = new Set([...MARKS, 'span', 'small', 'bdi', 'ins', 'mark', 'u', 's', 'q', 'img']);

// Readers drop an aside but keep its words, which would then look like the wire's. The words of two dropped blocks
// would also run together.
function keepApart(element: Element): void {
  if (element.tagName === 'aside') element.tagName = 'blockquote';
  if (UNKNOWN_BLOCKS.has(element.tagName) && element.children.every(isInline)) {
    element.tagName = 'p';
  }
}

function isInline(node: ElementContent): boolean {
  return node.type !== 'element' || INLINE.has(node.tagName);
}

// An image whose picture was inline in the page, or was to be fetched by a script.
function isWithoutPicture({ tagName, properties }: Element): boolean {
  return tagName === 'img' && !properties['src'] && !properties['srcSet'];
}

function makeAbsolute({ properties }: Element, pageUrl: string): void {
  for (const name of ['href', 'src']) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = wholeUrl(address, pageUrl);
  }
  const candidates = properties['srcSet'];
  if (typeof candidates !== 'string') return;
  const whole = absoluteSrcSet(candidates, pageUrl);
  if (whole === '') delete properties['srcSet'];
  else properties['srcSet'] = whole;
}

// HTML, section 4.8.4.2.1: an address may hold commas but not end with one. Addresses of other schemes are left out.
const CANDIDATE = /[\s,]*(\S*[^\s,])(?:,|\s+([^,]*)|$)/gu;

function absoluteSrcSet(candidates: string, pageUrl: string): string {
  const whole = [...candidates.matchAll(CANDIDATE)].flatMap(([, address = '', descriptor = '']) => {
    const url = wholeUrl(address, pageUrl);
    return /^https?:/u.test(url) ? [`${url} ${descriptor}`.trim()] : [];
  });
  return whole.join(', ');
}

// Wire copy may hold what looks like an address but leads nowhere, `http://example.org:99999999/`.
function wholeUrl(address: string, pageUrl: string): string {
  return URL.parse(address, pageUrl)?.href ?? pageUrl;
}
