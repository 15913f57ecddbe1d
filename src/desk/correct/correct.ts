import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import {
  correctionDate,
  EDIT_HELP_END,
  fileChange,
  lineOf,
  type OpenDispatch,
  openDispatch,
} from '#desk/edit-dispatch.ts';
import { editFrontMatter } from '#desk/edit-front-matter.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { cutsWord, replaceWholeWords } from '#dispatch/whole-words.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { replaceWords } from '#mdx/replace-words.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { excerpt, printable } from '#wire/problem.ts';
import { findUnprintable } from '#wire/text/decode.ts';

const HELP = `Corrects words of a dispatch, and declares the correction.

  npm run correct -- FILE --was WORDS --now WORDS --note TEXT [--dry-run]

FILE is a dispatch, content/dispatches/YYYY/MM/DD/SLUG.mdx. The words are changed wherever they
stand in it, a correction of today says so, and the result is proven against the wire file. A
headline that is the wire’s, or was taken from the lead, follows, and words that only the wire’s
has may be corrected too.

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
    const unprintable = findUnprintable(now);
    if (unprintable) throw new UsageError(`--now has ${unprintable.name}, which nothing can show.`);
    const note = lineOf('--note', written);
    const folder = openContentFolder();
    const dispatch = await openDispatch(folder, positionals);
    const { file, path, source, read } = dispatch;
    if (isPartOfWord(read.blocks, was)) throw partOfWord(file, was);
    const body = replaceWords(read.mdx, was, now) ?? bodyBelow(read, was, now);
    if (body === undefined) throw noSuchWords(dispatch, was);
    const correction = { date: correctionDate(folder, read), note, was, now };
    const end = source.length - read.mdx.body.length;
    const head = editFrontMatter(source.slice(0, end), { correction });
    try {
      const { item } = await fileChange(folder, dispatch, { path, source: head + body }, dryRun);
      tellHeadline(read.item.dispatch, item.dispatch, was);
      tellDateline(read.item.dispatch, item.dispatch);
    } catch (error) {
      throw isAboutWords(error) ? withinMarkup(file, was) : error;
    }
    return 0;
  },
});

/** The body as it is, where the words stand whole in the wire's headline alone; the correction is only declared then. */
function bodyBelow({ item, mdx, blocks }: DispatchFile, was: string, now: string) {
  const { headline, headlineSource } = item.dispatch;
  const isInHeadline =
    headlineSource === 'wire' && replaceWholeWords(headline, was, now) !== undefined;
  return isInHeadline && !blocks.some(({ text }) => isIn(text, was)) ? mdx.body : undefined;
}

function isIn(text: string, words: string): boolean {
  return foldWhiteSpace(text).includes(foldWhiteSpace(words));
}

/**
 * Says what becomes of the headline: the file has it as it was filed, and an editor's own stays as it is. So does what
 * stands in capitals, as some agencies write a whole headline: those are other words.
 */
function tellHeadline(before: Dispatch, after: Dispatch, was: string): void {
  const { headline, headlineSource } = after;
  if (headline !== before.headline) {
    process.stdout.write(`readers see the headline “${printable(headline)}”\n`);
  }
  const isOwn = headlineSource === 'desk';
  const forms = new Set([was, was.toUpperCase()]);
  if (!isOwn) forms.delete(was);
  const still = [...forms].find((words) => replaceWholeWords(headline, words, '') !== undefined);
  if (still === undefined) return;
  process.stderr.write(
    isOwn
      ? `The headline is your own, and still says “${printable(still)}”: edit “headline” in the file.\n`
      : `The headline still says “${printable(still)}”: correct that too.\n`,
  );
}

/**
 * Says what becomes of the dateline. The key `dateline` is proven as filed, so it stays as it is; readers see it corrected,
 * as they do the body. The places in `located` and the day in `date` are the editor's, and a change of words does not tell
 * what they should be.
 */
function tellDateline(before: Dispatch, after: Dispatch): void {
  if (after.dateline === before.dateline) return;
  const told =
    after.dateline === undefined
      ? 'readers see no dateline set apart, since the correction goes over its end'
      : `readers see the dateline “${printable(after.dateline)}”`;
  process.stdout.write(`${told}; “located” and “date” stay as they are in the file\n`);
}

/** Whether a dispatch that was right before is wrong since its words stand in markup that alters the new ones. */
function isAboutWords(error: unknown): boolean {
  const isOf = (code: string) =>
    code === 'proof/words-differ' || code === 'mdx/syntax' || code.startsWith('dispatch/');
  return error instanceof DispatchError && error.problems.every(({ code }) => isOf(code));
}

/** Whether words stand anywhere within a longer word or number: `11` in `2011`. */
function isPartOfWord(blocks: readonly { readonly text: string }[], was: string): boolean {
  return blocks.some(({ text }) => {
    for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) {
      if (cutsWord(text, at, at + was.length)) return true;
    }
    return false;
  });
}

function partOfWord(file: string, was: string): DeskError {
  return new DeskError(file, {
    code: 'desk/part-of-word',
    found: `“${excerpt(was, 0)}”, which stands within a longer word or number`,
    expected: 'whole words: every place where they stand is changed',
    remedy: 'give more of the words around the mistake, in --was and in --now',
  });
}

function noSuchWords({ file, read }: OpenDispatch, was: string): DeskError {
  if (read.blocks.some(({ text }) => isIn(text, was))) return withinMarkup(file, was);
  const { headline, headlineSource } = read.item.dispatch;
  const isHeadline = isIn(headline, was);
  if (isHeadline && headlineSource !== 'desk') return partOfWord(file, was);
  return new DeskError(file, {
    code: 'desk/no-such-words',
    found: `no “${excerpt(was, 0)}” in the text of the dispatch`,
    expected: 'words of it as it is published',
    remedy: isHeadline
      ? 'only the headline has them, and it is your own: edit “headline” in the file'
      : 'copy the words from the file',
  });
}

function withinMarkup(file: string, was: string): DeskError {
  return new DeskError(file, {
    code: 'desk/no-such-words',
    found: `no “${excerpt(was, 0)}” that can be changed by itself`,
    expected: 'words of the dispatch as it is published, without markup among them',
    remedy: 'change them by hand in the file, and declare the correction',
  });
}
