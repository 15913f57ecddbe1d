/** Names that datelines use besides those in the language data, with ISO 3166-1 alpha-2 codes. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'bosnia-herzegovina': 'BA',
  brunei: 'BN',
  britain: 'GB',
  burma: 'MM',
  'cape verde': 'CV',
  congo: 'CG',
  'czech republic': 'CZ',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  'east timor': 'TL',
  england: 'GB',
  'gaza strip': 'PS',
  'great britain': 'GB',
  holland: 'NL',
  'hong kong': 'HK',
  'ivory coast': 'CI',
  kosovo: 'XK',
  macau: 'MO',
  macedonia: 'MK',
  myanmar: 'MM',
  'northern ireland': 'GB',
  palestine: 'PS',
  'republic of korea': 'KR',
  'republic of the congo': 'CG',
  scotland: 'GB',
  swaziland: 'SZ',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  us: 'US',
  usa: 'US',
  ussr: 'RU',
  vatican: 'VA',
  wales: 'GB',
  'west bank': 'PS',
};

/** The languages in which names of countries are known. */
const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'it', 'ru', 'uk', 'be', 'ms'];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const english = new Intl.DisplayNames(['en'], { type: 'region' });
const shortEnglish = new Intl.DisplayNames(['en'], { type: 'region', style: 'short' });
let codes: ReadonlyMap<string, string> | undefined;

/** `Belarus`, `Беларусь`, `South Korea`, `U.K.` → the ISO 3166-1 code of the country; undefined for any other name. */
export function countryOf(written: string): string | undefined {
  codes ??= new Map([...displayNames(), ...Object.entries(OTHER_NAMES)]);
  return codes.get(countryKey(written));
}

/** `BY` → `Belarus`, `HK` → `Hong Kong`, `US` → `United States`. */
export function countryName(code: string): string {
  const short = shortEnglish.of(code) ?? code;
  // For two countries the short form is only initials.
  return short.length > 3 ? short : (english.of(code) ?? code);
}

function displayNames(): readonly [string, string][] {
  const all = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  // An unassigned code comes back unchanged, and a withdrawn one becomes another.
  const used = all.filter(
    (code) =>
      english.of(code) !== code &&
      new Intl.Locale(`und-${code}`).region === code &&
      !/^(?:EU|EZ|UN|QO|ZZ|XA|XB)$/u.test(code),
  );
  return LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return used.map((code): [string, string] => [countryKey(names.of(code) ?? code), code]);
  });
}

function countryKey(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/[\p{M}.’']/gu, '')
    .replaceAll('&', 'and')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
