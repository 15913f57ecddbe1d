import { stat } from 'node:fs/promises';
import { formatProblem, printable } from '../wire/problem.ts';
import { runCommand, UsageError } from './command.ts';
import { openContentFolder } from './content-folder.ts';
import { type ImportOutcome, importWire } from './import-wire.ts';
import { listFiles } from './list-files.ts';

const HELP = `Publishes wire copy.

  npm run import -- [--dry-run] FILE|FOLDER …

Each file is copied, byte for byte, to content/wire/YYYY/MM/DD/ and made into a dispatch,
content/dispatches/YYYY/MM/DD/SLUG.mdx, which you may then edit. A file that has been
published before is named and changes nothing. Of a folder, all files below it are taken.

  --dry-run   say what would be done, and write nothing
  --help      this text

CONTENT_DIR names another content folder.

Exit code 0: every file is published. 1: a file was refused; the others are published.
2: the command line was not understood, and nothing was done.
`;

await runCommand({
  help: HELP,
  options: { 'dry-run': { type: 'boolean', default: false } },
  async run({ values: { 'dry-run': dryRun }, positionals }) {
    if (positionals.length === 0) throw new UsageError('No file is named.');
    const folder = openContentFolder();
    const counts = { imported: 0, 'already-published': 0, refused: 0 };
    const files = await expandFolders(positionals);
    for await (const outcome of importWire(folder, files, { dryRun })) {
      counts[outcome.kind] += 1;
      tell(outcome, dryRun);
    }
    process.stdout.write(
      `${counts.imported} ${dryRun ? 'to import' : 'imported'}, ${counts['already-published']} already published, ${counts.refused} refused\n`,
    );
    return counts.refused > 0 ? 1 : 0;
  },
});

async function expandFolders(paths: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
      return isFolder ? listFiles(path) : [path];
    }),
  );
  return lists.flat();
}

function tell(outcome: ImportOutcome, dryRun: boolean): void {
  const file = printable(outcome.file);
  switch (outcome.kind) {
    case 'imported':
      process.stdout.write(
        `${dryRun ? 'would import' : 'imported'} ${file} → ${outcome.dispatch}\n`,
      );
      for (const warning of outcome.warnings) process.stderr.write(`${formatProblem(warning)}\n`);
      break;
    case 'already-published':
      process.stdout.write(`${file} is already published as ${outcome.dispatch}\n`);
      break;
    case 'refused':
      process.stderr.write(`${formatProblem(outcome.problem)}\n`);
      break;
  }
}
