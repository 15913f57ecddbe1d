/** The words of a table that is written as lines of words; an underscore stands for a space inside one. */
export function wordTable(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map((word) => word.replaceAll('_', ' ')));
}
