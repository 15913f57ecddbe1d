import type { Cdata, Element, ElementContent, Instruction, Root, RootContent, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { legalText } from './legal-text.ts';

export type Attributes = Readonly<Record<string, string>>;

const CDATA_END = ']]>';

/** An element of plain text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Element {
  return element(name, attributes, textNodes(legalText(text, `<${name}>`)));
}

/** An element whose text is a CDATA section: markup that stays readable in the source. */
export function cdataElement(name: string, text: string, attributes: Attributes = {}): Element {
  // `]]>` would end the section, so it is split over two sections. The serialiser would escape it, which CDATA does not
  // undo.
  const sections = legalText(text, `<${name}>`)
    .split(CDATA_END)
    .map((section, index, all) => {
      const opened = index === 0 ? section : `>${section}`;
      return cdata(index === all.length - 1 ? opened : `${opened}]]`);
    });
  return element(name, attributes, sections);
}

/** An element with attributes only. */
export function emptyElement(name: string, attributes: Attributes): Element {
  return element(name, attributes, []);
}

/** An element of elements, each on its own line, so that a feed can be read and compared line by line. */
export function parentElement(
  name: string,
  attributes: Attributes,
  children: readonly (Element | undefined)[],
): Element {
  const lines = children.filter((child) => child !== undefined);
  return element(name, attributes, [newline, ...lines.flatMap((child) => [child, newline])]);
}

/**
 * An XML document of one element, in UTF-8.
 *
 * @param stylesheet the address of the CSS with which a browser shows it
 * @throws RangeError if a text holds a character that XML cannot, for which readers would refuse the feed
 */
export function toXmlDocument(root: Element, stylesheet?: string): string {
  const instructions = [
    instruction('xml', 'version="1.0" encoding="utf-8"'),
    ...(stylesheet === undefined
      ? []
      : [instruction('xml-stylesheet', `type="text/css" href="${escapeAmpersands(stylesheet)}"`)]),
  ];
  const children: RootContent[] = [...instructions, root].flatMap((child) => [child, newline]);
  const document: Root = { type: 'root', children };
  return toXml(document, { closeEmptyElements: true });
}

const newline: Text = { type: 'text', value: '\n' };

function element(
  name: string,
  attributes: Attributes,
  children: readonly ElementContent[],
): Element {
  for (const [key, value] of Object.entries(attributes)) legalText(value, `${key} of <${name}>`);
  return x(name, attributes, [...children]);
}

// Section 2.4: `]]>` must be escaped outside a CDATA section, too.
function textNodes(text: string): readonly ElementContent[] {
  return text
    .split(CDATA_END)
    .flatMap((piece, index) =>
      index === 0 ? [plain(piece)] : [plain(']]'), cdata('>'), plain(piece)],
    );
}

function plain(value: string): Text {
  return { type: 'text', value };
}

function cdata(value: string): Cdata {
  return { type: 'cdata', value };
}

function instruction(name: string, value: string): Instruction {
  return { type: 'instruction', name, value };
}

// The serialiser does not escape instructions; an encoded address has no other character to escape.
function escapeAmpersands(address: string): string {
  return address.replaceAll('&', '&#x26;');
}
