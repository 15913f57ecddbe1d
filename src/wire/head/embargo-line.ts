import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { endsSentence } from '#wire/text/sentence.ts';
import type { WrittenLine } from '#wire/text/written-line.ts';
import { isHolding, isOfEmbargo, isOfMoment } from './embargo-words.ts';
import type { Taken } from './head-part.ts';

/** What a line that holds copy is; `doubt` where it may be news of an embargo, and so stays in the copy. */
export type EmbargoSense = 'instruction' | 'doubt';

const LONGEST_LINE = 200;
const EMBARGO_LINES = 4;
/** How many other words an instruction may have. */
const OTHER_WORDS = 2;

const UNTIL =
  "(?:until|till|til|hasta|jusqu['’]\\p{L}+|bis|tot|fino|até|до|do(?=\\s\\d)|lifts|expires|for release|(?=\\d{1,2}[:.h]\\d|\\d{3,4}(?!\\d)|\\d{1,2}\\s?[ap]\\.?m\\b))";
const NO_SOONER = '(?:before|until|till)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\\p{L})';
const ORDERS = [
  'sperrfrist',
  'hold for release',
  'hold (?:until|till)',
  `do not (?:publish|release|use|broadcast) ${NO_SOONER}`,
  `for release(?=[:\\s]+(?:(?:at|on|until)\\s)?(?:\\d|${WEEKDAY}))`,
  `for use(?=\\s${WEEKDAY})`,
  'for release on delivery',
  `not for (?:release|publication|broadcast|use) ${NO_SOONER}`,
  `not to be (?:published|released|used|broadcast) ${NO_SOONER}`,
  'no (?:publicar|difundir) (?:antes|hasta)',
  'ne pas (?:publier|diffuser) avant',
  'non (?:pubblicare|diffondere) prima',
  'não (?:publicar|divulgar) antes',
  'gesperrt bis',
  'не для (?:публикации|печати) до',
  'не публик(?:овать|увати) до',
].join('|');
/** Names an embargo, or orders one. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:embargo(?:ed)?|embargad[oa]|[эе]мбарго|${ORDERS})(?![\\p{L}\\p{M}])`,
  'iu',
);
/** A part of every name and order; looking for it first is many times faster. */
const ROOT =
  /embarg|[эе]мбарг|sperr|release|before|until|till|for use|antes|hasta|avant|prima|для|публик/iu;
const OPENING =
  '^[^\\p{L}\\p{N}]*(?:(?:(?:this|copy|story|report|article|text|material|is|released?|strictly|please|note|advance|adv\\d{0,2}|achtung|under|sous|sotto|onder|bajo|sob)|the (?:following|contents|information|material)(?: of this \\p{L}+)? (?:is|are))[,:!]?\\s+)*';
/** How a line that holds copy begins. */
const HELD = new RegExp(
  `${OPENING}(?:(?:${ORDERS})(?![\\p{L}\\p{M}])|(?:embargoed|embargad[oa])\\s*[:–—-]|(?:embargo(?:ed)?|embargad[oa]|[эе]мбарго)(?:\\s*[:–—!*-]+|\\s)\\s*(?:copy\\s+)?${UNTIL})`,
  'iu',
);
const UNTIL_WORD = new RegExp(`(?<![\\p{L}\\p{M}])${UNTIL}(?![\\p{L}\\p{M}])`, 'iu');
const SET_APART =
  /^[*<>#=!_~-]{2,}\s*(?:EMBARGO|[Ee]mbargo)|^[^\p{L}\p{N}]*EMBARGO(?:ED)?\s*[:*!–—-]/u;
/** After other words, as a sentence or a phrase of its own, or in brackets. */
const SENTENCE = /(?:[.!:–—-]\s+|[([]\s*)(?:EMBARGOED|Embargoed)\s+(?:until|till|UNTIL|TILL)\s/u;
const COLON_AND_FIGURE = /embargo(?:ed)?\s*[:–—-].*\d/iu;
const TOKENS = /\d[\p{L}\d:.+/-]*|[\p{L}\p{M}][\p{L}\p{M}.'’]*/gu;

/**
 * Whether a line above or below the copy says that it is held: the word alone, or with times, dates and words that
 * introduce them. `Embargo: ministers agree` is news.
 */
export function senseOfEmbargo(line: string): EmbargoSense | undefined {
  if (!ROOT.test(line) || !NAMED.test(line)) return undefined;
  if (line.length > LONGEST_LINE) return opensHeld(line) ? 'doubt' : undefined;
  const words: readonly string[] = line.match(TOKENS) ?? [];
  const others = words.filter((word) => !isOfEmbargo(word)).length;
  const isTimed = words.some(isOfMoment);
  if (others === 0) return isHolding(words[0] ?? '') ? 'instruction' : 'doubt';
  if (HELD.test(line)) {
    const isOrder = isTimed && others <= OTHER_WORDS && !endsSentence(line);
    return isOrder ? 'instruction' : 'doubt';
  }
  const isDated = isTimed && UNTIL_WORD.test(line.replace(NAMED, ' '));
  return isDated || SET_APART.test(line) || COLON_AND_FIGURE.test(line) ? 'doubt' : undefined;
}

/** Whether a paragraph begins as an embargo does: `*** EMBARGO ***`, `EMBARGOED UNTIL 18:00 GMT. This …`. */
export function opensHeld(text: string): boolean {
  const opening = text.slice(0, LONGEST_LINE);
  const isTimed = () => (opening.match(TOKENS) ?? []).some(isOfMoment);
  return SET_APART.test(opening) || SENTENCE.test(opening) || (HELD.test(opening) && isTimed());
}

/** Takes an embargo and the lines below that continue its moment. */
export function takeEmbargo(text: string, lines: readonly WrittenLine[], at: number): Taken {
  let next = at + 1;
  while (next < at + EMBARGO_LINES && continuesEmbargo(lines[next]?.text ?? '')) next += 1;
  const start = lines[at]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  const said = foldWhiteSpace(text.slice(start, end));
  return { parts: [{ kind: 'embargo', start, end, text: said }], next };
}

/** Whether a line continues the embargo above it: it gives nothing but a moment. */
function continuesEmbargo(line: string): boolean {
  if (line.length > LONGEST_LINE || NAMED.test(line)) return false;
  const words: readonly string[] = line.match(TOKENS) ?? [];
  return words.some((word) => /^\d/u.test(word)) && words.every(isOfEmbargo);
}
