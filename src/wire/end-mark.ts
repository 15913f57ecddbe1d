import { linesOf, type Span } from './position.ts';

/** What wires put below the last line of copy: `-30-`, `Reuter`, `(END)`, `MORE` where another take follows. */
const END_MARKS: ReadonlySet<string> = new Set([
  'Reuter',
  'REUTER',
  'Reuters',
  'REUTERS',
  '-0-',
  '-30-',
  '###',
  '# # #',
  '(END)',
  'END',
  'ENDS',
  '(ENDS)',
  '-ENDS-',
  '-ends-',
  'MORE',
  '(MORE)',
  '-MORE-',
  '(more)',
  '-more-',
  'Enditem',
  '/ENDITEM/',
]);

/** The end mark that is the exact last line of a stretch of text; undefined where it is all there is. */
export function findEndMark(text: string, body: Span): Span | undefined {
  const lines = linesOf(text, body).filter(
    ({ start, end }) => text.slice(start, end).trim() !== '',
  );
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  return last && END_MARKS.has(text.slice(last.start, last.end).trim()) ? last : undefined;
}
