import type { WireError } from '#wire/problem.ts';
import type { MarkupElement } from './markup.ts';
import { type Source, sourceError } from './source.ts';
import { readXml } from './xml.ts';

const TAG = /<(?:[\p{L}\d_.-]{1,40}:)?([\p{L}\d_.-]{1,40})[\s/>]/uy;

/**
 * The root element of an XML file of a known format.
 *
 * @param names those of its root elements
 * @throws WireError container/broken, container/unknown-format where the root has another name
 */
export function readRoot(source: Source, names: RegExp): MarkupElement {
  const root = readXml(source);
  if (names.test(root.name)) return root;
  throw unknownRoot(source, root);
}

/** The error of XML in a format that is not opened. */
export function unknownRoot(source: Source, root: MarkupElement): WireError {
  return sourceError(source, root.start, {
    code: 'container/unknown-format',
    found: `XML whose first element is “${root.name}”`,
    expected: 'NITF, NewsML, RSS, Atom or what Ritzau sends',
    remedy: 'ask the sender for NITF or NewsML, or for the copy as plain text',
  });
}

/** Whether a text says that it is XML. */
export function declaresXml(text: string): boolean {
  return /^[\uFEFF\s]*<\?xml\s/u.test(text);
}

/**
 * The name of the first element after declarations, comments and instructions, or the one a DOCTYPE announces.
 * Undefined where a text does not begin as markup does.
 */
export function sniffRoot(text: string): string | undefined {
  let at = text.search(/[^\uFEFF\s]/u);
  if (text.charAt(at) !== '<') return undefined;
  let end = at;
  while (end >= 0) {
    at = end;
    while (/\s/u.test(text.charAt(at))) at += 1;
    const announced = /^<!DOCTYPE\s+([\w.-]{1,40})/iu.exec(text.slice(at, at + 100));
    if (announced) return announced[1];
    if (text.startsWith('<?', at)) end = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) end = after(text, '-->', at);
    else break;
  }
  TAG.lastIndex = at;
  return TAG.exec(text)?.[1];
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? -1 : found + mark.length;
}
