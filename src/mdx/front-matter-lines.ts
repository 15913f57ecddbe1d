import { linesOf, type Position } from '#wire/position.ts';
import { excerpt, type Finding } from '#wire/problem.ts';

/** What is wrong with the lines `---` around front matter, and where, from 1. */
export type FrontMatterFault = Finding & Position;

const EXPECTED = 'a line “---”, the front matter in YAML, and a line “---”';

/** What keeps a file from having front matter: a line `---` that is missing, or is written otherwise. */
export function findFrontMatterFault(source: string): FrontMatterFault {
  const lines = linesIn(source);
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  if (first === 0 && isFence(line)) return findUnended(lines) ?? unended(lines, lines.length);
  if (isFence(line)) {
    return fault(
      1,
      'an empty line before the front matter',
      'take it out: the line “---” is the first',
    );
  }
  if (isLikeFence(line)) return otherFence(first + 1, line);
  return isKey(line)
    ? fault(
        first + 1,
        'a key without a line “---” before it',
        'put a line “---” before the first key',
      )
    : fault(1, 'no front matter', 'put it back from an earlier version of the file');
}

/**
 * Where front matter goes on into the words of a body, since the line `---` after its last key is missing or is written
 * otherwise. Undefined if it does not.
 *
 * @param source the file, from the line `---` that begins its front matter
 */
export function findUnendedFrontMatter(source: string): FrontMatterFault | undefined {
  return findUnended(linesIn(source));
}

function findUnended(lines: readonly string[]): FrontMatterFault | undefined {
  let blank: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (isFence(line)) return undefined;
    if (isLikeFence(line)) return otherFence(index + 1, line);
    if (line.trim() === '') blank ??= index;
    else if (blank !== undefined && isProse(line)) return unended(lines, blank);
    else blank = undefined;
  }
  return undefined;
}

/** @param end the number of lines that the front matter has, from 0 */
function unended(lines: readonly string[], end: number): FrontMatterFault {
  const last = lines.slice(1, end).findLastIndex((line) => line.trim() !== '') + 1;
  const after = last === 0 ? '' : `: after “${excerpt(lines[last] ?? '', 0)}”`;
  const remedy = `put a line “---” after the last key${after}`;
  return fault(last + 2, 'front matter that does not end', remedy);
}

function otherFence(line: number, written: string): FrontMatterFault {
  const remedy = 'write “---” there: three hyphens, and nothing before or after them';
  return fault(line, `the line “${written.slice(0, 60)}” at an end of the front matter`, remedy);
}

function fault(line: number, found: string, remedy: string): FrontMatterFault {
  return { code: 'mdx/no-front-matter', found, expected: EXPECTED, remedy, line, column: 1 };
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/u.test(line);
}

function isLikeFence(line: string): boolean {
  return /^\s*(?:[-_=]{2,80}|[‐-―−]{1,80}|\.{3}|\+{3}|~{3}|`{3})\s*$/u.test(line);
}

function isKey(line: string): boolean {
  return /^["'“]?[\p{L}_][\p{L}\p{N}_-]*["'”]?\s*:(?:\s|$)/u.test(line);
}

// A key of two words may be a slip; a line of prose has more before its colon, or none.
function isProse(line: string): boolean {
  return line !== '' && !isKey(line) && !/^(?:\s|-\s|#|[^\s:]+\s*:(?:\s|$))/u.test(line);
}

function linesIn(text: string): readonly string[] {
  return linesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end).replace(/^\uFEFF/u, ''),
  );
}
