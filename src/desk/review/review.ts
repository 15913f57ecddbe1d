import { join, relative, resolve } from 'node:path';
import { runCommand, UsageError } from '#desk/command.ts';
import { type ContentFolder, openContentFolder, shownPath } from '#desk/content-folder.ts';
import { editionPaths } from '#desk/edition-files.ts';
import { Progress } from '#desk/progress.ts';
import { printable } from '#wire/problem.ts';
import { reviewInTurn } from './review-in-turn.ts';
import { reviewQueue, type ToReview } from './review-queue.ts';
import { Terminal } from './terminal.ts';

const HELP = `Goes through what an import has left for an editor, worst first.

  npm run review [-- FILE|FOLDER …]

It shows the wire copy beside each dispatch that has doubts, a headline made of the first words
of the copy, or names and an earlier dispatch that the importer found; and asks about one after
another:

  t  take what is offered          c  write another value of the key that mends it
  l  leave it as it is             T, L  take or leave all that is left of this dispatch
  b  back to the question before   ↓ ↑  scroll the two texts
  s  skip the dispatch for now     q  quit

Each question has those of these keys that it names. A dispatch is written when its last question
is answered; the answers to one that is skipped or quit are not kept.

Nothing is written that “npm run check” would refuse: what is wrong is shown, and asked again.
A dispatch that you have gone through gets “reviewed” in its front matter, which is never
published, and is not asked about again. Without a terminal the list is printed.

  FILE, FOLDER  only these dispatches, or those below these folders
  --help        this text

CONTENT_DIR names another content folder.

Exit code 0: it is done, or there was nothing to do. 1: the content folder cannot be read or
written. 2: the command line was not understood.
`;

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    const folder = openContentFolder();
    const named = positionals.map((name) => nameIn(folder, name));
    const paths = (await editionPaths(folder)).filter(
      (path) => named.length === 0 || named.some((name) => `${path}/`.startsWith(name)),
    );
    if (positionals.length > 0 && paths.length === 0) {
      throw new UsageError(`There is no dispatch at ${positionals.map(printable).join(', ')}.`);
    }
    const progress = new Progress(2 * paths.length, process.stderr, { task: 'Reading dispatches' });
    const queue = await reviewQueue(folder, paths, () => progress.step());
    progress.clear();
    if (queue.length === 0) {
      process.stdout.write('Nothing to review.\n');
      return 0;
    }
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
      process.stdout.write(queue.map(lineOf).join(''));
      process.stdout.write(`${queue.length} to review, worst first\n`);
      return 0;
    }
    const terminal = new Terminal(process.stdin, process.stdout);
    try {
      const { reviewed, changed } = await reviewInTurn(folder, queue, terminal);
      terminal.say(`${reviewed} reviewed, ${changed} changed, ${queue.length - reviewed} left`);
    } finally {
      terminal.close();
    }
    return 0;
  },
});

/** A file or a folder of dispatches as the paths of these begin, with a slash at its end; empty for all of them. */
function nameIn({ root }: ContentFolder, name: string): string {
  const path = relative(join(root, 'dispatches'), resolve(name)).replaceAll('\\', '/');
  return path === '' || path === '..' ? '' : `${path}/`;
}

function lineOf({ file, questions }: ToReview): string {
  const more = questions.length > 1 ? ` and ${questions.length - 1} more` : '';
  return `${printable(shownPath(file))}: ${questions[0]?.title}${more}\n`;
}
