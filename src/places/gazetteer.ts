import { distance } from 'fastest-levenshtein';
import type { Place } from '#dispatch/schema.ts';
import { type Region, regionName, regionsOf } from '#wire/dateline/regions.ts';
import { isStandaloneCity } from '#wire/dateline/standalone-cities.ts';
import { remember } from '#wire/remember.ts';
import { countryName, countryOf } from './countries.ts';
import { PLACE_ALIASES } from './place-names.ts';

/** A city as GeoNames lists it. */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Code of the first administrative division; in the United States the letters of the state. */
  readonly region: string;
  readonly population: number;
  /** Degrees, north and east positive (WGS 84). */
  readonly latitude: number;
  readonly longitude: number;
}

/** Finds cities and countries by the names that datelines give them. */
export interface Gazetteer {
  /**
   * The place of a name within the region or country given after it, else the largest of that name: in the home country
   * first, unless datelines name it alone everywhere, as they do Boston. Undefined where there is none, or the region or
   * country is unknown.
   *
   * @param home ISO 3166-1 alpha-2
   */
  find(name: string, within?: readonly string[], home?: string): Place | undefined;
  /** Whether a name is that of a place. Copy repeats its names, so answers are kept. */
  has(name: string): boolean;
  /** The known name closest in spelling to an unknown one; undefined where none is close. */
  nearestName(name: string): string | undefined;
}

/** A name under which a city is found. */
interface Entry {
  readonly name: string;
  readonly city: City;
  /** Of cities with the same name, the highest rank wins: the population, but names this project adds come first. */
  readonly rank: number;
}

/** Makes a gazetteer from a list of cities, with the other names and the countries that this project knows. */
export function makeGazetteer(cities: Iterable<City>): Gazetteer {
  const entries = new Map<string, Entry[]>();
  const enter = (written: string, entry: Entry) => {
    const key = placeKey(written);
    const others = entries.get(key);
    if (others) others.push(entry);
    else entries.set(key, [entry]);
  };
  for (const city of cities) {
    enter(city.name, { name: city.name, city, rank: city.population });
    const short = SHORTENED.exec(city.name)?.[1];
    if (short !== undefined) enter(short, { name: city.name, city, rank: LOWEST });
  }
  for (const { alias, name, country, city, region } of PLACE_ALIASES) {
    const meant = highest(
      (entries.get(placeKey(city)) ?? []).filter(
        (one) =>
          one.city.country === country && (region === undefined || one.city.region === region),
      ),
    );
    if (meant) enter(alias, { name, city: meant.city, rank: Number.POSITIVE_INFINITY });
  }
  let spellings: Spellings | undefined;
  const find: Gazetteer['find'] = (name, within = [], home = undefined) => {
    const all = entries.get(placeKey(name)) ?? [];
    const first = highest(all);
    const show = (entry: Entry) =>
      toPlace(spelledAs(name, entry), entry === first || entry.rank === LOWEST);
    if (within.length === 0) {
      const atHome = isStandaloneCity(name) ? undefined : largestAtHome(all, first, home);
      return areaNamed(name, atHome ?? first) ?? (first && show(atHome ?? first));
    }
    for (const area of within.flatMap(areasOf)) {
      const inside = all.filter(({ city }) => isInside(city, area));
      const chosen = area.isLarger && inside.length > 1 ? undefined : highest(inside);
      if (chosen) return show(chosen);
    }
    return undefined;
  };
  const has = remember((key: string) => find(key) !== undefined, MOST_ANSWERS);
  const nearest = remember((key: string) => {
    spellings ??= new Spellings(entries);
    return spellings.nearest(key);
  }, MOST_ANSWERS);
  return {
    find,
    // A new string: one cut from copy would keep the whole copy in memory.
    has: (name) => has(name.toLowerCase()),
    nearestName: (name) => nearest(placeKey(name)),
  };
}

/** How many times as large a city abroad is, for a dateline at home to mean it nevertheless. */
const MUCH_LARGER = 6;

function largestAtHome(
  entries: readonly Entry[],
  first: Entry | undefined,
  home: string | undefined,
): Entry | undefined {
  const [largest] = entries
    .filter(({ city }) => city.country === home)
    .sort((a, b) => b.city.population - a.city.population);
  if (!largest || !first) return largest;
  return first.city.population <= largest.city.population * MUCH_LARGER ? largest : undefined;
}

