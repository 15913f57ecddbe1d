import type { LoaderContext } from 'astro/loaders';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import { formatProblem, type Problem, withoutRepeats } from '#wire/problem.ts';

/**
 * Reports what is wrong or doubtful in the content. A dev server goes on, so that editors can mend it.
 *
 * @throws DispatchError in a build, with all that is wrong
 */
export function reportProblems(
  { logger, watcher }: LoaderContext,
  problems: readonly Problem[],
): void {
  const told = withoutRepeats(problems);
  const errors = told.filter(({ severity }) => severity === 'error');
  for (const problem of told) {
    if (problem.severity === 'error') {
      if (watcher) logger.error(`\n${formatProblem(problem)}`);
    } else if (watcher) logger.warn(`\n${formatProblem(problem)}`);
    else reportBuild({ kind: 'warning', problem });
  }
  if (errors.length > 0 && !watcher) throw new DispatchError(errors);
}
