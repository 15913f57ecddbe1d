import { detectAll } from 'tinyld';
import { languagesOfAgency, type OwnAgencies } from '#wire/agencies.ts';
import { MONTH_NAMES } from '#wire/months.ts';
import type { Wire } from '#wire/wire.ts';
import { countCommonWords, KNOWN_LANGUAGES } from './common-words.ts';
import { isLatin, languageByLetters } from './language-by-letters.ts';

/** In UTF-16 units: enough copy to tell its language. */
const SAMPLE_LENGTH = 800;
/** Fewer words may be of any language. */
const LEAST_WORDS = 6;
/** How sure the detector must be, 0 to 1, and how much less of the next language. */
const SURE = 0.2;
const HINTED = 0.03;
const NEXT = 0.5;
/** How many of a language's commonest words raise a doubt. */
const LEAST_COMMON = 2;

/** The language of copy, and whether another one may be meant. */
export interface CopyLanguage {
  /** A language tag; the site's own, with its region, where the language is the same. */
  readonly language: string;
  /** What the copy may be in instead, where that is in doubt. */
  readonly doubt?: string;
}

/** What is known of a newsroom's languages. */
export interface NewsroomLanguages {
  /** The language of the site, for copy that shows no other. */
  readonly site: string;
  /** The languages that its copy may be in; any, where there are none. */
  readonly languages?: readonly string[] | undefined;
  readonly ownAgencies?: OwnAgencies | undefined;
}

/**
 * The language of copy: by its letters, where a script or a letter belongs to one language; in Latin script by a
 * detector, where it is sure, or where the agency files in that language or the month has its name. Otherwise it is that
 * of the site, and another that it may be is told.
 */
export function languageOfCopy(
  {
    blocks,
    headline = '',
    dateline,
    agencies,
  }: Pick<Wire, 'blocks' | 'headline' | 'dateline' | 'agencies'>,
  { site, languages = [], ownAgencies }: NewsroomLanguages,
): CopyLanguage {
  const story = blocks.slice(0, 20).map(({ start, text: words }) =>
    // Names of places are of any language.
    start === dateline?.start ? words.slice(dateline.text.length) : words,
  );
  const text = [headline, ...story].join('\n').slice(0, SAMPLE_LENGTH);
  const { language: home, script } = new Intl.Locale(site).maximize();
  const filed = agencies.flatMap((name) => languagesOfAgency(name, ownAgencies));
  const asSite = (found: string | undefined) =>
    found === undefined || found === home ? site : found;
  if (!isLatin(text))
    return {
      language: asSite(
        languageByLetters(text, { site, filed: [...filed, ...languages.map(baseOf)] }),
      ),
    };
  const hints = new Set([
    ...filed,
    ...languagesOfMonth(dateline?.text ?? ''),
    ...languages,
    ...(script === 'Latn' ? [] : ['en']),
  ]);
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return { language: site };
  const found = detectAll(text, {
    only: languages.length > 0 ? languages.map(baseOf) : KNOWN_LANGUAGES,
  });
  const [best, next] = found.map(({ lang, accuracy }) => ({
    language: siblingOf(lang, [home, ...hints]),
    accuracy,
  }));
  if (!best || best.language === home) return { language: site };
  const commonIn = (one: { readonly language: string }) => countCommonWords(words, one.language);
  const isSure =
    best.accuracy >= (hints.has(best.language) ? HINTED : SURE) &&
    (!next || next.accuracy <= best.accuracy * NEXT || commonIn(next) < commonIn(best));
  const inHome = commonIn({ language: home });
  const isBorneOut = commonIn(best) >= Math.max(LEAST_COMMON, 1.5 * inHome);
  if (isSure && isBorneOut) return { language: best.language };
  const isLikely = commonIn(best) >= Math.max(LEAST_COMMON, 0.75 * inHome);
  return isLikely ? { language: site, doubt: best.language } : { language: site };
}

/** Languages so alike that only the newsroom or the agency can tell which is meant; the first is the usual one. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['nb', 'no', 'nn'],
  ['sr', 'hr', 'bs'],
  ['id', 'ms'],
];

function baseOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

function siblingOf(language: string, known: readonly string[]): string {
  const siblings = SIBLINGS.find((group) => group.includes(language));
  return siblings
    ? (known.find((one) => siblings.includes(one)) ?? siblings[0] ?? language)
    : language;
}

/** The languages in which the dateline's month has this name. */
function languagesOfMonth(dateline: string): readonly string[] {
  const words = new Set(wordsOf(dateline));
  return MONTH_NAMES.filter(({ name }) => words.has(name)).map(({ language }) => language);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
