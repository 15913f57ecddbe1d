import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const serialiser = unified().use(rehypeStringify, { closeEmptyElements: true }).freeze();

/** A drawing as markup for HTML. */
export function renderSvg(drawing: Element): string {
  return serialiser.stringify({ type: 'root', children: [drawing] });
}
