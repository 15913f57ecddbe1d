import type { BlockText } from './mdx-syntax.ts';

/** The first place where what is published is not what was filed. */
export interface Difference {
  /** Number of the block, from 1. */
  readonly block: number;
  /** A few words around the place, as filed and as published; empty where one of them ends before. */
  readonly filed: string;
  readonly published: string;
}

const WORDS_BEFORE = 3;
const WORDS_SHOWN = 9;

/** Compares blocks as filed with blocks as published, character by character; undefined where they are the same. */
export function firstDifference(
  filed: readonly BlockText[],
  published: readonly BlockText[],
): Difference | undefined {
  const length = Math.max(filed.length, published.length);
  for (let index = 0; index < length; index += 1) {
    const was = filed[index];
    const is = published[index];
    if (was?.kind !== is?.kind || was?.text !== is?.text) {
      return { block: index + 1, ...excerpts(was?.text ?? '', is?.text ?? '') };
    }
  }
  return undefined;
}

function excerpts(filed: string, published: string): Omit<Difference, 'block'> {
  const was = filed.split(' ');
  const is = published.split(' ');
  const differing = was.findIndex((word, index) => word !== is[index]);
  const from = Math.max(0, (differing < 0 ? was.length : differing) - WORDS_BEFORE);
  const show = (words: readonly string[]) => words.slice(from, from + WORDS_SHOWN).join(' ');
  return { filed: show(was), published: show(is) };
}
