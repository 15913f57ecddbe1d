import { readFileSync } from 'node:fs';
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root of an XML file, from a parser that accepts only well-formed files. */
export function readXml(path: string): XmlElement {
  const { root } = parseXml(readFileSync(path, 'utf8'));
  if (root) return root;
  throw new Error(`${path} has no element.`);
}

/** The child elements with a name, or all of them. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
}

/** The text of the one element with a name; undefined if there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const [child, ...others] = childrenOf(element, name);
  if (others.length > 0) throw new Error(`<${element.name}> has several <${name}>.`);
  return child?.text;
}

/** The one element with a name. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name);
  if (child && others.length === 0) return child;
  throw new Error(`<${element.name}> has ${others.length > 0 ? 'several' : 'no'} <${name}>.`);
}
