import type { Refused } from '#drafting/make-draft.ts';
import type { Problem } from '#wire/problem.ts';

/** What became of one wire file. Paths are as messages show them. */
export type ImportOutcome = Imported | AlreadyPublished | Deleted | Refused;

/** A file that became a dispatch. */
export interface Imported {
  readonly kind: 'imported';
  readonly file: string;
  readonly dispatch: string;
  /** The dispatch as an MDX file. */
  readonly source: string;
  readonly warnings: readonly Problem[];
}

/** A file whose bytes are published already. */
export interface AlreadyPublished {
  readonly kind: 'already-published';
  readonly file: string;
  readonly dispatch: string;
}

/** A file whose dispatch was published and then deleted. */
export interface Deleted {
  readonly kind: 'deleted';
  readonly file: string;
  /** Where it was published, as readers see it: `/2021/11/14/minsk-talks/`. */
  readonly address: string;
}

/** What is wrong or doubtful with a file. */
export function problemsOf(outcome: ImportOutcome): readonly Problem[] {
  if (outcome.kind === 'imported') return outcome.warnings;
  return outcome.kind === 'refused' ? [outcome.problem] : [];
}
