/** Elements that mark words within a paragraph (HTML, phrasing content) and show no words of their own. */
export const MARKS: readonly string[] = [
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'em', 'i', 'strong', 'sub', 'sup', 'time'],
];

/** Elements of HTML that mark text and do nothing else: a dispatch may hold them, and feeds carry them. */
export const TEXT_ELEMENTS: readonly string[] = [
  ...['p', 'hr', 'pre', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', ...MARKS],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** More such marks; feeds keep their words but not the elements. */
export const PAGE_MARKS: readonly string[] = ['span', 'small', 'bdi', 'ins', 'mark'];

/** Elements that group or mark text on a page; feeds keep only their content. */
export const PAGE_ELEMENTS: readonly string[] = ['aside', 'div', 'section', ...PAGE_MARKS];

/** The attributes that an element may have. Of the others, some hide words and some add them. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'title'],
  a: ['href'],
  aside: ['dir'],
  figure: ['dir'],
  p: ['dir'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  time: ['datetime'],
};

/** Elements that set an editor's own words apart from the wire's. */
export const EDITORIAL_ELEMENTS: readonly string[] = ['aside', 'figure'];

/** Schemes that an address may have. An address without a scheme is on the site. */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** Whether an address leads somewhere and cannot run anything. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address, 'https://site.example/')) return false;
  // Browsers drop white space and control characters before they read a scheme (WHATWG URL, basic URL parser).
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(address.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase());
}
