import { openContentFolder } from '#desk/content-folder.ts';
import { localesFor, textDirection } from '#dispatch/language.ts';
import { type SitePath, toHref, toUrl } from '#dispatch/paths.ts';
import { inPlural, type PluralForms } from '#words/plural.ts';
import { areIn, localeOf, wordsOf } from '#words/words-of.ts';

export const folder = openContentFolder();
export const { address, settings } = folder;

/** The path as links on this site give it. */
export function href(path: SitePath): string {
  return toHref(address, path);
}

/** The path as a full URL of this site. */
export function url(path: SitePath): string {
  return toUrl(address, path);
}

/** The direction of the site's script, if it is not the default. */
export const rootDirection = textDirection(settings.language) === 'rtl' ? 'rtl' : undefined;

/** The attributes of an element whose text may be in another language than the site. */
export function languageAttributes(language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === settings.language) return {};
  const dir = textDirection(language);
  return { lang: language, ...(dir !== textDirection(settings.language) && { dir }) };
}

/** The words of the interface. */
export const words = wordsOf(settings.language);

/** `1,204 dispatches`, in the words of the interface. */
export function count(forms: PluralForms, number: number): string {
  return inPlural(forms, number, localeOf(words, settings.language));
}

/** A number by itself. */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

const numbers = new Intl.NumberFormat([...localesFor(settings.language)]);

const isOwn = areIn(words, settings.language);

/** The attributes of an element with words of the interface: none if they are in the site's language. */
export const wordsAttributes = isOwn ? {} : languageAttributes(words.language);

/** The attributes of an element inside such a one that is in the site's language. */
export const siteAttributes = isOwn
  ? {}
  : { lang: settings.language, dir: textDirection(settings.language) };
