import type { EditionItem } from '#dispatch/edition-item.ts';
import { type Problem, withoutRepeats } from '#wire/problem.ts';
import type { FiledItem } from './check-edition.ts';

/**
 * How a file is set aside that cannot be published as it is: the site shows it as it was last published; or it is held,
 * as what can be read of it asks; or it is left out, since it was never published or was held already.
 */
export type Aside = 'as-published' | 'held' | 'left-out';

/** What is kept of a file from earlier builds. */
export interface KeptFile {
  /** Lost: the site has published it, and nothing is kept to show in its place. */
  readonly aside: Aside | 'lost';
  /** Its dispatch as it was last published; as a withheld one, if it is not to be seen. */
  readonly item?: EditionItem;
}

/** What an edition is settled from. Files are named as messages show them. */
export interface UnsettledEdition {
  readonly filed: readonly FiledItem[];
  /** Files that cannot be read, or whose words are not proven. */
  readonly refused: readonly string[];
  readonly keptOf: (file: string) => Promise<KeptFile>;
  /** What is wrong between the dispatches of an edition (`checkEdition`). */
  readonly check: (filed: readonly FiledItem[]) => readonly Problem[];
}

/** An edition that holds no file which is wrong in itself or beside the others. */
export interface SettledEdition {
  readonly filed: readonly FiledItem[];
  readonly aside: ReadonlyMap<string, KeptFile>;
  readonly problems: readonly Problem[];
}

/**
 * Sets bad files aside, so that they hold up no other: in the place of each stands what was last published of it. As an
 * older form may in turn be wrong beside others, this goes on until nothing is.
 */
export async function settleEdition({
  filed,
  refused,
  keptOf,
  check,
}: UnsettledEdition): Promise<SettledEdition> {
  const items = new Map(filed.map((one) => [one.file, one]));
  const aside = new Map<string, KeptFile>();
  const errors: Problem[] = [];
  for (let bad = refused; ; ) {
    for (const file of bad) {
      aside.set(file, aside.has(file) ? LEFT_OUT : await keptOf(file));
      items.delete(file);
    }
    // First, so that it is the newcomer that yields where two have the same address.
    const kept = [...aside].flatMap(([file, { item }]) => (item ? [{ file, item }] : []));
    const settled = [...kept, ...items.values()];
    const { error = [], warning = [] } = Object.groupBy(check(settled), ({ severity }) => severity);
    errors.push(...error);
    const files = error.map(({ file }) => file);
    // What was published stays in any case, since its address must answer.
    bad = files.filter((file) => aside.get(file)?.aside !== 'as-published');
    if (bad.length === 0)
      return { filed: settled, aside, problems: withoutRepeats([...errors, ...warning]) };
  }
}

const LEFT_OUT: KeptFile = { aside: 'left-out' };
