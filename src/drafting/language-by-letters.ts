/** How much of a text's letters must be of one language only, so that no quoted name is taken for a sign of it. */
const TELLING = 0.008;
/** How much of a text's letters the script it is written in has. */
const MOST = 0.6;

/** How much of the letters of a text are of a form, 0 to 1; the form is global and takes runs of letters. */
type Share = (form: RegExp) => number;

/** What tells between languages of one script where no letter does. */
export interface LanguageHints {
  /** The language of the site, without its region. */
  readonly site: string;
  /** What the agencies of the copy file in. */
  readonly filed: readonly string[];
}

/** Where there is none of these, all letters are Latin; letters need not be counted then. */
const BEYOND_LATIN = /[\u0370-\u1DFF\u2C00-\u{10FFFF}]/u;

/** Whether most letters of a text are Latin, which many languages share. */
export function isLatin(text: string): boolean {
  return !BEYOND_LATIN.test(text) || shareOf(text)(/\p{Script=Latin}+/gu) >= MOST;
}

/** The language of a text by its script, and by the letters that only one language of the script has; undefined for others. */
export function languageByLetters(text: string, hints: LanguageHints): string | undefined {
  const share = shareOf(text);
  if (share(/\p{Script=Cyrillic}+/gu) >= MOST) return cyrillicLanguage(share, hints);
  if (share(/\p{Script=Arabic}+/gu) >= MOST) return arabicLanguage(share, hints);
  if (share(/\p{Script=Hebrew}+/gu) >= MOST) return ownOr('he', ['he', 'yi'], hints);
  if (share(/\p{Script=Greek}+/gu) >= MOST) return 'el';
  if (share(/\p{Script=Hangul}+/gu) >= MOST) return 'ko';
  if (share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) < MOST) return undefined;
  return share(/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu) > 0.1 ? 'ja' : ownOr('zh', [], hints);
}

const CYRILLIC = ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'tt', 'uk'];
const ARABIC = ['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'];

function cyrillicLanguage(share: Share, hints: LanguageHints): string {
  if (share(/[әғқңөүұһӯӣҷ]+/giu) > TELLING) return ownOr('ru', CYRILLIC, hints);
  if (share(/ў+/giu) > TELLING) return 'be';
  if (share(/[ѓќѕ]+/giu) > TELLING) return 'mk';
  if (share(/[ђћљњџј]+/giu) > TELLING) return 'sr';
  if (share(/[ыэ]+/giu) > TELLING) return 'ru';
  if (share(/[іїєґ]+/giu) > TELLING) return 'uk';
  if (share(/ъ+/giu) > TELLING) return 'bg';
  const [only, ...others] = hints.filed.filter((language) => CYRILLIC.includes(language));
  return only !== undefined && others.length === 0 ? only : ownOr('ru', CYRILLIC, hints);
}

function arabicLanguage(share: Share, hints: LanguageHints): string {
  if (share(/[ٹڈڑےں]+/gu) > TELLING) return 'ur';
  return share(/[پچژگ]+/gu) > TELLING
    ? ownOr('fa', ARABIC.slice(1), hints)
    : ownOr('ar', ARABIC, hints);
}

/** The site's language where it is one of these, else the usual one of the script. */
function ownOr(usual: string, languages: readonly string[], { site }: LanguageHints): string {
  return languages.includes(site) ? site : usual;
}

function shareOf(text: string): Share {
  const letters = Math.max(1, countOf(text, /\p{L}+/gu));
  return (form) => countOf(text, form) / letters;
}

// Matched by runs, of which there are far fewer than letters.
function countOf(text: string, form: RegExp): number {
  return text.match(form)?.reduce((count, run) => count + run.length, 0) ?? 0;
}
