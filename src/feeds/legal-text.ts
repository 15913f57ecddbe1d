// The UTF-16 units that XML 1.0, section 2.2, refuses. Half a character is refused, too.
const FORBIDDEN_UNIT = /[^\t\n\r\x20-\uFFFD]/;
const FORBIDDEN = /[^\t\n\r\x20-\u{10FFFF}]|[\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Returns the text itself, if it can be in a feed of any format.
 *
 * @param where names what holds the text, for the message
 * @throws RangeError if it holds a character that XML cannot, or half of one, for which readers would refuse the feed
 */
export function legalText(text: string, where: string): string {
  // Every text comes through here several times, and searching by code points takes five times as long.
  if (text.isWellFormed() && !FORBIDDEN_UNIT.test(text)) return text;
  const offset = text.search(FORBIDDEN);
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(Math.max(0, offset - 20), offset);
  throw new RangeError(`U+${code} can stand in no feed; it is in ${where}, behind “${before}”`);
}
