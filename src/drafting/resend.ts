/**
 * A sketch of a text, for comparing it with another: the least hash of its word shingles in each of a number of buckets
 * (minhash with one permutation: Li, Owen, Zhang 2012).
 */
export type Sketch = Uint32Array;

const WORDS_IN_SHINGLE = 4;
const BUCKETS = 32;
/** A corrected re-send keeps nine shingles in ten; two stories of the same day share few. */
const LEAST_LIKENESS = 0.6;
const LEAST_SHINGLES = 20;
const EMPTY = 0xffffffff;

/** The sketch of a text; undefined where it has too few words. */
export function sketchOf(text: string): Sketch | undefined {
  const hashes = wordHashes(withoutTags(text));
  if (hashes.length < LEAST_SHINGLES + WORDS_IN_SHINGLE) return undefined;
  const least = new Uint32Array(BUCKETS).fill(EMPTY);
  for (let index = WORDS_IN_SHINGLE; index <= hashes.length; index += 1) {
    const shingle = mix(hashes, index - WORDS_IN_SHINGLE, index);
    const bucket = shingle % BUCKETS;
    if (shingle < (least[bucket] ?? EMPTY)) least[bucket] = shingle;
  }
  return least;
}

/** The words of markup. Two short items of a feed have most of their tags in common. */
function withoutTags(text: string): string {
  return /^[\uFEFF\s]*</u.test(text)
    ? text.replaceAll('<![CDATA[', ' ').replace(/<[^<>]*>/gu, ' ')
    : text;
}

/** Whether two texts are so alike that one must be a re-send of the other. */
export function isResend(one: Sketch, other: Sketch): boolean {
  return likeness(one, other) >= LEAST_LIKENESS;
}

/** An estimate of the share of shingles that two texts have in common: 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  let used = 0;
  let same = 0;
  for (const [bucket, least] of one.entries()) {
    const otherLeast = other[bucket];
    if (least === EMPTY && otherLeast === EMPTY) continue;
    used += 1;
    if (least === otherLeast) same += 1;
  }
  return used === 0 ? 0 : same / used;
}

/** A hash for each word: FNV-1a over its letters and figures, ASCII in small letters. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isOfWord(code)) {
      const small = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
      hash = Math.imul(hash ^ small, 0x01000193);
    } else if (hash !== OFFSET_BASIS) {
      hashes.push(hash >>> 0);
      hash = OFFSET_BASIS;
    }
  }
  if (hash !== OFFSET_BASIS) hashes.push(hash >>> 0);
  return hashes;
}

const OFFSET_BASIS = 0x811c9dc5 | 0;

// A text twin of ours begins with one; it is the same copy.
const BYTE_ORDER_MARK = 0xfeff;

// By ranges and not by Unicode's tables: rare signs do not matter for likeness.
function isOfWord(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  }
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code <= 0x206f) &&
    code !== 0x3000 &&
    code !== BYTE_ORDER_MARK
  );
}

// The finaliser of MurmurHash3, so that every bit of a word affects every bit of the shingle.
function mix(hashes: readonly number[], from: number, to: number): number {
  let mixed = 0;
  for (let index = from; index < to; index += 1) {
    mixed = Math.imul(mixed ^ (hashes[index] ?? 0), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}
