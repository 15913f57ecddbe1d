import { diffArrays } from 'diff';
import type { Change, ComparedBlock, Comparison } from '#dispatch/comparison.ts';
import type { BlockText } from '#mdx/mdx-syntax.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';

/** A word with the white space before it, or the end of a block. */
interface Token {
  readonly text: string;
  readonly kind: BlockText['kind'];
  readonly isEnd?: true;
}

/** Tokens that both texts have, or only one of them. */
interface Run {
  readonly of: 'both' | 'was' | 'now';
  readonly tokens: readonly Token[];
}

/** With more changed words than this, all between the first and the last counts as one change. */
const MOST_CHANGED_WORDS = 1000;

/**
 * Marks word by word what differs between filed and published blocks; undefined if nothing does. Without what is `now`
 * the words filed remain, and without what `was` those published. In a paragraph, a run of white space counts as one
 * space; in kept lines each character counts.
 *
 * @param language of the words: some scripts have no spaces between them
 */
export function markChanges(
  filed: readonly BlockText[],
  published: readonly BlockText[],
  language: string,
): Comparison | undefined {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const [was, now] = [filed, published].map((blocks) =>
    blocks.flatMap((block) => tokensOf(block, segmenter)),
  );
  const runs = compareTokens(was ?? [], now ?? []);
  return runs.every(({ of }) => of === 'both') ? undefined : toBlocks(runs);
}

function tokensOf({ kind, text }: BlockText, segmenter: Intl.Segmenter): readonly Token[] {
  const isParagraph = kind === 'paragraph';
  // The first word has a space too, so that it is the same word when another one comes before it.
  const shown = isParagraph ? ` ${foldWhiteSpace(text)}` : text;
  const words = shown.match(/[ \t\r\n]*[^ \t\r\n]+/gu) ?? [];
  const texts = words.flatMap((word) => segmentsOf(word, segmenter));
  return [...texts.map((part) => ({ text: part, kind })), { text: '', kind, isEnd: true }];
}

/** The parts of what stands between two spaces: words, and the marks around them. */
function segmentsOf(word: string, segmenter: Intl.Segmenter): readonly string[] {
  const [space = ''] = /^[ \t\r\n]*/u.exec(word) ?? [];
  return [...segmenter.segment(word.slice(space.length))].map(({ segment }, index) =>
    index === 0 ? space + segment : segment,
  );
}

function isSame(a: Token, b: Token): boolean {
  return a.text === b.text && a.kind === b.kind && a.isEnd === b.isEnd;
}

function compareTokens(was: readonly Token[], now: readonly Token[]): readonly Run[] {
  const found = diffArrays([...was], [...now], {
    comparator: isSame,
    // The time grows with its square.
    maxEditLength: MOST_CHANGED_WORDS,
  });
  return (
    found?.map(({ value, added, removed }): Run => {
      return { of: added ? 'now' : removed ? 'was' : 'both', tokens: value };
    }) ?? compareEnds(was, now)
  );
}

/** What the texts begin and end with alike, and between these two all of either. */
function compareEnds(was: readonly Token[], now: readonly Token[]): readonly Run[] {
  const shorter = Math.min(was.length, now.length);
  const isAlike = (a?: Token, b?: Token) => a !== undefined && b !== undefined && isSame(a, b);
  let before = 0;
  while (before < shorter && isAlike(was[before], now[before])) before += 1;
  let after = 0;
  while (before + after < shorter && isAlike(was.at(-1 - after), now.at(-1 - after))) after += 1;
  return [
    { of: 'both', tokens: now.slice(0, before) },
    { of: 'was', tokens: was.slice(before, was.length - after) },
    { of: 'now', tokens: now.slice(before, now.length - after) },
    { of: 'both', tokens: now.slice(now.length - after) },
  ];
}

function toBlocks(runs: readonly Run[]): Comparison {
  const blocks: ComparedBlock[] = [];
  let parts: Part[] = [];
  let kinds = new Set<BlockText['kind']>();
  for (const { of, tokens } of runs) {
    for (const { text, kind, isEnd } of tokens) {
      kinds.add(kind);
      if (isEnd) {
        const apart = withSpacesApart(joinParts(parts));
        // What was kept lines and is a paragraph keeps its spaces.
        const isParagraph = !kinds.has('preformatted') && blocks.at(-1)?.end === undefined;
        const shown = isParagraph ? withoutFirstSpace(apart) : apart;
        blocks.push({ kind, parts: shown, ...(of !== 'both' && { end: of }) });
        parts = [];
        kinds = new Set();
      } else parts.push(of === 'both' ? text : { was: '', now: '', [of]: text });
    }
  }
  return blocks;
}

type Part = string | Change;

function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof part === 'string') joined.push(joined.pop() + part);
    else if (typeof last === 'object' && typeof part === 'object') {
      joined.splice(-1, 1, { was: last.was + part.was, now: last.now + part.now });
    } else joined.push(part);
  }
  return joined;
}

/** White space before both the old and the new words has not changed. */
function withSpacesApart(parts: readonly Part[]): Part[] {
  const apart = parts.flatMap((part): Part[] => {
    if (typeof part === 'string') return [part];
    const { was, now } = part;
    let shared = 0;
    while (/[ \t\r\n]/u.test(was.charAt(shared)) && was[shared] === now[shared]) shared += 1;
    return [was.slice(0, shared), { was: was.slice(shared), now: now.slice(shared) }];
  });
  return joinParts(apart.filter((part) => part !== ''));
}

/** No space is needed where a paragraph begins in both texts. */
function withoutFirstSpace([first, ...others]: readonly Part[]): Part[] {
  if (first === undefined) return [];
  const trimmed = (text: string) => text.replace(/^ /u, '');
  if (typeof first !== 'string') {
    return [{ was: trimmed(first.was), now: trimmed(first.now) }, ...others];
  }
  return trimmed(first) === '' ? [...others] : [trimmed(first), ...others];
}
