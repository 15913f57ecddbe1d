import type { LoaderContext } from 'astro/loaders';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { Aside } from '#edition/settle-edition.ts';
import { keepProblems } from '#newsroom/preview/kept-problems.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import { formatProblem, type Problem, withoutRepeats } from '#wire/problem.ts';

/** Set by `npm run build` without `--strict`: what is wrong with one file does not end the build. */
export const SETS_ASIDE = 'SLUGLINE_SETS_ASIDE';

/** Set by `npm run build`, which loads the newsroom before Astro compiles the program of its site. */
export const LOADED = 'SLUGLINE_LOADED';

/** Whether this process has loaded the newsroom, and reported what is wrong with it. */
export function isLoaded(): boolean {
  return process.env[LOADED] === 'yes';
}

/** What a loader found wrong or doubtful. */
interface Reported {
  readonly problems: readonly Problem[];
  /** What the site shows of the files that were set aside; anything else that is wrong ends a build. */
  readonly aside?: ReadonlyMap<string, Aside>;
}

/**
 * Reports what is wrong or doubtful in the content. A dev server goes on, so that editors can mend it.
 *
 * @param context of the loader, where Astro loads
 * @throws DispatchError in a build, with all that is wrong, unless it was all set aside and the build may do so
 */
export function reportProblems(
  { problems, aside = new Map() }: Reported,
  context?: LoaderContext,
): void {
  const { error: errors = [], warning: warnings = [] } = Object.groupBy(
    withoutRepeats(problems),
    ({ severity }) => severity,
  );
  if (context?.watcher) {
    keepProblems(context, [...errors, ...warnings]);
    for (const problem of warnings) context.logger.warn(`\n${formatProblem(problem)}`);
    for (const problem of errors) context.logger.error(`\n${formatProblem(problem)}`);
    return;
  }
  for (const problem of warnings) reportBuild({ kind: 'warning', problem });
  const told = errors.flatMap((problem) => {
    const how = process.env[SETS_ASIDE] === 'yes' ? aside.get(problem.file) : undefined;
    return how === undefined ? [] : [{ kind: 'aside', problem, aside: how } as const];
  });
  if (told.length < errors.length) throw new DispatchError(errors);
  told.forEach(reportBuild);
}
