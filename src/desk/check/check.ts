import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { formatProblem } from '#wire/problem.ts';
import { checkContent } from './check-content.ts';

const HELP = `Checks the content folder as a build does, and writes nothing: the settings, the front
matter of every dispatch, the proof that its words are those of its wire file, the pages, the
wire files that have no dispatch yet, the dispatches that the ledger knows and are missing, and
files in public/ that would take the place of a published address.

  npm run check [-- --deleted]

  --deleted   also list the dispatches that were deleted after they were published
  --help      this text

CONTENT_DIR names another content folder.

Exit code 0: nothing is wrong. 1: something is, and each thing is named with its place and remedy.
`;

await runCommand({
  help: HELP,
  options: { deleted: { type: 'boolean', default: false } },
  async run({ positionals, values }) {
    if (positionals.length > 0) throw new UsageError('The command takes no file.');
    const { dispatches, pending, refused, problems, deleted } = await checkContent(
      openContentFolder(),
    );
    for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    process.stdout.write(
      `${count(dispatches, 'dispatch', 'dispatches')} proven, ${count(pending, 'wire file', 'wire files')} to import, ` +
        `${refused > 0 ? `${count(refused, 'wire file', 'wire files')} refused, ` : ''}` +
        `${count(errors, 'error', 'errors')}, ${count(problems.length - errors, 'warning', 'warnings')}\n`,
    );
    if (deleted.length > 0) process.stdout.write(tellDeleted(deleted, values.deleted));
    return errors > 0 ? 1 : 0;
  },
});

function tellDeleted(deleted: readonly LedgerLine[], isListed: boolean): string {
  const all = `${count(deleted.length, 'address', 'addresses')} of deleted dispatches, each with a notice`;
  if (!isListed) return `${all}: npm run check -- --deleted lists them\n`;
  return [
    `${all}. To bring one back, put its file back, or run “npm run import -- --again” on its wire file:`,
    ...deleted.map(({ path, id }) => `  ${decodeURI(path)} ${id}`),
    '',
  ].join('\n');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
