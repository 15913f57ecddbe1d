import { type EditionItem, toReference } from '#dispatch/edition-item.ts';

/**
 * Items with what `supersedes` says of them: the newest dispatch that replaces each, and those that each replaces,
 * directly or through others, held ones too. A held or canceled dispatch is never led to. What goes round in a circle
 * counts for nothing.
 *
 * @param items newest first; of two that replace the same dispatch, the first counts that can be read or leads to one
 * that can
 * @param held dispatches that are not published
 */
export function withSuccession(
  items: readonly EditionItem[],
  held: readonly EditionItem[] = [],
): readonly EditionItem[] {
  const all = [...items, ...held];
  const byId = new Map(all.map((item) => [item.dispatch.id, item]));
  const before = (item: EditionItem) => byId.get(item.dispatch.supersedes ?? '');
  const readable = new Set(items.filter(({ dispatch }) => dispatch.status === 'usable'));
  /** Those that can be read, and those that lead to them. */
  const leading = new Set<EditionItem>();
  for (const item of readable) {
    for (let at: EditionItem | undefined = item; at && !leading.has(at); at = before(at)) {
      leading.add(at);
    }
  }
  const successors = new Map<string, EditionItem>();
  for (const item of all) {
    const { supersedes } = item.dispatch;
    if (supersedes === undefined || !byId.has(supersedes) || !leading.has(item)) continue;
    if (!successors.has(supersedes)) successors.set(supersedes, item);
  }
  if (successors.size === 0) return items;
  const next = (item: EditionItem) => successors.get(item.dispatch.id);
  const readableIn = (chain: readonly EditionItem[]) => chain.filter((one) => readable.has(one));
  return items.map((item) => {
    if (!readable.has(item)) return item;
    const newest = readableIn(chainOf(item, next)).at(-1);
    const replaces = readableIn(chainOf(item, before));
    if (!newest && replaces.length === 0) return item;
    const succession = { replaces: replaces.map(toReference) };
    return {
      ...item,
      succession: newest ? { ...succession, newest: toReference(newest) } : succession,
    };
  });
}

/** Whether a dispatch is not replaced by a newer one. */
export function isCurrent({ succession }: EditionItem): boolean {
  return succession?.newest === undefined;
}

/** The items that a step leads to, one after another; none if they lead back to the item. */
function chainOf(
  item: EditionItem,
  step: (item: EditionItem) => EditionItem | undefined,
): readonly EditionItem[] {
  const chain = new Set<EditionItem>();
  for (let at = step(item); at !== undefined && !chain.has(at); at = step(at)) {
    if (at === item) return [];
    chain.add(at);
  }
  return [...chain];
}
