/** Scripts without spaces between words, whose words `Intl.Segmenter` knows. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** The same language on both sides of a search, whatever those of the site and of the reader are. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** Says that there was no space before a word. Pagefind keeps it in the excerpt, and finds the word without it. */
const JOINER = '\u2060';

/**
 * A text for an index that divides words at spaces: with spaces between the words of scripts that have none.
 * `joinWords` takes them out of an excerpt.
 */
export function splitWords(text: string): string {
  return text
    .replaceAll(JOINER, '')
    .replace(/\S+/gu, (run) => (UNSPACED.test(run) ? splitRun(run) : run));
}

/** The words to look for in an index of split words. */
export function queryWords(words: string): string {
  return splitWords(words).replaceAll(JOINER, '');
}

/** An excerpt from Pagefind as its text was before `splitWords`. */
export function joinWords(excerpt: string): string {
  return excerpt.replace(/ (<mark>)?\u2060/gu, '$1');
}

function splitRun(run: string): string {
  const segments = [...WORDS.segment(run)];
  // A mark before the first word stays with it, and every other with the word before it.
  const first = segments.findIndex(({ isWordLike }) => isWordLike);
  return segments
    .map(({ segment, isWordLike }, at) =>
      isWordLike && at > first ? ` ${JOINER}${segment}` : segment,
    )
    .join('');
}
