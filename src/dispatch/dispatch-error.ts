import { formatProblem, type Problem } from '#wire/problem.ts';

/** An edition file, or the settings, that cannot be used as they are, with every problem in them. */
export class DispatchError extends Error {
  override readonly name = 'DispatchError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
