import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The elements that a browser makes from a drawing. */
export function parseSvg(markup: string): readonly Element[] {
  const elements: Element[] = [];
  visit(parser.parse(markup), 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Parts that a content security policy would refuse, or that two drawings on one page could not share. */
export function refusedParts(markup: string): readonly string[] {
  return parseSvg(markup).flatMap(({ tagName, properties }) => [
    ...(DRAWN.has(tagName) ? [] : [tagName]),
    ...Object.keys(properties).filter((name) => /^(?:on|style$|id$)/u.test(name)),
  ]);
}

const DRAWN = new Set(['svg', 'title', 'g', 'a', 'path', 'circle', 'rect', 'text']);
