import { endOfGroup, type WrittenLine } from '#wire/text/written-line.ts';
import type { HeadPart, Taken } from './head-part.ts';

const EDITOR = "(?:[Ee]ditors?|EDITORS?)(?!['’]?\\p{L})['’]?";
const ENDS_HEADING = '\\s*(?:[:.–—]|\\s-\\s|$)';
/** Headings that agencies put above notes to their editors. */
const HEADINGS: readonly string[] = [
  '(?:Eds|EDS|EDs)\\.?(?:\\s(?:[Nn]otes?|NOTES?))?\\s*[:,–—-]',
  'Ed\\.?:',
  `(?:For|FOR) ${EDITOR} (?:[Oo]nly|ONLY|[Ii]nformation|INFORMATION)(?!\\p{L})`,
  `(?:Information|INFORMATION) (?:for|FOR) ${EDITOR}(?: (?:only|ONLY))?(?:${ENDS_HEADING}|,)`,
  `(?:(?:For|FOR)|(?:To|TO)(?: (?:all|ALL))?) (?:[Ee]ditors|EDITORS)\\s*:`,
  `(?:ATTENTION|Attention|ATTN)[:,]?\\s+(?:\\p{Lu}\\p{L}*\\s+)?${EDITOR}(?!\\p{L})`,
  "(?:Editor['’]s|EDITOR['’]S|Editors['’]|EDITORS['’]|Editors?|EDITORS?)\\s(?:[Nn]otes?|NOTES?|[Aa]dvisory|ADVISORY)\\s*[:–—]",
  "(?:(?:Editor['’]s|Editors['’]|Editors?)\\s*:|(?:EDITOR['’]S|EDITORS['’]|EDITORS?)\\s*[:–—])",
  '(?:Editors|EDITORS),? (?:please note|PLEASE NOTE)(?!\\p{L})',
  `(?:Notes?|NOTES?|Memo|MEMO|Advisory|ADVISORY) (?:to|TO|for|FOR) (?:(?:the|all|ALL) )?${EDITOR}${ENDS_HEADING}`,
];
/** The same in other languages. */
const OTHER_HEADINGS: readonly string[] = [
  'notas? (?:a|para) (?:l[oa]s? )?(?:editor(?:es)?|redactor(?:es)?|redacci[oó]n(?:es)?)',
  'notas? (?:(?:aos|para os) (?:editores|redatores)|à redação)',
  'not[ae] (?:(?:ai|per i) redattori|(?:alla|alle|per la|per le) redazion[ei])',
  'notes? (?:(?:aux|pour les) (?:r[ée]dactions|r[ée]dacteurs)|à la rédaction)',
  'attention,? (?:aux )?rédactions?',
  '(?:redaktionshinweise?|redaktionelle hinweise?)',
  '(?:achtung|(?:hinweise?|anmerkung) (?:an|für) die),? redaktion(?:en)?',
  '(?:к сведению|вниманию|примечани[ея] для) редакторов',
  'до уваги редакторів',
];
const OPENS = '^[([*#]*\\s*';
const EDITORS = new RegExp(`${OPENS}(?:${HEADINGS.join('|')})`, 'u');
const OTHER_EDITORS = new RegExp(`${OPENS}(?:${OTHER_HEADINGS.join('|')})${ENDS_HEADING}`, 'iu');
const NOT_FOR_PUBLICATION =
  /^\W{0,3}(?:(?:the )?following (?:[a-z]+ ){0,3}(?:is|are) not (?:intended )?for publication|not for publication|(?:die folgenden (?:\p{L}+ ){0,3}sind )?nicht zur veröffentlichung(?: bestimmt)?|не для (?:публикации|печати))(?!\p{L})/iu;
