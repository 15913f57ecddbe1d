import { dateSlip } from './date-slip.ts';
import { datelineDate, weekdayName } from './dateline-date.ts';
import { bareMark } from './dateline-mark.ts';
import {
  either,
  optional,
  type Parser,
  pattern,
  sequence,
  turned,
  unless,
  upTo,
} from './grammar.ts';
import { regionsOf } from './regions.ts';

/** A place as a dateline names it, with the regions or countries after its name. */
export interface DatelinePlace {
  /** As filed, in the case it was filed in; `SEOUL/LONDON` stays whole. */
  readonly name: string;
  /** `Ga.`, `South Korea`: up to two. */
  readonly within: readonly string[];
}

/** In UTF-16 units. A dateline spells out no longer name. */
const LONGEST_NAME = 60;

// Italian copy in capitals writes an accent on a last letter as an apostrophe: `CITTA' DEL VATICANO`, `FORLI'`.
const LAST_ACCENT = "(?:(?<=\\p{Lu}[AEIOU])['’`´](?=[\\s,]))?";
const LETTERS = `[\\p{L}\\p{M}]*(?:['’ʼ‘\`-][\\p{L}\\p{M}]+)*${LAST_ACCENT}`;
const INITIALS = '(?:\\p{Lu}\\.){2,4}';
const SHORT_FORM = '\\p{Lu}\\p{L}{0,2}\\.(?=[^\\S\\r\\n]+\\p{Lu})';
const LINK =
  '(?:(?:and|of|on|upon|the|de|del|della|do|dos|da|das|du|des|di|la|las|le|les|los|sur|y|et|am|an|der|im|in|na|над|на)\\s+){1,2}';

/** `Frankfurt a.M.`, `Frankfurt a. d. Oder`, `Freiburg i. Br.`: short for which of several towns. */
const PLACE_QUALIFIER = '(?:\\s(?:a|i|b|v)\\.\\s?(?:d\\.\\s?)?\\p{Lu}\\p{Ll}{0,8}\\.?)?';
const startsElse = either<unknown>(datelineDate, weekdayName, bareMark, dateSlip);

/** `CALIF.`, `W.Va.`, `N. J.`, `N.C` with a stop lost, `OK`: at most three short words, the most that name a region. */
const shortRegion: Parser<string> = either(
  ...[2, 1, 0].map((more) =>
    turned(
      pattern(new RegExp(`\\p{L}{1,8}\\.?(?: ?\\p{L}{1,8}\\.?){${more}}(?![\\p{L}\\p{M}])`, 'u')),
      ([written]) => (isShortRegion(written) ? written : undefined),
    ),
  ),
);
const capitalised = pattern(
  new RegExp(
    `(?:${INITIALS}|${SHORT_FORM}|(?:d['’]|['’‘][sStT]-)?[\\p{Lu}\\p{Lt}\\p{Lo}]${LETTERS})`,
    'u',
  ),
);
const join = pattern(
  new RegExp(`/(?=\\p{L})|[^\\S\\r\\n]{1,2}(?:${LINK})?|\\s*[\\r\\n]\\s*|\\s+&\\s+`, 'u'),
);

/** The same with its stops, which tell it from a word of the name; `CO.` is a company. */
const statedRegion = turned(
  sequence(shortRegion, pattern(/(?=\.?\s*[,(-]|\s+\p{L})/u)),
  ([written]) => (/\./u.test(written) && !/^co\./iu.test(written) ? written : undefined),
);

const name = spelled(
  sequence(
    capitalised,
    upTo(6, sequence(join, unless(either<unknown>(startsElse, statedRegion), capitalised))),
    pattern(new RegExp(PLACE_QUALIFIER, 'u')),
  ),
);
const region = spelled(
  either<unknown>(
    shortRegion,
    pattern(/(?:\p{L}\.){2,4}/u),
    pattern(/\p{Lu}\p{Ll}{1,5}\./u),
    sequence(capitalised, upTo(3, sequence(join, unless(startsElse, capitalised)))),
  ),
);
const bracketed = turned(pattern(/\s*\[([\p{L}\s.'’-]{2,40})\]/u), (found) => found[1]);
const behindComma = turned(
  either(
    sequence(pattern(/\s*[,،]\s*/u), unless(startsElse, region)),
    // The comma is lost, or is a stop.
    sequence(pattern(/\.?\s+/u), statedRegion),
  ),
  ([, within]) => within,
);

/** `MINSK`, `JACKSON, Ga.`, `PALM COAST, Fla.`, `Damascus [Syria]`, `SEOUL/LONDON`, `Frankfurt am Main`. */
export const datelinePlace: Parser<DatelinePlace> = turned(
  sequence(unless(startsElse, name), optional(bracketed), upTo(2, behindComma)),
  ([place, country, within]) => {
    if (place.length > LONGEST_NAME) return undefined;
    return { name: place, within: country === undefined ? within : [country, ...within] };
  },
);

/** `omaha`, as old copy has it: all in small letters, at most three words. */
export const lowerCasePlace: Parser<DatelinePlace> = turned(
  pattern(/\p{Ll}[\p{Ll}'’-]+(?:\s\p{Ll}[\p{Ll}'’-]+){0,2}/u),
  (found) => ({ name: oneLine(found[0]), within: [] }),
);

/** The same with the province in round brackets, as Italian agencies write it: `PORTO (BARI)`. */
export const placeInProvince: Parser<DatelinePlace> = turned(
  sequence(datelinePlace, optional(pattern(/\s\(([\p{L}\s.'’-]{2,40})\)(?=\s*[,.-])/u))),
  ([place, province]) =>
    province?.[1] === undefined
      ? place
      : { name: place.name, within: [...place.within, province[1]] },
);

/** Whether a name is set in capitals, as datelines set places; `McALLEN` counts. */
export function isInCapitals(place: string): boolean {
  const capitals = place.match(/\p{Lu}/gu)?.length ?? 0;
  const small = place.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && capitals > small;
}

/** The text a parser matched, on one line; a full stop after the name belongs to what follows. */
function spelled(parser: Parser<unknown>): Parser<string> {
  return (text, at) => {
    const match = parser(text, at);
    return match && { value: oneLine(text.slice(at, match.end)), end: match.end };
  };
}

/** An abbreviation has a stop or is in capitals: `LA` and `La.` are Louisiana, `La` is an article. */
function isShortRegion(written: string): boolean {
  return /\.|^\p{Lu}+$/u.test(written) && regionsOf(written).length > 0;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