/** `Newcastle upon Tyne`, `Southend-on-Sea`: datelines at home leave out which of several it is. */
const SHORTENED = /^(\p{Lu}[\p{L}\p{M}'’]{2,})[ -](?:upon|on|under|am|an der|sur|aan den?)[ -]/iu;
/** Any other city of the name comes first. */
const LOWEST = -1;

/** A name filed with marks of its own language is shown with them: `ŁÓDŹ` is Łódź, where copy in English has Lodz. */
function spelledAs(filed: string, entry: Entry): Entry {
  const hasMarks = /\p{M}|[łøđðßæœı]/iu.test(filed.normalize('NFKD'));
  const [key, ...others] = [filed, entry.name, entry.city.name].map(placeKey);
  const isOwnName = hasMarks && others.every((one) => one === key);
  return isOwnName ? { ...entry, name: entry.city.name } : entry;
}

/** A name in the form for comparison: without accents, case, hyphens and marks of abbreviation. */
function placeKey(name: string): string {
  const plain = /^[A-Za-z ]+$/u.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}.'’‘ʼ`]/gu, '')
        .replace(/[łøđðßæœı]/gu, (letter) => LETTERS[letter] ?? letter)
        .replace(/[\s‐-―-]+/gu, ' ');
  return plain.replace(/^(?:st|ste|ft|mt) /u, (short) => SHORT_FORMS[short] ?? short);
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  'st ': 'saint ',
  'ste ': 'sainte ',
  'ft ': 'fort ',
  'mt ': 'mount ',
};
// Letters that Unicode does not decompose.
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

function highest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (best, entry) => (best && best.rank >= entry.rank ? best : entry),
    undefined,
  );
}

/** A country or a state of that name; undefined where a city is meant, as with Singapore. */
function areaNamed(name: string, city: Entry | undefined): Place | undefined {
  const country = countryOf(name);
  const state = regionsOf(name).find(isOfNorthAmerica);
  const code = country ?? state?.country;
  if (code === undefined || city?.rank === Number.POSITIVE_INFINITY) return undefined;
  if (country !== undefined && city?.city.country === country) return undefined;
  return {
    name: country ? countryName(country) : (state?.name ?? name),
    country: countryName(code),
  };
}

// Those of other countries often share the name of a city: Victoria, Puebla.
function isOfNorthAmerica({ country }: Region): boolean {
  return country === 'US' || country === 'CA';
}

/** The area a city lies in, as far as it is known. */
interface Area extends Pick<Region, 'country' | 'code'> {
  /** Whether this area is larger than the one named, which the list of cities does not know. */
  readonly isLarger: boolean;
}

/** The areas that the name after a city may mean, a state first: `Georgia` after Atlanta is one. */
function areasOf(within: string): readonly Area[] {
  const country = countryOf(within);
  return [
    ...regionsOf(within).map((region) => ({ ...region, isLarger: region.code === undefined })),
    ...(country === undefined ? [] : [{ country, isLarger: false }]),
  ];
}

function isInside(city: City, { country, code }: Area): boolean {
  return city.country === country && (code === undefined || city.region === code);
}

/** A place that is not the first of its name gets its state or country added. */
function toPlace({ name, city }: Entry, isFirst: boolean): Place {
  const country = countryName(city.country);
  return {
    name: isFirst ? name : `${name}, ${regionName(city.country, city.region) ?? country}`,
    country,
    latitude: city.latitude,
    longitude: city.longitude,
  };
}

/** Hostile copy could ask for any number of names. */
const MOST_ANSWERS = 20_000;

const FARTHEST = 2;

/** Known names by how they begin and how long they are, since a typing error changes neither much. */
class Spellings {
  readonly #groups = new Map<string, string[]>();
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;

  constructor(entries: ReadonlyMap<string, readonly Entry[]>) {
    this.#entries = entries;
    for (const key of entries.keys()) {
      const group = groupOf(key, key.length);
      const others = this.#groups.get(group);
      if (others) others.push(key);
      else this.#groups.set(group, [key]);
    }
  }

  /** The known name nearest to an unknown one; of two equally near, the larger city's. */
  nearest(key: string): string | undefined {
    const most = Math.min(FARTHEST, Math.floor(key.length / 3));
    let nearest: { name: string; steps: number; rank: number } | undefined;
    for (let length = key.length - most; length <= key.length + most; length += 1) {
      for (const candidate of this.#groups.get(groupOf(key, length)) ?? []) {
        const steps = distance(candidate, key);
        const first = highest(this.#entries.get(candidate) ?? []);
        if (!first || steps > most) continue;
        const isNearer =
          !nearest ||
          steps < nearest.steps ||
          (steps === nearest.steps && first.rank > nearest.rank);
        if (isNearer) nearest = { name: first.name, steps, rank: first.rank };
      }
    }
    return nearest?.name;
  }
}

function groupOf(key: string, length: number): string {
  return `${key.charAt(0)}${length}`;
}
