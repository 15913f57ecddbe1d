import { languagesOfAgency } from '#wire/agencies.ts';
import { MONTH_NAMES } from '#wire/months.ts';
import type { Wire } from '#wire/wire.ts';
import { countCommonWords } from './common-words.ts';
import { isLatin, languageByLetters } from './language-by-letters.ts';

/** In UTF-16 units: as much of copy tells its language. */
const SAMPLE_LENGTH = 3000;
const LEAST_WORDS = 3;

/**
 * What copy is written in: by its letters, where a script has one language or a letter is of one; in Latin script by
 * what the agency files in and what the month is called in, where the commonest words of that language agree.
 *
 * @param site the language of the site, which copy is in where nothing else can be told
 * @returns a language tag; that of the site with its region where the language is the same
 */
export function languageOfCopy(
  {
    blocks,
    headline = '',
    dateline,
    agencies,
  }: Pick<Wire, 'blocks' | 'headline' | 'dateline' | 'agencies'>,
  site: string,
): string {
  const text = [headline, ...blocks.slice(0, 20).map((block) => block.text)]
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  const { language: own, script } = new Intl.Locale(site).maximize();
  const filed = agencies.flatMap(languagesOfAgency);
  if (!isLatin(text)) {
    const found = languageByLetters(text, { site: own, filed });
    return found === undefined || found === own ? site : found;
  }
  const candidates = [
    ...filed,
    ...languagesOfMonth(dateline?.text ?? ''),
    ...(script === 'Latn' ? [] : ['en']),
  ];
  return languageByWords(text, candidates, own) ?? site;
}

/** The languages that a month of the dateline is called so in. */
function languagesOfMonth(dateline: string): readonly string[] {
  const words = new Set(wordsOf(dateline));
  return MONTH_NAMES.filter(({ name }) => words.has(name)).map(({ language }) => language);
}

/** Of candidates the one whose common words a text has most of, and clearly more than those of the site's language. */
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
