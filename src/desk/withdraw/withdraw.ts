import { runCommand } from '#desk/command.ts';
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
import { wordsOf } from '#words/words-of.ts';

const HELP = `Withdraws a dispatch: its page becomes a notice with the reason, and so do its feed items.

  npm run withdraw -- FILE --reason TEXT [--headline TEXT] [--dry-run]

FILE is a dispatch, content/dispatches/YYYY/MM/DD/SLUG.mdx. Its status becomes “canceled”, and
a correction of today gives the reason. Its words stay in the file and are no longer published.

  --reason TEXT   why, as readers see it
  --headline TEXT the headline of the notice; without one it is neutral
  --dry-run       show the changed lines, and write nothing
  --help          this text

${EDIT_HELP_END}`;

await runCommand({
  help: HELP,
  options: {
    reason: { type: 'string' },
    headline: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ values, positionals }) {
    const note = lineOf('--reason', values.reason);
    const folder = openContentFolder();
    const dispatch = await openDispatch(folder, positionals);
    const { file, path, source, read } = dispatch;
    if (read.item.dispatch.status === 'canceled') {
      throw new DeskError(file, {
        code: 'desk/withdrawn',
        found: 'a dispatch that is withdrawn already',
        expected: 'one that is published or withheld',
        remedy: 'edit the note of its last correction, if the reason is another',
      });
    }
    const correction = { date: correctionDate(folder, read), note };
    // An editor's headline says what the dispatch said.
    const isOwn = read.item.dispatch.headlineSource === 'desk' || values.headline !== undefined;
    const headline =
      values.headline === undefined
        ? wordsOf(folder.settings.language).dispatch.withdrawn
        : lineOf('--headline', values.headline);
    const changed = editFrontMatter(source, {
      set: { ...(isOwn && { headline, headlineSource: 'desk' }), status: 'canceled' },
      correction,
    });
    await fileChange(folder, dispatch, { path, source: changed }, values['dry-run']);
    return 0;
  },
});
