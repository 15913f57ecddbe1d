import { remember } from '#wire/remember.ts';

/** Tags of the languages that a text may name: `English`, `en_GB`, `русский`, `englisch`. */
export function likelyLanguages(text: string): readonly string[] {
  const tag = text.replace(/\..*$/u, '').replaceAll('_', '-');
  const [main = ''] = text.toLowerCase().split(/[(,;/]/u);
  const wanted = main.trim();
  const words = [wanted, ...wanted.split(/[\s-]+/u)].filter((word) => word !== '');
  for (const word of words) {
    for (const language of NAMED_IN) {
      const code = CODES.find((one) => nameOf(one, language) === word);
      if (code !== undefined) return [tag, code];
    }
  }
  const own = CODES.find((code) => nameOf(code, code) === wanted);
  return own === undefined ? [tag] : [tag, own];
}

/** Languages in which editors are likely to name a language. */
const NAMED_IN = ['en', 'ru', 'de', 'fr', 'es', 'be', 'uk', 'pl'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));

/** The name of a language in a language, in small letters; empty where it has none. */
function nameOf(code: string, language: string): string {
  return namesIn(language)?.of(code)?.toLowerCase() ?? '';
}

// Making one costs a hundred times as much as asking it.
const namesIn = remember((language: string) => {
  const [locale] = Intl.DisplayNames.supportedLocalesOf([language]);
  return locale === undefined
    ? undefined
    : new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
});

/** Zones of the IANA database that a text may name: `Minsk`, `europe/minsk`, `New York`. */
export function likelyTimeZones(text: string): readonly string[] {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone').filter((zone) => {
    const name = zone.toLowerCase();
    return name === wanted || name.endsWith(`/${wanted}`);
  });
}
