import { foldWhiteSpace } from '../wire/blocks.ts';
import type { BlockText } from './mdx-syntax.ts';
import type { Correction } from './schema.ts';

/** The first place where what is published is not what was filed. */
export interface Difference {
  /** Number of the published block it is in, from 1. */
  readonly block: number;
  /** A few words around the place, as filed and as published; empty where one of them ends before. */
  readonly filed: string;
  readonly published: string;
}

const WORDS_BEFORE = 3;
const WORDS_SHOWN = 9;

/**
 * Compares the words as filed with the words as published, character by character; undefined where they are the same.
 * White space parts words and is no part of them, so that where a paragraph ends is no difference.
 */
export function firstDifference(
  filed: readonly BlockText[],
  published: readonly BlockText[],
): Difference | undefined {
  const was = wordsOf(filed);
  const is = wordsOf(published);
  const length = Math.max(was.length, is.length);
  for (let index = 0; index < length; index += 1) {
    if (was[index]?.word === is[index]?.word) continue;
    const from = Math.max(0, index - WORDS_BEFORE);
    const show = (words: readonly Word[]) =>
      index < words.length
        ? words
            .slice(from, from + WORDS_SHOWN)
            .map(({ word }) => word)
            .join(' ')
        : '';
    return {
      block: is[index]?.block ?? published.length + 1,
      filed: show(was),
      published: show(is),
    };
  }
  return undefined;
}

interface Word {
  readonly word: string;
  readonly block: number;
}

function wordsOf(blocks: readonly BlockText[]): readonly Word[] {
  return blocks.flatMap(({ text }, index) =>
    text
      .split(/[ \t\r\n]+/u)
      .filter(Boolean)
      .map((word) => ({ word, block: index + 1 })),
  );
}

/**
 * The words as filed with one declared correction made in them; undefined where the words it says were filed
 * stand nowhere, so that it corrects nothing.
 */
export function correctBlocks(
  filed: readonly BlockText[],
  { was, now = '' }: Correction,
): readonly BlockText[] | undefined {
  if (was === undefined) return filed;
  let isFound = false;
  const corrected = filed.flatMap((block): readonly BlockText[] => {
    const isParagraph = block.kind === 'paragraph';
    const wrong = isParagraph ? foldWhiteSpace(was) : was;
    if (!block.text.includes(wrong)) return [block];
    isFound = true;
    return block.text
      .replaceAll(wrong, () => now)
      .split(/\n[ \t]*\n/u)
      .map((text) => ({ kind: block.kind, text: isParagraph ? foldWhiteSpace(text) : text }))
      .filter(({ text }) => text !== '');
  });
  return isFound ? corrected : undefined;
}