/** How an order not to publish may go on; other words make it news of such an order. */
const GOES_ON_AS_ORDER = /^[^\p{L}\p{N}]*$|^\s*[:.!–—;()-]|^\s+(?:and|or|but)(?!\p{L})/iu;
/** What closes a block that is not for publication. */
const NOTE_END =
  /^(?:[-*_=]{3,}|\W*end (?:of )?(?:the )?(?:information|material|note)s?\b.{0,40}|\W*(?:the )?above (?:[a-z]+ ){0,3}(?:is|are) not (?:intended )?for publication\W*)$/iu;
/** A note by its first word only, which may begin a sentence too. */
const MAY_BE_COPY = /^\W*Editors?\s*:\s*\S/u;
const BLANK_LINE = /(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))+/u;
const LONGEST_OPENING = 200;

/** How much is for editors: the paragraph that says so, or all that follows too. */
type Reach = 'paragraph' | 'block';

/** Whether a line begins a note to editors. */
export function isEditorsNote(line: string): boolean {
  return reachOfNote(line) !== undefined;
}

/** How far the note that a line begins reaches. A heading, or an order not to publish, opens a block. */
export function reachOfNote(line: string): Reach | undefined {
  const opening = line.trim().slice(0, LONGEST_OPENING);
  const heading = (EDITORS.exec(opening) ?? OTHER_EDITORS.exec(opening))?.[0];
  if (heading !== undefined) {
    const rest = opening.slice(heading.length);
    return /^[^\p{L}\p{N}]*$/u.test(rest) ? 'block' : (reachOfOrder(rest.trim()) ?? 'paragraph');
  }
  return reachOfOrder(opening);
}

function reachOfOrder(opening: string): Reach | undefined {
  const order = NOT_FOR_PUBLICATION.exec(opening)?.[0];
  if (order === undefined) return undefined;
  const rest = opening.slice(order.length);
  if (GOES_ON_AS_ORDER.test(rest)) return 'block';
  // `Not for publication in Britain` is an order, `Not for publication in Britain, the book sold` is a sentence.
  return rest.includes(',') ? undefined : 'paragraph';
}

/** Whether a line closes a block that is not for publication. */
export function closesPrivateBlock(line: string): boolean {
  return NOTE_END.test(line.trim());
}

/** Takes the note to editors that begins at a line; a private block ends at its closing line, or at `last`. */
export function takeEditorsNote(
  text: string,
  lines: readonly WrittenLine[],
  at: number,
  last: number,
): Taken {
  const next = endOfEditorsNote(lines, at, last);
  const start = lines[at]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  const part = { kind: 'editors-note' as const, start, end, text: text.slice(start, end).trim() };
  return { parts: [part], next };
}

/** Index of the line after the note to editors that begins at a line. */
export function endOfEditorsNote(lines: readonly WrittenLine[], at: number, last: number): number {
  return reachOfNote(lines[at]?.text ?? '') === 'block'
    ? endOfPrivateBlock(lines, at, last)
    : Math.min(endOfParagraph(lines, at), last);
}

/** How many paragraphs of a note may be copy: all, where no line closes the block or it reads as a sentence. */
export function paragraphsInDoubt({ text }: HeadPart): number {
  const paragraphs = text.split(BLANK_LINE);
  const isOpen = paragraphs.length > 1 && !closesPrivateBlock(paragraphs.at(-1) ?? '');
  return isOpen || MAY_BE_COPY.test(text) ? paragraphs.length : 0;
}

/** Each line that teleprinter marks set apart stands by itself: `^Eds: with photo.<`, `^By MARA QUILL=`. */
function endOfParagraph(lines: readonly WrittenLine[], from: number): number {
  const end = endOfGroup(lines, from);
  const marked = lines.slice(from + 1, end).findIndex(({ at, start }) => at > start);
  return marked < 0 ? end : from + 1 + marked;
}

function endOfPrivateBlock(lines: readonly WrittenLine[], from: number, last: number): number {
  for (let at = from + 1; at < last; at += 1) {
    if (closesPrivateBlock(lines[at]?.text ?? '')) return at + 1;
  }
  return last;
}
