/** Elements of HTML that mark text and never do anything: what a dispatch may hold, and what feeds carry. */
export const TEXT_ELEMENTS: readonly string[] = [
  ...['p', 'br', 'hr', 'pre', 'code', 'blockquote', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['a', 'b', 'strong', 'i', 'em', 'del', 's', 'sub', 'sup', 'q', 'cite', 'abbr', 'time'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Elements that group or mark text on a page; feeds keep what is in them. */
export const PAGE_ELEMENTS: readonly string[] = [
  'aside',
  'div',
  'section',
  'span',
  'small',
  'bdi',
  'ins',
  'mark',
];

/** Schemes that an address may have. One without a scheme lies on the site. */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** Whether following an address can run nothing. */
export function isSafeAddress(address: string): boolean {
  // Browsers drop white space and control characters before they read a scheme (WHATWG URL, basic URL parser).
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(address.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase());
}
