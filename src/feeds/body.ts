import type { Element, Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LINK_SCHEMES, TEXT_ELEMENTS } from '../dispatch/html-elements.ts';

/** The elements and attributes that every reader shows and none refuses. All else goes; its text stays. */
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
  strip: ['script', 'style', 'svg', 'iframe', 'form', 'template'],
  allowComments: false,
  allowDoctypes: false,
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const serialiser = unified().use(rehypeStringify).freeze();

/** The rendered body of a page as feeds carry it: allowed elements only, and every address whole. */
export function toFeedBody(html: string, pageUrl: string): string {
  const tree = parser.parse(html);
  visit(tree, 'element', setApart);
  const clean = asRoot(sanitize(tree, ALLOWED));
  visit(clean, 'element', (element) => makeAbsolute(element, pageUrl));
  return serialiser.stringify(clean);
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function asRoot(node: Nodes): Root {
  return node.type === 'root'
    ? node
    : { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

// Readers drop an aside and keep its words, which would then look like the wire's.
function setApart(element: Element): void {
  if (element.tagName === 'aside') element.tagName = 'blockquote';
}

function makeAbsolute({ properties }: Element, pageUrl: string): void {
  for (const name of ['href', 'src']) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = wholeUrl(address, pageUrl);
  }
  const candidates = properties['srcSet'];
  if (typeof candidates === 'string') properties['srcSet'] = absoluteSrcSet(candidates, pageUrl);
}

function absoluteSrcSet(candidates: string, pageUrl: string): string {
  return candidates
    .split(/,\s+/u)
    .map((candidate) => {
      const [address = '', ...descriptors] = candidate.trim().split(/\s+/u);
      return [wholeUrl(address, pageUrl), ...descriptors].join(' ');
    })
    .join(', ');
}

// Wire copy may hold what looks like an address and leads nowhere, `http://example.org:99999999/`.
function wholeUrl(address: string, pageUrl: string): string {
  return URL.parse(address, pageUrl)?.href ?? pageUrl;
}
