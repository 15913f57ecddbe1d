import type { Nodes } from 'mdast';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import type { Span } from '#wire/position.ts';
import { isSetApart, serialiseBlocks } from './mdx-syntax.ts';
import type { MdxFile } from './read-mdx.ts';

/** Words of a body; the lines of a fence stand as they are, and other words may hold escapes. */
interface WordSpan extends Span {
  readonly isFence: boolean;
}

interface Replacement extends Span {
  readonly text: string;
}

/**
 * The body with words changed wherever they stand, as a correction declares it: a line end in the words ends a
 * paragraph, and in kept lines a line. What an editor has set apart, addresses and other markup stay as they are. Undefined
 * if the words stand nowhere in one piece.
 */
export function replaceWords(
  { body, tree }: Pick<MdxFile<unknown>, 'body' | 'tree'>,
  was: string,
  now: string,
): string | undefined {
  const spans = wordsIn(tree);
  const replacements = [...inFences(body, spans, was, now), ...inText(body, spans, was, now)];
  if (replacements.length === 0) return undefined;
  return replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      body,
    );
}

/** Where words stand: what is between them is markup, or the editor's own. */
function wordsIn(node: Nodes): readonly WordSpan[] {
  if (isSetApart(node)) return [];
  const isParent = 'children' in node;
  // The parser gives what it takes for an address no position, nor what stands beside it.
  if (isParent && node.children.every(({ position }) => position)) {
    return node.children.flatMap(wordsIn);
  }
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || !(isParent || 'value' in node)) return [];
  return [{ start, end, isFence: node.type === 'code' }];
}

function inFences(
  body: string,
  spans: readonly WordSpan[],
  was: string,
  now: string,
): readonly Replacement[] {
  return spans
    .filter(({ isFence }) => isFence)
    .flatMap((span) =>
      [...body.slice(span.start, span.end).matchAll(new RegExp(literal(was), 'gu'))].map(
        ({ index, 0: { length } }) => {
          const start = span.start + index;
          return { start, end: start + length, text: now };
        },
      ),
    );
}

function inText(
  body: string,
  spans: readonly WordSpan[],
  was: string,
  now: string,
): readonly Replacement[] {
  const words = spans.filter(({ isFence }) => !isFence);
  const text = serialiseBlocks(
    paragraphsOf(now).map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  ).trimEnd();
  return [...body.matchAll(patternOf(was))]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length, text }))
    .filter(({ start, end }) => isAllWords(body.slice(start, end), start, words));
}

function isAllWords(found: string, start: number, words: readonly Span[]): boolean {
  return [...found.matchAll(/\S+/gu)].every(({ index, 0: { length } }) =>
    words.some((span) => span.start <= start + index && start + index + length <= span.end),
  );
}

const LINE_END = '[ \\t]*(?:\\r\\n|\\n|\\r)';

/** Matches words as MDX may write them: escaped, and with a line end for a space. */
function patternOf(was: string): RegExp {
  const paragraphs = paragraphsOf(was).map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => word.replace(/[!-/:-@[-`{-~]/gu, (mark) => `\\\\?${literal(mark)}`))
      .join(`(?:[ \\t]+|${LINE_END}[ \\t]*)`),
  );
  return new RegExp(paragraphs.join(`${LINE_END}(?:${LINE_END})+[ \\t]*`), 'gu');
}

function literal(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`);
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(foldWhiteSpace)
    .filter((words) => words !== '');
}
