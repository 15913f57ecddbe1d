import type { ContentFolder } from '#desk/content-folder.ts';
import { rankOf } from '#desk/problem-codes.ts';
import { Progress } from '#desk/progress.ts';
import { formatProblem, printable } from '#wire/problem.ts';
import type { Arrival } from './draft-batches.ts';
import { type ImportOutcome, problemsOf } from './import-outcome.ts';
import type { ImportedAs, ImportReport } from './import-report.ts';
import { type ImportOptions, importWire } from './import-wire.ts';

/** What became of all files. */
export interface Tally {
  readonly imported: number;
  readonly alreadyPublished: number;
  readonly deleted: number;
  readonly refused: number;
  /** How many of the imported have warnings. */
  readonly doubtful: number;
}

const KINDS = {
  imported: 'imported',
  'already-published': 'alreadyPublished',
  deleted: 'deleted',
  refused: 'refused',
} as const;

/** How to report an import. */
export interface ReportOptions {
  readonly report: ImportReport | undefined;
  /** The outcome reported for a file that is imported, or would be. */
  readonly importedAs: ImportedAs;
  /** Whether files without problems are reported too. */
  readonly listsFiles: boolean;
}

/**
 * Imports, and reports each file; on a terminal with many files, only those with problems. If it is cut short, it first
 * reports what was done until then.
 *
 * @throws DeskError as `importWire`
 */
export async function reportImport(
  folder: ContentFolder,
  files: readonly Arrival[],
  { dryRun = false, ...options }: ImportOptions,
  { report, importedAs, listsFiles }: ReportOptions,
): Promise<Tally> {
  const tally = { imported: 0, alreadyPublished: 0, deleted: 0, refused: 0, doubtful: 0 };
  const progress = new Progress(files.length);
  const doubts = new Map<string, number>();
  let end = '; cut short';
  let notCopy = 0;
  try {
    for await (const outcome of importWire(folder, files, { dryRun, ...options })) {
      tally[KINDS[outcome.kind]] += 1;
      if (outcome.kind === 'imported' && outcome.warnings.length > 0) tally.doubtful += 1;
      if (outcome.kind === 'imported') {
        for (const { code } of outcome.warnings) doubts.set(code, (doubts.get(code) ?? 0) + 1);
      }
      report?.add(outcome, importedAs);
      progress.step();
      if (!isNotCopy(outcome) || notCopy === 0) tellProblems(outcome, progress);
      if (isNotCopy(outcome)) notCopy += 1;
      if (listsFiles && !progress.isShown) process.stdout.write(lineOf(outcome, dryRun));
    }
    end = '';
  } finally {
    progress.clear();
    if (notCopy > 1) process.stderr.write(`  and ${notCopy - 1} more like it: wire/not-copy\n`);
    if (listsFiles)
      process.stdout.write(`${tallyLine(tally, dryRun)}${end}\n${toLookAt(doubts, dryRun)}`);
    report?.write();
  }
  return tally;
}

/** For a content folder that is named whole, one such message is enough. */
function isNotCopy(outcome: ImportOutcome): boolean {
  return problemsOf(outcome).some(({ code }) => code === 'wire/not-copy');
}

function tellProblems(outcome: ImportOutcome, progress: Progress): void {
  const problems = problemsOf(outcome);
  if (problems.length === 0) return;
  progress.clear();
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
}

function lineOf(outcome: ImportOutcome, dryRun: boolean): string {
  const file = printable(outcome.file);
  switch (outcome.kind) {
    case 'imported':
      return `${dryRun ? 'would import' : 'imported'} ${file} → ${outcome.dispatch}\n`;
    case 'already-published':
      return `${file} is already published as ${outcome.dispatch}\n`;
    case 'deleted':
      return `${file} was published at ${outcome.address} and its dispatch deleted: put that back, or import it with --again\n`;
    case 'refused':
      return '';
  }
}

/** What an editor must look at, worst first; nothing where there are no doubts. */
function toLookAt(doubts: ReadonlyMap<string, number>, dryRun: boolean): string {
  if (doubts.size === 0) return '';
  const worstFirst = [...doubts].toSorted(([one], [other]) => rankOf(one) - rankOf(other));
  const codes = worstFirst.map(([code, count]) => `${count} × ${code}`).join(', ');
  const how = dryRun ? '' : '“npm run review” goes through them.\n';
  return `To look at, worst first: ${codes}\n${how}`;
}

function tallyLine(
  { imported, alreadyPublished, deleted, refused }: Tally,
  dryRun: boolean,
): string {
  const done = dryRun ? 'to import' : 'imported';
  const notAgain = deleted > 0 ? `, ${deleted} deleted after they were published` : '';
  return `${imported} ${done}, ${alreadyPublished} already published${notAgain}, ${refused} refused`;
}
