import { parseXml, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { htmlCharacter } from './html.ts';
import type { Markup, MarkupElement } from './markup.ts';
import { MAX_DEPTH, type Source, sourceError, tooDeep } from './source.ts';

/**
 * The root element of an XML 1.0 file. A document type may be declared but is not read: nothing is fetched, and its own
 * entities are not expanded. HTML's character entities are known, since NITF is full of them.
 *
 * @throws WireError container/broken where it is not well-formed, container/too-deep
 */
export function readXml(source: Source): MarkupElement {
  // Older programs write blank lines before the declaration, which XML forbids.
  const start = Math.max(0, source.text.search(/[^\uFEFF\s]/u));
  const { root } = parse(source, start);
  if (root) return toElement(source, root, start, 1);
  throw notWellFormed(source, start, 'no element');
}

function parse(source: Source, start: number) {
  // The parser folds line ends in quadratic time, so they are folded here, to the same length.
  const text = source.text.slice(start).replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  try {
    return parseXml(text, { includeOffsets: true, resolveUndefinedEntity: htmlCharacter });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source, start);
    if (!(error instanceof XmlError)) throw error;
    const [message = ''] = error.message.split(' (line ');
    throw notWellFormed(source, start + offsetOfCharacter(text, error.pos), message);
  }
}

function toElement(
  source: Source,
  element: XmlElement,
  start: number,
  depth: number,
): MarkupElement {
  if (depth > MAX_DEPTH) throw tooDeep(source, start + element.start);
  const colon = element.name.indexOf(':');
  return {
    kind: 'element',
    name: element.name.slice(colon + 1),
    prefix: element.name.slice(0, Math.max(0, colon)),
    attributes: element.attributes,
    ...spanOf(source, element, start),
    children: element.children.flatMap((child): readonly Markup[] => {
      if (child instanceof XmlElement) return [toElement(source, child, start, depth + 1)];
      if (!(child instanceof XmlText)) return [];
      return [{ kind: 'text', text: child.text, ...spanOf(source, child, start) }];
    }),
  };
}

// Where a text has characters of two units, the parser gives infinity for its end.
function spanOf({ text }: Source, node: XmlNode, start: number) {
  return { start: start + node.start, end: Math.min(start + node.end, text.length) };
}

/** The parser counts characters where it reports an error; offsets count UTF-16 units. */
function offsetOfCharacter(text: string, characters: number): number {
  let offset = 0;
  for (let count = 0; count < characters && offset < text.length; count += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

function notWellFormed(source: Source, offset: number, found: string) {
  return sourceError(source, offset, {
    code: 'container/broken',
    found: `XML that is not well-formed: ${found}`,
    expected: 'one XML document from its first tag to its last',
    remedy:
      'ask the sender for the file again, or mend it here; & and < in text are written &amp; and &lt;',
  });
}
