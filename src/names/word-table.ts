/** The words of a table that is written as lines of words; an underscore stands for a space inside one. */
export function wordTable(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map((word) => word.replaceAll('_', ' ')));
}

/** The words of several tables as one, so that a word is looked up once. */
export function unionOf(...tables: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...table]));
}
