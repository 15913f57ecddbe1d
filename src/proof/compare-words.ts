import type { Correction } from '#dispatch/schema.ts';
import type { BlockText } from '#mdx/mdx-syntax.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';

/** The first place where the published text differs from the filed text. */
export interface Difference {
  /** Whether words differ, or only the lines and spaces of a preformatted block. */
  readonly of: 'words' | 'lines';
  /** Number of the published block, from 1. */
  readonly block: number;
  /** A few words around the place, as filed and as published; empty where the block is missing. */
  readonly filed: string;
  readonly published: string;
}

/** Marks the end of a block in a difference, where the other block goes on. */
export const BLOCK_END = '¶';

const WORDS_BEFORE = 3;
const WORDS_SHOWN = 9;
const CHARACTERS_BEFORE = 24;
const CHARACTERS_SHOWN = 64;

/**
 * Compares filed with published text, block by block and character by character; undefined where they are the same. In
 * a paragraph, a run of white space counts as one space. Lines of a preformatted block are compared one by one: with
 * their spaces in a fence, as words where an editor made a table or line breaks.
 */
export function firstDifference(
  filed: readonly BlockText[],
  published: readonly BlockText[],
): Difference | undefined {
  const length = Math.max(filed.length, published.length);
  for (let index = 0; index < length; index += 1) {
    const difference = differenceOf(filed[index], published[index]);
    if (difference) return { block: index + 1, ...difference };
  }
  return undefined;
}

type BlockDifference = Omit<Difference, 'block'>;

function differenceOf(filed?: BlockText, published?: BlockText): BlockDifference | undefined {
  // In nearly all blocks, nothing has changed.
  if (filed?.text === published?.text && filed?.kind === published?.kind) return undefined;
  return wordDifference(filed, published) ?? lineDifference(filed, published);
}

function wordDifference(filed?: BlockText, published?: BlockText): BlockDifference | undefined {
  const was = wordsOf(filed);
  const is = wordsOf(published);
  const index = firstUnlike(was, is);
  if (index === undefined) return undefined;
  const isEnd = index === was.length || index === is.length;
  const show = (words: readonly string[]) =>
    (isEnd && words.length > 0 ? [...words, BLANK_LINE] : words)
      .slice(Math.max(0, index - WORDS_BEFORE))
      .slice(0, WORDS_SHOWN)
      .map((word) => (word === BLANK_LINE ? BLOCK_END : word))
      .join(' ');
  return { of: 'words', filed: show(was), published: show(is) };
}

function lineDifference(filed?: BlockText, published?: BlockText): BlockDifference | undefined {
  if (filed?.kind !== 'preformatted' || !published) return undefined;
  const isFence = published.kind === 'preformatted';
  const was = linesOf(filed, isFence);
  const is = linesOf(published, isFence);
  const index = firstUnlike(was, is);
  if (index === undefined) return undefined;
  const [wasLine = '', isLine = ''] = [was[index], is[index]];
  const at = firstUnlike([...wasLine], [...isLine]) ?? 0;
  const show = (line: string) =>
    [...line]
      .slice(Math.max(0, at - CHARACTERS_BEFORE))
      .slice(0, CHARACTERS_SHOWN)
      .join('');
  return { of: 'lines', filed: show(wasLine), published: show(isLine) };
}

function firstUnlike(these: readonly string[], those: readonly string[]): number | undefined {
  const length = Math.max(these.length, those.length);
  for (let index = 0; index < length; index += 1) if (these[index] !== those[index]) return index;
  return undefined;
}

/** Two line breaks look like the end of a paragraph, so they count as one; no word equals this. */
const BLANK_LINE = '\n\n';

function wordsOf(block?: BlockText): readonly string[] {
  if (!block) return [];
  return block.text
    .split(/\n[ \t\r]*\n[ \t\r\n]*/u)
    .flatMap((part, index) => [
      ...(index > 0 ? [BLANK_LINE] : []),
      ...part.split(/[ \t\r\n]+/u).filter(Boolean),
    ]);
}

// Spaces at the end of a line are invisible, and editors strip them.
function linesOf({ text }: BlockText, hasSpaces: boolean): readonly string[] {
  return text
    .split('\n')
    .map((line) => (hasSpaces ? withoutSpacesAtEnd(line) : foldWhiteSpace(line)));
}

// Not `/[ \t]+$/`, which takes quadratic time on a run of spaces within the text.
function withoutSpacesAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[ \t\r]/u.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/**
 * The filed words with one declared correction made; undefined where the words it says were filed are nowhere, so that
 * it corrects nothing. A line end in its words ends a paragraph, since YAML turns a blank line into one and any other
 * into a space. In kept lines it ends a line, and a blank line ends a block.
 */
export function correctBlocks(
  filed: readonly BlockText[],
  { was, now = '' }: Correction,
): readonly BlockText[] | undefined {
  if (was === undefined) return filed;
  let isFound = false;
  const corrected = runsOf(filed).flatMap((run) => {
    const blocks = correctRun(run, was, now);
    isFound ||= blocks !== undefined;
    return blocks ?? run;
  });
  return isFound ? corrected : undefined;
}

/** Blocks that one correction may span: consecutive paragraphs, or one preformatted block. */
function runsOf(blocks: readonly BlockText[]): readonly (readonly BlockText[])[] {
  const runs: BlockText[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const goesOn = block.kind === 'paragraph' && run?.at(-1)?.kind === 'paragraph';
    if (run && goesOn) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function correctRun(
  run: readonly BlockText[],
  was: string,
  now: string,
): readonly BlockText[] | undefined {
  const [first] = run;
  return first?.kind === 'preformatted'
    ? correctLines(first.text, withoutOuterLineEnds(was), withoutOuterLineEnds(now))
    : correctParagraphs(run, paragraphsOf(was), paragraphsOf(now));
}

function correctParagraphs(
  run: readonly BlockText[],
  was: readonly string[],
  now: readonly string[],
): readonly BlockText[] | undefined {
  const text = run.map((block) => block.text).join('\n');
  const wrong = was.join('\n');
  if (!text.includes(wrong)) return undefined;
  const right = paragraphsOf(text.replaceAll(wrong, () => now.join('\n')));
  return right.map((words) => ({ kind: 'paragraph', text: words }));
}

function correctLines(text: string, was: string, now: string): readonly BlockText[] | undefined {
  if (!text.includes(was)) return undefined;
  const right = text.replaceAll(was, () => now);
  // A line that loses all its words goes too.
  const lines =
    now === ''
      ? right
          .split('\n')
          .filter((line) => /\S/u.test(line))
          .join('\n')
      : right;
  return lines
    .split(/\n(?:[ \t\r]*\n)+/u)
    .filter((block) => /\S/u.test(block))
    .map((block) => ({ kind: 'preformatted', text: block }));
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(foldWhiteSpace)
    .filter((words) => words !== '');
}

// YAML ends a text of several lines with a line end.
function withoutOuterLineEnds(text: string): string {
  return text.replace(/^\n+|\n+$/gu, '');
}
