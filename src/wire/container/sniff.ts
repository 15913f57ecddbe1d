import type { ContainerFormat } from './container-format.ts';
import { hasControlledHeader, isFramed } from './frame.ts';

/** The root elements of NewsML-G2 that may hold an item of news. */
const G2_ROOT = /^(?:newsItem|newsMessage|packageItem|knowledgeItem|conceptItem|planningItem)$/u;
// Copy may begin `{draft}` or `<X> rose`, so the first character is not enough.
const JSON_START = /^[\uFEFF\s]*(?:\[\s*)?\{\s*"[^"\\]{1,100}"\s*:/u;
const TAG = /<(?:[\p{L}\d_.-]{1,40}:)?([\p{L}\d_.-]{1,40})[\s/>]/uy;

/**
 * The format a text seems to have, by its first characters: `xml` for XML of no known format, undefined for plain copy.
 */
export function sniffFormat(text: string): ContainerFormat | 'xml' | undefined {
  if (isFramed(text)) return hasControlledHeader(text) ? 'anpa-1312' : 'iptc-7901';
  if (JSON_START.test(text)) return 'ninjs';
  const start = text.search(/[^\uFEFF\s]/u);
  if (text.charAt(start) !== '<') return undefined;
  const root = rootName(text, start);
  if (root === 'nitf') return 'nitf';
  if (root !== undefined && G2_ROOT.test(root)) return 'newsml-g2';
  return /^<\?xml\s/u.test(text.slice(start, start + 6)) ? 'xml' : undefined;
}

/** The name of the first element after declarations, comments and instructions, or the one a DOCTYPE announces. */
function rootName(text: string, start: number): string | undefined {
  let at = start;
  let end = start;
  while (end >= 0) {
    at = end;
    while (/\s/u.test(text.charAt(at))) at += 1;
    const announced = /^<!DOCTYPE\s+([\w.-]{1,40})/u.exec(text.slice(at, at + 100));
    if (announced) return announced[1];
    if (text.startsWith('<?', at)) end = behind(text, '?>', at);
    else if (text.startsWith('<!--', at)) end = behind(text, '-->', at);
    else break;
  }
  TAG.lastIndex = at;
  return TAG.exec(text)?.[1];
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? -1 : found + mark.length;
}
