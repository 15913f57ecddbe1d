import type { LoaderContext } from 'astro/loaders';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { formatProblem, type Problem } from '../wire/problem.ts';

/**
 * Tells what is wrong with the content. A dev server goes on, so that it can be mended.
 *
 * @throws DispatchError in a build, with all of it
 */
export function reportProblems(
  { logger, watcher }: LoaderContext,
  problems: readonly Problem[],
): void {
  if (problems.length === 0) return;
  if (!watcher) throw new DispatchError(problems);
  for (const problem of problems) logger.error(`\n${formatProblem(problem)}`);
}
