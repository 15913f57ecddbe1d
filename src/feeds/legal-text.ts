// XML 1.0, section 2.2. A paired surrogate is one character here, so Cs is a lone one.
const ILLEGAL = /[[\p{Cc}--[\t\n\r\x7F-\x9F]]\p{Cs}\uFFFE\uFFFF]/v;

/**
 * The text itself, where it can stand in a feed of any format.
 *
 * @param where names what holds it, for the message
 * @throws RangeError where it holds a character that XML cannot, or half of one, which would make readers refuse the feed
 */
export function legalText(text: string, where: string): string {
  const offset = text.search(ILLEGAL);
  if (offset < 0) return text;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(Math.max(0, offset - 20), offset);
  throw new RangeError(`U+${code} can stand in no feed; it is in ${where}, behind “${before}”`);
}
