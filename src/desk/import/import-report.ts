import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '#desk/command.ts';
import { isMissing } from '#desk/missing-file.ts';
import { writeWhole } from '#desk/write-file.ts';
import { type ImportOutcome, problemsOf } from './import-outcome.ts';

/** The top level of a report; no copy looks like this. */
const reportSchema = z.strictObject({ files: z.array(z.unknown()) });

/**
 * The outcome reported for a file that can be imported: it was, with --dry-run it would be, with --strict it was not.
 */
export type ImportedAs = 'imported' | 'would-import' | 'not-imported';

/** What became of each file, as JSON for other programs. */
export class ImportReport {
  readonly #path: string;
  readonly #outcomes: { readonly outcome: ImportOutcome; readonly as: ImportedAs }[] = [];

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Writes an empty report first, so that an unwritable one stops the import before its first file.
   *
   * @throws UsageError if something other than an earlier report is in its place
   * @throws DeskError if it cannot be written
   */
  static begin(path: string): ImportReport {
    if (!isFreeForReport(path)) {
      throw new UsageError(`--report would overwrite “${path}”, which is no report: name another.`);
    }
    const report = new ImportReport(path);
    report.write();
    return report;
  }

  /** Records what became of a file; `as` is the outcome reported if it can be imported. */
  add(outcome: ImportOutcome, as: ImportedAs): void {
    this.#outcomes.push({ outcome, as });
  }

  /** Forgets the outcomes of a run that wrote nothing. */
  clear(): void {
    this.#outcomes.splice(0);
  }

  /**
   * Writes what has been recorded.
   *
   * @throws DeskError if it cannot be written
   */
  write(): void {
    const files = this.#outcomes.map(({ outcome, as }) => ({
      file: outcome.file,
      outcome: outcome.kind === 'imported' ? as : outcome.kind,
      ...(hasDispatch(outcome, as) && { dispatch: outcome.dispatch }),
      problems: problemsOf(outcome),
    }));
    writeWhole(this.#path, `${JSON.stringify({ files }, undefined, 2)}\n`);
  }
}

function hasDispatch(
  outcome: ImportOutcome,
  as: ImportedAs,
): outcome is Extract<ImportOutcome, { dispatch: string }> {
  return (
    outcome.kind === 'already-published' || (outcome.kind === 'imported' && as !== 'not-imported')
  );
}

function isFreeForReport(path: string): boolean {
  try {
    const status = statSync(path);
    // Reading a pipe would wait for ever.
    if (!status.isFile()) return false;
    return (
      status.size === 0 || reportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success
    );
  } catch (error) {
    return isMissing(error);
  }
}
