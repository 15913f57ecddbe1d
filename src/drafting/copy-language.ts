import { languagesOfAgency, type OwnAgencies } from '#wire/agencies.ts';
import { MONTH_NAMES } from '#wire/months.ts';
import type { Wire } from '#wire/wire.ts';
import { countCommonWords } from './common-words.ts';
import { isLatin, languageByLetters } from './language-by-letters.ts';

/** In UTF-16 units: enough copy to tell its language. */
const SAMPLE_LENGTH = 3000;
const LEAST_WORDS = 3;

/**
 * The language of copy: by its letters, where a script or a letter belongs to one language; in Latin script by the
 * agency's languages and the name of the month, where that language's commonest words agree.
 *
 * @param site the language of the site, for copy that shows no other
 * @returns a language tag; the site's own, with its region, where the language is the same
 */
export function languageOfCopy(
  {
    blocks,
    headline = '',
    dateline,
    agencies,
  }: Pick<Wire, 'blocks' | 'headline' | 'dateline' | 'agencies'>,
  site: string,
  own?: OwnAgencies,
): string {
  const text = [headline, ...blocks.slice(0, 20).map((block) => block.text)]
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  const { language: home, script } = new Intl.Locale(site).maximize();
  const filed = agencies.flatMap((name) => languagesOfAgency(name, own));
  if (!isLatin(text)) {
    const found = languageByLetters(text, { site: home, filed });
    return found === undefined || found === home ? site : found;
  }
  const candidates = [
    ...filed,
    ...languagesOfMonth(dateline?.text ?? ''),
    ...(script === 'Latn' ? [] : ['en']),
  ];
  return languageByWords(text, candidates, home) ?? site;
}

/** The languages in which the dateline's month has this name. */
function languagesOfMonth(dateline: string): readonly string[] {
  const words = new Set(wordsOf(dateline));
  return MONTH_NAMES.filter(({ name }) => words.has(name)).map(({ language }) => language);
}

/** The candidate with most common words in a text, if clearly more than the site's language has. */
function languageByWords(
  text: string,
  candidates: readonly string[],
  own: string,
): string | undefined {
  const others = [...new Set(candidates)].filter((language) => language !== own);
  if (others.length === 0) return undefined;
  const words = wordsOf(text);
  const least = Math.max(LEAST_WORDS, words.length / 12, countCommonWords(words, own) * 1.5);
  const [best] = others
    .map((language) => ({ language, count: countCommonWords(words, language) }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count);
  return best?.language;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
