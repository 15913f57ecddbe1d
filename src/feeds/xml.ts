import type { Cdata, Element, ElementContent, Root, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

// XML 1.0, section 2.2. A paired surrogate is one character here, so Cs is a lone one.
const ILLEGAL = /[[\p{Cc}--[\t\n\r\x7F-\x9F]]\p{Cs}\uFFFE\uFFFF]/v;
const CDATA_END = ']]>';

/** An element of plain text. */
export function textElement(
  name: string,
  text: string,
  attributes: Record<string, string> = {},
): Element {
  return x(name, attributes, ...textNodes(text));
}

/** An element whose text is a CDATA section: markup that stays readable in the source. */
export function cdataElement(name: string, text: string): Element {
  // `]]>` would end the section, so it is parted over two; the serialiser escapes it, which CDATA does not undo.
  const sections = text.split(CDATA_END).map((section, index, all) => {
    const opened = index === 0 ? section : `>${section}`;
    return cdata(index === all.length - 1 ? opened : `${opened}]]`);
  });
  return x(name, {}, ...sections);
}

/**
 * An XML document of one element, in UTF-8.
 *
 * @throws RangeError where a text holds a character that XML cannot, which would make readers refuse the feed
 */
export function toXmlDocument(element: Element): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      element,
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(root, { closeEmptyElements: true });
}

/** An element of elements, each on a line of its own, so that a feed can be read and compared line by line. */
export function parentElement(
  name: string,
  attributes: Record<string, string>,
  children: readonly (Element | undefined)[],
): Element {
  const lines = children.filter((child) => child !== undefined);
  return x(name, attributes, newline, ...lines.flatMap((child) => [child, newline]));
}

const newline: Text = { type: 'text', value: '\n' };

// Section 2.4: outside of a section, too, `]]>` must not stand as it is.
function textNodes(text: string): readonly ElementContent[] {
  return text
    .split(CDATA_END)
    .flatMap((piece, index) =>
      index === 0 ? [plain(piece)] : [plain(']]'), cdata('>'), plain(piece)],
    );
}

function plain(value: string): Text {
  return { type: 'text', value: legal(value) };
}

function cdata(value: string): Cdata {
  return { type: 'cdata', value: legal(value) };
}

function legal(value: string): string {
  const offset = value.search(ILLEGAL);
  if (offset < 0) return value;
  const code = value.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  throw new RangeError(
    `U+${code} can stand in no XML document, near “${value.slice(Math.max(0, offset - 20), offset)}”`,
  );
}
