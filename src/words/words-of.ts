import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';

/** Every language of the interface. To add one, add a file to this folder and its name here. */
export const ALL_WORDS: readonly Words[] = [ar, en, es, ru];

/** The words for a site in a language or a regional variant of it; English where there are none. */
export function wordsOf(language: string): Words {
  return ALL_WORDS.find((words) => areIn(words, language)) ?? en;
}

/** Whether words are in a language, of whatever region. */
export function areIn(words: Words, language: string): boolean {
  return new Intl.Locale(language).language === words.language;
}

/** The locale for numbers among the words: the site's regional variant, where it is of their language. */
export function localeOf(words: Words, language: string): string {
  return areIn(words, language) ? language : words.language;
}
