import { excerpt, type Problem, problemAt } from '#wire/problem.ts';
import { paragraphsInDoubt } from './editors-note.ts';
import type { HeadPart } from './head-part.ts';

/** The warning for paragraphs that are not published because they read as notes to editors, if there are any. */
export function privateBlocks(
  file: string,
  text: string,
  around: readonly HeadPart[],
): readonly Problem[] {
  const doubtful = around.filter((one) => paragraphsForEditors(one) > 0);
  const [first] = doubtful;
  if (!first) return [];
  const count = doubtful.reduce((sum, one) => sum + paragraphsForEditors(one), 0);
  const warning = problemAt('warning', file, text, first.start, {
    code: 'wire/private-block',
    found: `${count} paragraph${count === 1 ? '' : 's'} for editors, which ${count === 1 ? 'is' : 'are'} not published: ${doubtful.map(({ text: words }) => `“${excerpt(words, 0)}”`).join(', ')}`,
    expected: 'notes to editors and contacts only; they are kept in “edNote”',
    remedy:
      'nothing, if that is what they are; if one is copy, remove the dispatch and its wire file, move the copy above the line that is quoted or take that line out, and import the file again',
  });
  return [warning];
}

function paragraphsForEditors(one: HeadPart): number {
  if (one.kind === 'release-line' || one.kind === 'contacts') return 1;
  return one.kind === 'editors-note' ? paragraphsInDoubt(one) : 0;
}
