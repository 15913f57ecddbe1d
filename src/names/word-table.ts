/** The words of a table written as lines of words; an underscore stands for a space within an entry. */
export function wordTable(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map((word) => word.replaceAll('_', ' ')));
}

/** Several tables as one, so that a word is looked up once. */
export function unionOf(...tables: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...table]));
}
