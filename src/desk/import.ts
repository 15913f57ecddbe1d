import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CONTAINER_FORMATS, type ContainerFormat } from '../wire/container/container.ts';
import { isEncoding } from '../wire/decode.ts';
import { formatProblem, type Problem, printable } from '../wire/problem.ts';
import { runCommand, UsageError } from './command.ts';
import { type ContentFolder, openContentFolder } from './content-folder.ts';
import { type ImportOptions, type ImportOutcome, importWire } from './import-wire.ts';
import { listFiles } from './list-files.ts';
import { formatProblemCodes } from './problem-codes.ts';
import { Progress } from './progress.ts';
import type { ArrivedBytes } from './wire-file.ts';
import { writeWhole } from './write-file.ts';

const HELP = `Publishes wire copy.

  npm run import -- [options] FILE|FOLDER|- …

Each file is copied, byte for byte, to content/wire/YYYY/MM/DD/ and made into a dispatch,
content/dispatches/YYYY/MM/DD/SLUG.mdx, which you may then edit. A file that has been
published before is named and changes nothing. Of a folder, all files below it are taken;
- takes one dispatch from standard input. A bad file does not stop the rest, and an import
that was cut short goes on where it was when it is run again.

  --format NAME     the container of the files, where their first characters do not tell:
                    ${CONTAINER_FORMATS.join(', ')}
  --encoding NAME   what the files are encoded in, where that is not UTF-8: windows-1251 …
  --strict          write nothing where anything is wrong or doubtful with any file
  --dry-run         say what would be done, and write nothing
  --report FILE     write what became of each file to FILE, as JSON
  --help            this text

CONTENT_DIR names another content folder. Copy that nearly repeats that of the days before
is told: a corrected re-send is a dispatch of its own, and “supersedes” in its front matter
says what it replaces. Names that stand in the copy are in “suggested” and never shown: move
those that are right to people, organisations or places.

Exit code 0: every file is published. 1: a file was refused, or with --strict is doubtful.
2: the command line was not understood, and nothing was done.

What may be wrong, with what it means and how it is mended:

${formatProblemCodes()}
`;

/** What became of all files. */
interface Tally {
  readonly imported: number;
  readonly alreadyPublished: number;
  readonly refused: number;
  readonly doubtful: number;
}

const KINDS = {
  imported: 'imported',
  'already-published': 'alreadyPublished',
  refused: 'refused',
} as const;

await runCommand({
  help: HELP,
  options: {
    'dry-run': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    format: { type: 'string' },
    encoding: { type: 'string' },
    report: { type: 'string' },
  },
  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('No file is named.');
    const options: ImportOptions = {
      format: toFormat(values.format),
      encoding: toEncoding(values.encoding),
    };
    const folder = openContentFolder();
    const files = await expand(positionals);
    const report: ImportOutcome[] | undefined = values.report === undefined ? undefined : [];
    if (values.strict && !values['dry-run']) {
      const { refused, doubtful } = await run(folder, files, { ...options, dryRun: true }, report, {
        tellsFiles: false,
      });
      if (refused + doubtful > 0) {
        if (values.report !== undefined && report) writeReport(values.report, report);
        process.stdout.write(
          `0 imported, since --strict is set: ${refused} refused, ${doubtful} doubtful\n`,
        );
        return 1;
      }
      report?.splice(0);
    }
    const dryRun = values['dry-run'];
    const tally = await run(folder, files, { ...options, dryRun }, report);
    if (values.report !== undefined && report) writeReport(values.report, report);
    process.stdout.write(
      `${tally.imported} ${dryRun ? 'to import' : 'imported'}, ${tally.alreadyPublished} already published, ${tally.refused} refused\n`,
    );
    return tally.refused > 0 || (values.strict && tally.doubtful > 0) ? 1 : 0;
  },
});

/** Imports, and tells of each file; on a terminal with many files of those only that something is wrong with. */
async function run(
  folder: ContentFolder,
  files: readonly (string | ArrivedBytes)[],
  options: ImportOptions,
  report: ImportOutcome[] | undefined,
  { tellsFiles } = { tellsFiles: true },
): Promise<Tally> {
  const tally = { imported: 0, alreadyPublished: 0, refused: 0, doubtful: 0 };
  const progress = new Progress(files.length);
  for await (const outcome of importWire(folder, files, options)) {
    const problems = problemsOf(outcome);
    tally[KINDS[outcome.kind]] += 1;
    if (outcome.kind === 'imported' && problems.length > 0) tally.doubtful += 1;
    report?.push(outcome);
    progress.step();
    if (problems.length > 0) {
      progress.clear();
      for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
    }
    if (tellsFiles && !progress.isShown)
      process.stdout.write(lineOf(outcome, options.dryRun ?? false));
  }
  progress.clear();
  return tally;
}

function problemsOf(outcome: ImportOutcome): readonly Problem[] {
  if (outcome.kind === 'imported') return outcome.warnings;
  return outcome.kind === 'refused' ? [outcome.problem] : [];
}

function lineOf(outcome: ImportOutcome, dryRun: boolean): string {
  const file = printable(outcome.file);
  switch (outcome.kind) {
    case 'imported':
      return `${dryRun ? 'would import' : 'imported'} ${file} → ${outcome.dispatch}\n`;
    case 'already-published':
      return `${file} is already published as ${outcome.dispatch}\n`;
    case 'refused':
      return '';
  }
}

function writeReport(path: string, outcomes: readonly ImportOutcome[]): void {
  const files = outcomes.map((outcome) => ({
    file: outcome.file,
    outcome: outcome.kind,
    ...(outcome.kind !== 'refused' && { dispatch: outcome.dispatch }),
    problems: problemsOf(outcome),
  }));
  writeWhole(path, `${JSON.stringify({ files }, undefined, 2)}\n`);
}

async function expand(paths: readonly string[]): Promise<readonly (string | ArrivedBytes)[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (path === '-') return [readStandardInput()];
      const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
      return isFolder ? listFiles(path) : [path];
    }),
  );
  return lists.flat();
}

function readStandardInput(): ArrivedBytes {
  return { name: 'standard-input.txt', file: 'standard input', bytes: readFileSync(0) };
}

function toFormat(name: string | undefined): ContainerFormat | undefined {
  const format = CONTAINER_FORMATS.find((one) => one === name);
  if (name === undefined || format) return format;
  throw new UsageError(`--format takes ${CONTAINER_FORMATS.join(', ')}, not “${name}”.`);
}

function toEncoding(name: string | undefined): string | undefined {
  if (name === undefined || isEncoding(name)) return name;
  throw new UsageError(
    `--encoding takes the name of an encoding, such as windows-1251, not “${name}”.`,
  );
}
