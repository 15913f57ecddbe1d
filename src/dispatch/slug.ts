import { isSystemName } from './system-names.ts';

/** The longest slug of a dispatch, in characters (code points). */
export const MAX_SLUG_LENGTH = 60;

/**
 * `Minsk, Brussels talk: “no sanctions”` → `minsk-brussels-talk-no-sanctions`. Letters and figures of any script stay,
 * in small letters; it is cut at a word. Empty for a text without letters and figures.
 */
export function toSlug(text: string, maxLength = MAX_SLUG_LENGTH): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ‘`]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > maxLength) break;
    slug = longer;
  }
  return slug === '' ? [...(words[0] ?? '')].slice(0, maxLength).join('') : slug;
}

/** Whether a text is a slug already: `toSlug` leaves it as it is. */
export function isSlug(text: string): boolean {
  return text !== '' && toSlug(text) === text;
}

/**
 * The first of `slug`, `slug-2`, `slug-3` … that is free, and that every system can have a file of; words are dropped where the
 * number makes it too long.
 */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = `${toSlug(slug, MAX_SLUG_LENGTH - ending.length)}${ending}`;
    if (!isSystemName(candidate) && !isTaken(candidate)) return candidate;
  }
}
