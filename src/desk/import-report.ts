import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from './command.ts';
import { type ImportOutcome, problemsOf } from './import-outcome.ts';
import { isMissing } from './missing-file.ts';
import { writeWhole } from './write-file.ts';

/** What a report has at its first level; nothing that is copy has it. */
const reportSchema = z.strictObject({ files: z.array(z.unknown()) });

/** What became of each file, as JSON for other programs. */
export class ImportReport {
  readonly #path: string;
  readonly #outcomes: ImportOutcome[] = [];

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Begins a report with nothing in it, so that one that cannot be written stops the import before its first file.
   *
   * @throws UsageError where something else than an earlier report is in its place
   * @throws DeskError where it cannot be written
   */
  static begin(path: string): ImportReport {
    if (!isFreeForReport(path)) {
      throw new UsageError(`--report would overwrite “${path}”, which is no report: name another.`);
    }
    const report = new ImportReport(path);
    report.write();
    return report;
  }

  /** Enters what became of a file. */
  add(outcome: ImportOutcome): void {
    this.#outcomes.push(outcome);
  }

  /** Forgets what became of files in a run that wrote nothing. */
  clear(): void {
    this.#outcomes.splice(0);
  }

  /**
   * Writes what has been entered.
   *
   * @throws DeskError where it cannot be written
   */
  write(): void {
    const files = this.#outcomes.map((outcome) => ({
      file: outcome.file,
      outcome: outcome.kind,
      ...(outcome.kind !== 'refused' && { dispatch: outcome.dispatch }),
      problems: problemsOf(outcome),
    }));
    writeWhole(this.#path, `${JSON.stringify({ files }, undefined, 2)}\n`);
  }
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
