import type { MarkupElement } from './markup.ts';
import { type Source, sourceError } from './source.ts';

/** How the items of a file become files of their own. */
export const APART =
  'move the file out of content/wire, and import it from there: each becomes a file of its own';

/**
 * The one item of a file.
 *
 * @param name what an item is called there
 * @throws WireError container/several-items, container/no-text
 */
export function onlyItem(
  source: Source,
  root: MarkupElement,
  items: readonly MarkupElement[],
  name: string,
): MarkupElement {
  const [item, second] = items;
  if (item && !second) return item;
  throw sourceError(source, (second ?? root).start, {
    code: second ? 'container/several-items' : 'container/no-text',
    found: second ? `a second ${name}` : `no ${name} in ${root.name}`,
    expected: `one ${name} in a file`,
    remedy: second ? APART : 'ask the sender for the story itself',
  });
}
