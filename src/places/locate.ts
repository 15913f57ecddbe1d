import type { Place } from '#dispatch/schema.ts';
import type { DatelinePlace } from '#wire/dateline/dateline-place.ts';
import { isInCapitals } from '#wire/dateline/dateline-place.ts';
import { regionsOf } from '#wire/dateline/regions.ts';
import { countryName, countryOf } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';

/** The places of a dateline, and which of them the gazetteer does not know. */
export interface Location {
  readonly located: readonly Place[];
  readonly unknown: readonly string[];
}

const PARTS = /\s*[/&]\s*|\s+(?:AND|and|ET|et|UND|und|Y|y|E|e|И|и)\s+/u;

/**
 * Finds the places of a dateline. `SEOUL/LONDON` and `GENEVA AND BERN` are two where each part is known and the whole
 * is not. An unknown place keeps its name as filed, and the country given after it.
 *
 * @param home the country of the newsroom, ISO 3166-1 alpha-2
 */
export function locate(
  { name, within }: DatelinePlace,
  gazetteer: Gazetteer,
  home?: string,
): Location {
  const whole = gazetteer.find(name, within, home);
  if (whole) return { located: [whole], unknown: [] };
  const parts = name.split(PARTS);
  if (parts.length > 1) {
    // A region or country after several places belongs to the last.
    const found = parts.map((part, index) =>
      gazetteer.find(part, index === parts.length - 1 ? within : [], home),
    );
    if (found.every((place) => place !== undefined)) return { located: found, unknown: [] };
  }
  const country = within.map(countryOfArea).find((code) => code !== undefined);
  const filed = {
    name: isInCapitals(name) ? toTitleCase(name) : name,
    ...(country !== undefined && { country: countryName(country) }),
  };
  return { located: [filed], unknown: [name] };
}

function countryOfArea(within: string): string | undefined {
  return regionsOf(within)[0]?.country ?? countryOf(within);
}

// Datelines are in capitals; a list of places is not.
function toTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s/.'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
