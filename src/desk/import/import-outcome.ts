import type { Refused } from '#drafting/make-draft.ts';
import type { Problem } from '#wire/problem.ts';

/** What became of one wire file. Paths are as messages show them. */
export type ImportOutcome = Imported | AlreadyPublished | Refused;

/** A file that became a dispatch. */
export interface Imported {
  readonly kind: 'imported';
  readonly file: string;
  readonly dispatch: string;
  readonly warnings: readonly Problem[];
}

/** A file whose bytes are published already. */
export interface AlreadyPublished {
  readonly kind: 'already-published';
  readonly file: string;
  readonly dispatch: string;
}

/** What is wrong or doubtful with a file. */
export function problemsOf(outcome: ImportOutcome): readonly Problem[] {
  if (outcome.kind === 'imported') return outcome.warnings;
  return outcome.kind === 'refused' ? [outcome.problem] : [];
}
