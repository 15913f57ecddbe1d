import { createInterface } from 'node:readline/promises';
import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import { changedLines, lineOf, today } from '#desk/edit-dispatch.ts';
import { type ImportOutcome, problemsOf } from '#desk/import/import-outcome.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { formatProblem, printable } from '#wire/problem.ts';
import { readWritten } from './written-text.ts';

const HELP = `Makes a dispatch of a text that is written here.

  npm run new -- [--headline TEXT] [--dry-run] FILE|-

The text is filed as content/wire/YYYY/MM/DD/ and imported as wire copy is; - takes it from
standard input. A text that has no date is dated today.

  --headline TEXT   the headline. Without it, a terminal asks for one; else, or if none is given
                    there, it is taken from the text
  --dry-run         show the dispatch, and write nothing
  --help            this text

CONTENT_DIR names another content folder. To undo it before it is published, remove the dispatch
and its wire file.

Exit code 0: it is done. 1: it was refused, and nothing was written. 2: the command line was not
understood.
`;

await runCommand({
  help: HELP,
  options: { headline: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  async run({ values: { headline: given, 'dry-run': dryRun }, positionals }) {
    const [name = '', ...others] = positionals;
    if (name === '' || others.length > 0) throw new UsageError('Name one file, or - .');
    const headline = given === undefined ? await askHeadline(name) : lineOf('--headline', given);
    const folder = openContentFolder();
    const written = await readWritten(folder, name, today(folder));
    for await (const outcome of importWire(folder, [written], { dryRun, headline })) {
      for (const problem of problemsOf(outcome)) {
        process.stderr.write(`${formatProblem(problem)}\n`);
      }
      if (outcome.kind === 'refused') return 1;
      if (outcome.kind !== 'imported') throw filedBefore(outcome);
      const { dispatch: file, source } = outcome;
      process.stdout.write(changedLines({ file: '/dev/null', source: '' }, { file, source }));
      process.stdout.write(`${dryRun ? 'would file' : 'filed'} ${printable(file)}\n`);
    }
    return 0;
  },
});

/** Asks an editor at a terminal, unless the text itself comes from there. */
async function askHeadline(name: string): Promise<string | undefined> {
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY || name === '-') return undefined;
  const terminal = createInterface({ input, output });
  try {
    const answer = await terminal.question('Headline (nothing takes it from the text): ');
    return answer.trim() === '' ? undefined : lineOf('The headline', answer.trim());
  } finally {
    terminal.close();
  }
}

function filedBefore(
  outcome: Extract<ImportOutcome, { kind: 'already-published' | 'deleted' }>,
): DeskError {
  const isDeleted = outcome.kind === 'deleted';
  return new DeskError(outcome.file, {
    code: 'desk/filed-before',
    found: isDeleted
      ? `the text of a dispatch that was published at ${outcome.address} and deleted`
      : `the text of ${outcome.dispatch}`,
    expected: 'a text that is no dispatch yet',
    remedy: isDeleted
      ? 'put that dispatch back, or import its wire file with --again'
      : 'edit that dispatch',
  });
}
