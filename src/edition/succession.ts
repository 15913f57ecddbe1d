import { type EditionItem, toReference } from '#dispatch/edition-item.ts';

/**
 * Items with what `supersedes` says of them: the newest dispatch that replaces each, and those that each replaces,
 * directly or through others. A canceled dispatch neither replaces nor is replaced. What goes round in a circle counts
 * for nothing.
 *
 * @param items newest first; of two that replace the same dispatch, the first counts
 */
export function withSuccession(items: readonly EditionItem[]): readonly EditionItem[] {
  const usable = items.filter(({ dispatch }) => dispatch.status === 'usable');
  const byId = new Map(usable.map((item) => [item.dispatch.id, item]));
  const successors = new Map<string, EditionItem>();
  for (const item of usable) {
    const { supersedes } = item.dispatch;
    if (supersedes !== undefined && byId.has(supersedes) && !successors.has(supersedes)) {
      successors.set(supersedes, item);
    }
  }
  if (successors.size === 0) return items;
  const next = (item: EditionItem) => successors.get(item.dispatch.id);
  const before = (item: EditionItem) => byId.get(item.dispatch.supersedes ?? '');
  return items.map((item) => {
    if (!byId.has(item.dispatch.id)) return item;
    const newest = chainOf(item, next)?.at(-1);
    const replaces = chainOf(item, before) ?? [];
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

/** The items that a step leads to, one after another; undefined if they lead back to the item. */
function chainOf(
  item: EditionItem,
  step: (item: EditionItem) => EditionItem | undefined,
): readonly EditionItem[] | undefined {
  const chain: EditionItem[] = [];
  for (let at = step(item); at !== undefined; at = step(at)) {
    if (at === item) return undefined;
    if (chain.includes(at)) return chain;
    chain.push(at);
  }
  return chain;
}
