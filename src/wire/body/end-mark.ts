import type { Span } from '#wire/position.ts';
import { endsSentence } from '#wire/text/sentence.ts';
import { type WrittenLine, writtenLines } from '#wire/text/written-line.ts';

/** Marks that wires put below the last line of copy: `-30-`, `(END)`. */
const MARKS: ReadonlySet<string> = new Set([
  '-0-',
  '-30-',
  '###',
  '# # #',
  '(END)',
  '(ENDS)',
  '-ENDS-',
  '-ends-',
  '(MORE)',
  '-MORE-',
  '(more)',
  '-more-',
  '/ENDITEM/',
]);
/** End marks that are words; `MORE` announces another take. A paragraph may end in one too. */
const WORDS: ReadonlySet<string> = new Set([
  'Reuter',
  'REUTER',
  'Reuters',
  'REUTERS',
  'END',
  'ENDS',
  'MORE',
  'Enditem',
]);
/** No line is wrapped shorter than this. */
const SHORTEST_WRAPPED = 40;

/** `– ENDS –`, `*** Ends ***`, `/ENDS`, `-- Ende --`: as press offices end their releases. */
const SET_APART = /^[-–—*/#([]+\s*(?:ends?|ende|fin|fine|fim|slut|koniec|конец)\s*[-–—*/#)\]]*$/iu;

/** Whether a line is an end mark and nothing else. */
export function isEndMark(line: string): boolean {
  return MARKS.has(line) || WORDS.has(line);
}

/** Whether a line is the end mark of a release. */
export function isReleaseEnd(line: string): boolean {
  return isEndMark(line) || line === 'Ends' || SET_APART.test(line);
}

/** The end marks among the last lines of a text. A word that is the whole text is copy. */
export function findEndMarks(text: string, body: Span): readonly Span[] {
  const lines = writtenLines(text, body);
  let first = lines.length;
  while (first > 0 && isLastMark(lines, first - 1)) first -= 1;
  if (first === 0 && WORDS.has(lines[0]?.text ?? '')) first = 1;
  return lines.slice(first).map(({ start, end }) => ({ start, end }));
}

function isLastMark(lines: readonly WrittenLine[], at: number): boolean {
  const line = lines[at];
  if (!line || !isEndMark(line.text)) return false;
  return MARKS.has(line.text) || line.isFirst || !isWrapped(lines[at - 1]);
}

/** Whether a sentence goes on in the next line: this line ends none, and is not a short line of its own. */
function isWrapped(line: WrittenLine | undefined): boolean {
  if (!line || endsSentence(line.text) || isEndMark(line.text)) return false;
  return !line.isFirst || line.text.length >= SHORTEST_WRAPPED;
}
