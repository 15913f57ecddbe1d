import type { HeadPart, Taken } from './head-part.ts';
import type { Span } from './position.ts';
import { endOfGroup, type WrittenLine, writtenLines } from './written-line.ts';

const EDITORS =
  /^[([]?\s*(?:Eds?\.?:|EDS:|(?:Editors?|EDITORS?|Editor['’]s|EDITOR['’]S|Editors['’]|EDITORS['’])(?:\s(?:[Nn]otes?|NOTES?))?\s*[:–—]|(?:Notes?|NOTES?) (?:to|TO) (?:[Ee]ditors|EDITORS)\s*(?:[:.–—]|$))/u;
const NOT_FOR_PUBLICATION =
  /^\W{0,3}(?:the )?following (?:[a-z]+ ){0,3}(?:is|are) not (?:intended )?for publication|^\W{0,3}not for publication\b/iu;
/** What closes a block that is not for publication. */
const NOTE_END =
  /^(?:[-*_=]{3,}|\W*end (?:of )?(?:the )?(?:information|material|note)s?\b.{0,40})$/iu;

/** Whether a line begins a note to editors. */
export function isEditorsNote(line: string): boolean {
  return EDITORS.test(line) || NOT_FOR_PUBLICATION.test(line);
}

/** Notes to editors between and below the copy, each with what belongs to it. */
export function findEditorsNotes(text: string, copy: Span): readonly HeadPart[] {
  const lines = writtenLines(text, copy);
  const notes: HeadPart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line?.isFirst || !isEditorsNote(line.text)) continue;
    const { parts, next } = takeEditorsNote(text, lines, at, lines.length);
    notes.push(...parts);
    at = next - 1;
  }
  return notes;
}

/**
 * Takes the note to editors that a line begins.
 *
 * @param last index of the line that ends it at the latest; where there is none, it is not longer than its group
 */
export function takeEditorsNote(
  text: string,
  lines: readonly WrittenLine[],
  at: number,
  last: number | undefined,
): Taken {
  const isBlock = last !== undefined && opensPrivateBlock(lines[at]?.text ?? '');
  const next = isBlock
    ? endOfPrivateBlock(lines, at, last)
    : Math.min(endOfGroup(lines, at), last ?? lines.length);
  const start = lines[at]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  const part = { kind: 'editors-note' as const, start, end, text: text.slice(start, end).trim() };
  return { parts: [part], next };
}

/** Whether all that follows a line is for editors, and not its own paragraph only. */
function opensPrivateBlock(line: string): boolean {
  const written = line.trim();
  return NOT_FOR_PUBLICATION.test(written) || (EDITORS.test(written) && /[sS]:?$/u.test(written));
}

/** Whether a line closes what is not for publication. */
function closesPrivateBlock(line: string): boolean {
  return NOTE_END.test(line.trim());
}

function endOfPrivateBlock(lines: readonly WrittenLine[], from: number, last: number): number {
  const end = lines.findIndex(
    ({ text }, index) => index > from && index < last && closesPrivateBlock(text),
  );
  return end < 0 ? last : end + 1;
}
