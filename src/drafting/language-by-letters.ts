/** The least share of a text's letters that must belong to one language only, so that a quoted name does not count. */
const TELLING = 0.008;
/** The least share of a text's letters in a script, for the text to be in it. */
const MOST = 0.6;

/** The share of a text's letters that match a form, 0 to 1. The form is global and matches runs of letters. */
type Share = (form: RegExp) => number;

/** Hints for languages of one script that no letter tells apart. */
export interface LanguageHints {
  /** The language of the site, as a language tag. */
  readonly site: string;
  /** The languages that the copy's agencies file in. */
  readonly filed: readonly string[];
}

/** Without any of these all letters are Latin, and need not be counted. */
const BEYOND_LATIN = /[\u0370-\u1DFF\u2C00-\u{10FFFF}]/u;

/** Whether most letters of a text are Latin, which many languages share. */
export function isLatin(text: string): boolean {
  return !BEYOND_LATIN.test(text) || shareOf(text)(/\p{Script=Latin}+/gu) >= MOST;
}

/** The language of a text by its script, and by letters that only one of its languages has; undefined for others. */
export function languageByLetters(text: string, hints: LanguageHints): string | undefined {
  const share = shareOf(text);
  if (share(/\p{Script=Cyrillic}+/gu) >= MOST) return cyrillicLanguage(share, hints);
  if (share(/\p{Script=Arabic}+/gu) >= MOST) return arabicLanguage(share, hints);
  if (share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) < MOST) {
    const script = SCRIPTS.find((one) => share(new RegExp(`\\p{Script=${one}}+`, 'gu')) >= MOST);
    return script && languageOfScript(script, hints);
  }
  return share(/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu) > 0.1 ? 'ja' : ownOr('zh', [], hints);
}

/** Scripts in which most copy is in one language, by their codes (ISO 15924). */
const SCRIPTS =
  `Armn Bali Beng Cakm Cans Cher Deva Ethi Geor Grek Gujr Guru Hang Hebr Java Khmr Knda Laoo Mlym Mong Mtei
Mymr Nkoo Olck Orya Sinh Sund Syrc Taml Telu Tfng Thaa Thai Tibt Vaii Yiii`.split(/\s+/u);

/** The site's language where it has this script, else the one that most of its copy is in (CLDR, likely subtags). */
function languageOfScript(script: string, { site, filed }: LanguageHints): string {
  const known = [site, ...filed].find((tag) => new Intl.Locale(tag).maximize().script === script);
  return new Intl.Locale(known ?? `und-${script}`).maximize().language;
}

const CYRILLIC = ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'tt', 'uk'];
/** Those with letters that no Slavic language has. */
const TURKIC_AND_OTHERS = ['kk', 'ky', 'mn', 'tg', 'tt'];
const ARABIC = ['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'];

function cyrillicLanguage(share: Share, hints: LanguageHints): string {
  if (share(/[әғқңөүұһӯӣҷ]+/giu) > TELLING) return ownOr('kk', TURKIC_AND_OTHERS, hints);
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

/** The site's language where it is among these, else the script's usual one. */
function ownOr(
  usual: string,
  languages: readonly string[],
  { site, filed }: LanguageHints,
): string {
  const { language } = new Intl.Locale(site);
  const [other] = filed.filter((one) => languages.includes(one));
  return languages.includes(language) ? language : (other ?? usual);
}

function shareOf(text: string): Share {
  const letters = Math.max(1, countOf(text, /\p{L}+/gu));
  return (form) => countOf(text, form) / letters;
}

// By runs, since there are far fewer of them than letters.
function countOf(text: string, form: RegExp): number {
  return text.match(form)?.reduce((count, run) => count + run.length, 0) ?? 0;
}
