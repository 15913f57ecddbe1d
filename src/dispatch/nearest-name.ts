import { closest, distance } from 'fastest-levenshtein';

/** The known name that was probably meant, and whether it is near enough to be proposed. */
export interface NearestName {
  readonly name: string;
  readonly isNear: boolean;
}

/** Of names, at least one, the nearest to one that is not among them; one that it begins counts as near. */
export function nearestName(found: string, known: readonly string[]): NearestName {
  const longer = known.find((name) => name.toLowerCase().startsWith(found.toLowerCase()));
  const name = longer ?? closest(found, known);
  const isNear = longer !== undefined || distance(found, name) <= Math.max(2, name.length / 3);
  return { name, isNear };
}
