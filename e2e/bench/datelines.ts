import { CITIES } from './newsmakers.ts';
import type { Random } from './random.ts';

/** The beginning of a dispatch of the corpus. */
export interface Opening {
  /** The line before the copy, with the date it was sent. */
  readonly header: string;
  /** Before the first words, with the space after it; empty if the copy has none. */
  readonly dateline: string;
}

const PLACES = [
  ...(['MINSK', 'BERLIN', 'NEW YORK', 'SÃO PAULO', 'MALMÖ', 'KARSHOLM', 'PORT ELLERY'] as const),
  ...(['DUNMERE', 'SEOUL', 'NAIROBI', 'PORT-AU-PRINCE', 'МОСКВА', 'ŁÓDŹ', 'UPPER VALE'] as const),
] as const;
// The lists give the forms of an agency's copy; the cities give the variety of places.
const FROM_A_CITY = 0.6;
const MIXED = ['Tallinn', 'Madrid', 'Karsholm', 'Frankfurt am Main', 'Rio de Janeiro'] as const;
const REGIONS = ['China', 'Ga.', 'South Korea', 'Syria', 'Varnia', 'Fla.'] as const;
// Invented: made-up news must carry no real agency's name.
const MARKS = [
  ...(['Varnpress', 'Harbour Wire', 'VNP', 'Insular', 'Nordlys', 'КАРСИНФОРМ', 'Ellery'] as const),
] as const;
const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'] as const),
  ...(['September', 'October', 'November', 'December'] as const),
] as const;

interface Parts {
  readonly random: Random;
  readonly place: string;
  readonly mixed: string;
  readonly region: string;
  readonly mark: string;
  readonly month: string;
  readonly day: number;
  readonly year: number;
}

/** The forms of agencies' datelines, with the agencies that use each. */
const FORMS: readonly [(parts: Parts) => string, ...((parts: Parts) => string)[]] = [
  // TASS, Xinhua, Reuters with a date and without, AP, AFP
  ({ place, month, day, mark }) => `${place}, ${month} ${day}. /${mark}/. `,
  ({ place, region, month, day, mark }) =>
    `${place}, ${region}, ${month.slice(0, 3)} ${day} (${mark}) -- `,
  ({ place, month, day, mark }) => `${place}, ${month.slice(0, 3)} ${day} (${mark}) - `,
  ({ place, mark }) => `${place} (${mark}) - `,
  ({ place, region, mark }) => `${place}, ${region} (${mark}) — `,
  ({ mixed, month, day, year, mark }) => `${mixed}, ${month} ${day}, ${year} (${mark}) - `,
  // dpa, EFE, Interfax, BelTA, PTI, ANI, IRNA
  ({ mixed, mark }) => `${mixed} (${mark}) - `,
  ({ mixed, day, month, mark }) => `${mixed}, ${day} ${month.toLowerCase()} (${mark}).- `,
  ({ place, month, day, mark }) => `${place}. ${month} ${day} (${mark}) - `,
  ({ place, month, day, mark }) => `${place}, ${day} ${month} (${mark}) - `,
  ({ place, month, day, mark }) => `${place}, ${month} ${day} (${mark}): `,
  ({ mixed, region, month, day, mark }) => `${mixed} [${region}], ${month} ${day} (${mark}): `,
  ({ mixed, mark }) => `${mixed}, ${mark} – `,
  // PR Newswire, Business Wire, Newsfile, ACCESSWIRE, Reuters of 1987, none
  ({ place, region, month, day, year, mark }) =>
    `${place}, ${region}, ${month} ${day}, ${year} /${mark}/ -- `,
  ({ place, mark }) => `${place}--(${mark.toUpperCase()})--`,
  ({ mixed, region, month, day, year, mark }) =>
    `${mixed}, ${region}--(${mark} - ${month} ${day}, ${year}) - `,
  ({ place, month, day, year, mark }) =>
    `${place}, BC / ${mark.toUpperCase()} / ${month} ${day}, ${year} / `,
  ({ place, month, day }) => `${place}, ${month.slice(0, 3)} ${day} - `,
  () => '',
];

/** A header and a dateline of the same day, in one of the forms of wire copy. */
export function writeOpening(random: Random): Opening {
  const year = random.between(2015, 2023);
  const month = random.between(1, 12);
  const day = random.between(1, 28);
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const parts = {
    ...{ random, year, day, month: MONTHS[month - 1] ?? 'May' },
    ...placeNames(random),
    ...{ region: random.pick(REGIONS), mark: random.pick(MARKS) },
  };
  return { header: ` date ${date}`, dateline: random.pick(FORMS)(parts) };
}

function placeNames(random: Random): Pick<Parts, 'place' | 'mixed'> {
  if (!random.chance(FROM_A_CITY)) {
    return { place: random.pick(PLACES), mixed: random.pick(MIXED) };
  }
  const city = random.pickEarly(CITIES);
  return { place: city.toUpperCase(), mixed: city };
}
