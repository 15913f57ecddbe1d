import type { Span } from './position.ts';
import { excerpt, type Problem, problemAt } from './problem.ts';

/** How many stretches of words are named. */
const MOST_TOLD = 12;

/** The warning for words of a container that have no place in a dispatch, if there are any. */
export function leftOutWords(
  file: string,
  text: string,
  leftOut: readonly (Span & { readonly text: string })[],
): readonly Problem[] {
  const [first] = leftOut;
  if (!first) return [];
  const told = leftOut.slice(0, MOST_TOLD).map(({ text: words }) => `“${excerpt(words, 0)}”`);
  const more = leftOut.length > MOST_TOLD ? `, and ${leftOut.length - MOST_TOLD} more` : '';
  const warning = problemAt('warning', file, text, first.start, {
    code: 'container/words-left-out',
    found: `${told.join(', ')}${more}: words that have no place in a dispatch, such as a second headline, a summary, a caption, a note or a signature`,
    expected: 'a headline, a byline, copy and notes to editors',
    remedy: 'nothing, if they may be left out; the wire file keeps them',
  });
  return [warning];
}
