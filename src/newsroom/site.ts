import { openContentFolder } from '../desk/content-folder.ts';
import { textDirection } from '../dispatch/language.ts';
import { type SitePath, toHref, toUrl } from '../dispatch/paths.ts';

export const folder = openContentFolder();
export const { address, settings } = folder;

/** The path as a link on this site has it. */
export function href(path: SitePath): string {
  return toHref(address, path);
}

/** The path as a whole URL of this site. */
export function url(path: SitePath): string {
  return toUrl(address, path);
}

/** Which way the site is written, where it is not the usual one. */
export const rootDirection = textDirection(settings.language) === 'rtl' ? 'rtl' : undefined;

/** The attributes of an element whose text may be in another language than the site. */
export function languageAttributes(language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === settings.language) return {};
  const dir = textDirection(language);
  return { lang: language, ...(dir !== textDirection(settings.language) && { dir }) };
}
