import { runCommand, UsageError } from '#desk/command.ts';
import { type ContentFolder, openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import {
  EDIT_HELP_END,
  fileChange,
  type OpenDispatch,
  openDispatch,
  today,
} from '#desk/edit-dispatch.ts';
import { editFrontMatter } from '#desk/edit-front-matter.ts';
import { FilingIndex } from '#desk/import/filing-index.ts';
import { movedToDay } from '#dispatch/dates.ts';
import { dayFolder, dispatchPath } from '#dispatch/paths.ts';
import { isSlug, MAX_SLUG_LENGTH } from '#dispatch/slug.ts';
import { isSystemName } from '#dispatch/system-names.ts';
import { type Day, parseDay } from '#wire/calendar.ts';
import type { Finding } from '#wire/problem.ts';

const HELP = `Moves a dispatch to another address. The old one leads to it from the next build on.

  npm run move -- FILE [--slug SLUG] [--date YYYY-MM-DD] [--dry-run]

FILE is a dispatch, content/dispatches/YYYY/MM/DD/SLUG.mdx. The file is renamed, or moved to the
folder of its new day. “date” follows, at the same time of day; “slug” is taken out, since the
file has that name.

  --slug SLUG         the last part of the new address
  --date YYYY-MM-DD   the new day
  --dry-run           show the changed lines, and write nothing
  --help              this text

${EDIT_HELP_END}`;

await runCommand({
  help: HELP,
  options: {
    slug: { type: 'string' },
    date: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ values, positionals }) {
    const newSlug = toNewSlug(values.slug);
    const newDay = toNewDay(values.date);
    if (newSlug === undefined && newDay === undefined) {
      throw new UsageError('Neither --slug nor --date is given.');
    }
    const folder = openContentFolder();
    if (newDay !== undefined && newDay > today(folder)) {
      throw new UsageError('--date is a day that has not come.');
    }
    const dispatch = await openDispatch(folder, positionals);
    const { item } = dispatch.read;
    const place = { day: newDay ?? item.day, slug: newSlug ?? item.slug };
    const fault = await findFault(folder, dispatch, place);
    if (fault) throw new DeskError(dispatch.file, fault);
    const { date } = item.dispatch;
    const { timeZone } = folder.settings;
    const source = editFrontMatter(dispatch.source, {
      set: {
        slug: undefined,
        ...(newDay !== undefined && { date: movedToDay(date, newDay, timeZone) }),
      },
    });
    await fileChange(folder, dispatch, { path: pathOf(place), source }, values['dry-run']);
    return 0;
  },
});

/** What makes an address, `/2021/11/14/minsk-talks/`. */
interface Place {
  readonly day: Day;
  readonly slug: string;
}

function pathOf({ day, slug }: Place): string {
  return `${dayFolder(day)}/${slug}.mdx`;
}

async function findFault(
  folder: ContentFolder,
  { path: ownPath, read: { item } }: OpenDispatch,
  { day, slug }: Place,
): Promise<Finding | undefined> {
  const address = decodeURI(dispatchPath(day, slug));
  if (day === item.day && slug === item.slug) {
    return {
      code: 'desk/same-address',
      found: `the address ${address}, which the dispatch has`,
      expected: 'another address',
      remedy: 'give another slug or day',
    };
  }
  const path = pathOf({ day, slug });
  const filed = await FilingIndex.open(folder);
  const isTaken = path !== ownPath && filed.has(`dispatches/${path}`);
  if (!isTaken && !filed.wasOfAnother(day, slug, item.dispatch.id)) return undefined;
  return {
    code: 'desk/address-taken',
    found: `the address ${address}, which ${isTaken ? 'another dispatch has' : 'was another dispatch’s, so that links to that one lead there'}`,
    expected: 'an address that no other dispatch has had',
    remedy: 'give another slug',
  };
}

function toNewSlug(slug: string | undefined): string | undefined {
  if (slug !== undefined && isSystemName(slug)) {
    throw new UsageError(`--slug takes no name that Windows keeps for itself, such as “${slug}”.`);
  }
  if (slug === undefined || isSlug(slug)) return slug;
  throw new UsageError(
    `--slug takes small letters, figures and hyphens, at most ${MAX_SLUG_LENGTH}, not “${slug}”.`,
  );
}

function toNewDay(date: string | undefined): Day | undefined {
  if (date === undefined) return undefined;
  const day = parseDay(date);
  if (day !== undefined) return day;
  throw new UsageError(`--date takes a day, such as 2021-11-14, not “${date}”.`);
}
