import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import {
  correctionDate,
  EDIT_HELP_END,
  fileChange,
  lineOf,
  openDispatch,
} from '#desk/edit-dispatch.ts';
import { editFrontMatter } from '#desk/edit-front-matter.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { replaceWords } from '#mdx/replace-words.ts';
import { excerpt } from '#wire/problem.ts';

const HELP = `Corrects words of a dispatch, and declares the correction.

  npm run correct -- FILE --was WORDS --now WORDS --note TEXT [--dry-run]

FILE is a dispatch, content/dispatches/YYYY/MM/DD/SLUG.mdx. The words are changed wherever they
stand in it, a correction of today says so, and the result is proven against the wire file. A
headline that was taken from the copy follows.

  --was WORDS   the words as they are published; a line end in them ends a paragraph
  --now WORDS   the right ones; '' takes the words out
  --note TEXT   what was wrong, as readers see it
  --dry-run     show the changed lines, and write nothing
  --help        this text

${EDIT_HELP_END}`;

await runCommand({
  help: HELP,
  options: {
    was: { type: 'string' },
    now: { type: 'string' },
    note: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ values: { was, now, note: written, 'dry-run': dryRun }, positionals }) {
    if (was === undefined || now === undefined) throw new UsageError('--was or --now is missing.');
    if (was.trim() === '') throw new UsageError('--was has no words.');
    if (was === now) throw new UsageError('--was and --now are the same.');
    const note = lineOf('--note', written);
    const folder = openContentFolder();
    const dispatch = await openDispatch(folder, positionals);
    const { file, path, source, read } = dispatch;
    if (isPartOfWord(read.blocks, was)) throw partOfWord(file, was);
    const body = replaceWords(read.mdx, was, now);
    if (body === undefined) throw noSuchWords(file, was);
    const correction = { date: correctionDate(folder, read), note, was, now };
    const end = source.length - read.mdx.body.length;
    const head = editFrontMatter(source.slice(0, end), { correction });
    try {
      await fileChange(folder, dispatch, { path, source: head + body }, dryRun);
    } catch (error) {
      // The dispatch was right before, so its words stand in markup that alters the new ones.
      throw error instanceof DispatchError ? noSuchWords(file, was) : error;
    }
    return 0;
  },
});

/** Whether words stand anywhere within a longer word or number: `11` in `2011`. */
function isPartOfWord(blocks: readonly { readonly text: string }[], was: string): boolean {
  return blocks.some(({ text }) => {
    for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) {
      const end = at + was.length;
      if (isJoined(text, at) || isJoined(text, end)) return true;
    }
    return false;
  });
}

function isJoined(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))
  );
}

function partOfWord(file: string, was: string): DeskError {
  return new DeskError(file, {
    code: 'desk/part-of-word',
    found: `“${excerpt(was, 0)}”, which also stands within a longer word or number`,
    expected: 'whole words: every place where they stand is changed',
    remedy: 'give more of the words around the mistake, in --was and in --now',
  });
}

function noSuchWords(file: string, was: string): DeskError {
  return new DeskError(file, {
    code: 'desk/no-such-words',
    found: `no “${excerpt(was, 0)}” that can be changed by itself`,
    expected: 'words of the dispatch as it is published, without markup among them',
    remedy:
      'copy them from the file; where there is markup among them, change them by hand and declare the correction',
  });
}
