import { remember } from '#wire/remember.ts';

// Right-to-left scripts of Unicode that are in use today (UAX #24, UAX #9).
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Which way a language is written: `ar`, `he` and `az-Arab` from right to left. */
export const textDirection: (language: string) => 'ltr' | 'rtl' = remember((language) => {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
});

/** Locales to give `Intl` for a language. Without the second, the machine's own would replace an unknown one. */
export function localesFor(language: string): readonly string[] {
  return [language, 'en'];
}

/** Languages by their own names, `русский`, `العربية`; with regions only where needed to tell them apart. */
export function languageNames(languages: readonly string[]): readonly string[] {
  const short = languages.map((language) => nameOf(language, ''));
  return new Set(short).size === short.length
    ? short
    : languages.map((language) => nameOf(language, new Intl.Locale(language).region));
}

function nameOf(language: string, region: string | undefined): string {
  // Private parts and extensions of a tag have no name.
  const { language: base, script } = new Intl.Locale(language);
  const tag = [base, script, region].filter(Boolean).join('-') || language;
  const names = new Intl.DisplayNames([...localesFor(language)], { type: 'language' });
  return names.of(tag) ?? language;
}

/** Names as a list in a language, `A, B, C`. */
export function formatList(names: readonly string[], language: string): string {
  if (names.length < 2) return names.join('');
  const style = { type: 'conjunction', style: 'narrow' } as const;
  return new Intl.ListFormat([...localesFor(language)], style).format(names);
}
