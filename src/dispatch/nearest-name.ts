import { closest, distance } from 'fastest-levenshtein';

/** The known name that was probably meant, and whether it is near enough to suggest. */
export interface NearestName {
  readonly name: string;
  readonly isNear: boolean;
}

/** The nearest of the known names (at least one) to an unknown one; a name that begins with it counts as near. */
export function nearestName(found: string, known: readonly string[]): NearestName {
  const longer = known.find((name) => name.toLowerCase().startsWith(found.toLowerCase()));
  const name = longer ?? closest(found, known);
  const isNear = longer !== undefined || distance(found, name) <= Math.max(2, name.length / 3);
  return { name, isNear };
}
