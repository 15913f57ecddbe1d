import type { EditionItem } from '#dispatch/edition-item.ts';

/**
 * For each dispatch that exists in several languages, by its id: all its versions, itself included, the newest of each
 * language. The original comes first where it is published, the others by language. A canceled dispatch is in no group,
 * since there is nothing to read.
 *
 * @param items newest first
 */
export function translationsOf(
  items: readonly EditionItem[],
): ReadonlyMap<string, readonly EditionItem[]> {
  const usable = items.filter(({ dispatch }) => dispatch.status === 'usable');
  const originOf = originFinder(usable);
  const groups = Map.groupBy(usable, ({ dispatch }) => originOf(dispatch.id));
  const alternates = new Map<string, readonly EditionItem[]>();
  for (const group of groups.values()) {
    for (const item of group.length > 1 ? group : []) {
      const others = newestByLanguage(group, item);
      if (others.length > 0) alternates.set(item.dispatch.id, [item, ...others].sort(inOrder));
    }
  }
  return alternates;
}

/** Whether a dispatch was first written in its language. */
export function isOriginal({ dispatch }: EditionItem): boolean {
  return dispatch.translates === undefined;
}

/** A translation of a translation belongs to the original; in a circle, the lowest id counts as the original. */
function originFinder(items: readonly EditionItem[]): (id: string) => string {
  const translates = new Map(items.map(({ dispatch }) => [dispatch.id, dispatch.translates]));
  return (id) => {
    const path = [id];
    for (;;) {
      const next = translates.get(path.at(-1) ?? '');
      if (next === undefined) return path.at(-1) ?? id;
      const start = path.indexOf(next);
      if (start >= 0) return path.slice(start).sort()[0] ?? id;
      path.push(next);
    }
  };
}

function newestByLanguage(
  group: readonly EditionItem[],
  { dispatch }: EditionItem,
): readonly EditionItem[] {
  const newest = new Map<string, EditionItem>();
  for (const item of group) {
    const { language } = item.dispatch;
    if (language !== dispatch.language && !newest.has(language)) newest.set(language, item);
  }
  return [...newest.values()];
}

function inOrder(a: EditionItem, b: EditionItem): number {
  if (isOriginal(a) !== isOriginal(b)) return isOriginal(a) ? -1 : 1;
  return a.dispatch.language < b.dispatch.language ? -1 : 1;
}
