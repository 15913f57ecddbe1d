import { runCommand, UsageError } from '#desk/command.ts';
import { type ContentFolder, openContentFolder, shownPath } from '#desk/content-folder.ts';
import { DeskError, toDeskError } from '#desk/desk-error.ts';
import { type Instant, instantOf } from '#dispatch/dates.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { buildThreads } from '#newsroom/load/build-threads.ts';
import { programDigest } from '#newsroom/load/digests.ts';
import { SETS_ASIDE } from '#newsroom/load/report-problems.ts';
import { parseShare } from '#newsroom/plan/share.ts';
import { printable } from '#wire/problem.ts';
import { FolderChanges } from './folder-changes.ts';
import { outputFolder } from './output-folder.ts';
import { SiteBuilder } from './site-builder.ts';

const HELP = `Imports the new files in the content folder’s wire/, proves every dispatch, and writes the site.
It keeps content/ledger.txt, the list of every address that was published; commit that file.

  npm run build [-- --strict] [--shard 3/8] [--watch]

  --strict   publish nothing if any file is wrong, instead of setting it aside
  --shard    write this part of the site only, here the third of eight. Machines that each write a part
             need nothing but the same content, code and SOURCE_DATE_EPOCH; the parts together are the site.
  --watch    stay, and build again when a file of the content or of public/ has changed, or an embargo has
             ended. Ctrl-C ends it once the site is whole. Copy a large file to another folder first and
             move it in: half a second without a change counts as its end. After an update of Slugline, or
             when the content folder itself was replaced, start it again.
  --help     this text

A wire file or a dispatch that is wrong holds up no other: it is set aside, and the site shows what
was last published of it. What is wrong is named at the end, with its place and remedy.

CONTENT_DIR names another content folder; OUT_DIR another folder for the site than dist, which must be
empty or made by a build; SITE_URL and BASE_PATH where it will be served; SOURCE_DATE_EPOCH the time
that embargoes are compared with; and BUILD_THREADS how many threads to use, in place of one a core.

Exit code 0: the site is there. 3: the site is there, but for the files that were set aside. 1: it is
as it was before, unless the message says that it is partly new; what is wrong is named with its
place and remedy. 2: the command line was not understood.
`;

/** The exit code of a build that set files aside. */
const SOME_SET_ASIDE = 3;

/** How many changed files are named. */
const MOST_NAMED = 3;

/** Milliseconds after which a build that had to be made at a time is tried again. */
const RETRY = 60_000;

await runCommand({
  help: HELP,
  options: {
    strict: { type: 'boolean', default: false },
    shard: { type: 'string', default: '1/1' },
    watch: { type: 'boolean', default: false },
  },
  async run({ positionals, values: { strict, shard, watch } }) {
    const share = parseShare(shard);
    if (!share) {
      throw new UsageError(
        `--shard takes a part of a number of parts, such as 3/8, not “${shard}”.`,
      );
    }
    if (positionals.length > 0) throw new UsageError('A build takes no file: it builds all.');
    // Astro's own command would ask for telemetry first, and print a stack trace after every problem of the content.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    process.env[SETS_ASIDE] = strict ? 'no' : 'yes';
    // What cannot be used is told before anything is done.
    const folder = openContentFolder();
    buildThreads();
    const builder = new SiteBuilder(outputFolder(folder), { share, staysLoaded: watch });
    try {
      if (!watch) return await buildOnce(builder);
      await buildAgainAndAgain(builder, folder);
      return 0;
    } finally {
      await builder.close();
    }
  },
});

async function buildOnce(builder: SiteBuilder): Promise<number> {
  try {
    return (await builder.build()).isComplete ? 0 : SOME_SET_ASIDE;
  } catch (error) {
    tellFailure(error);
    return 1;
  }
}

async function buildAgainAndAgain(builder: SiteBuilder, { root }: ContentFolder): Promise<void> {
  const code = await programDigest();
  const changes = new FolderChanges(root, 'public');
  try {
    let until: Instant | undefined;
    while (!changes.hasEnded) {
      // What this process makes would count as made by the new code.
      if ((await programDigest()) !== code) throw otherCode();
      try {
        ({ until } = await builder.build());
      } catch (error) {
        tellFailure(error);
        // What waited for this build waits for the next.
        if (until !== undefined) until = [until, instantOf(Date.now() + RETRY)].sort().at(-1);
      }
      if (changes.hasEnded) break;
      process.stderr.write('Waiting for changes. Ctrl-C ends it.\n\n');
      tellChanges(await changes.next(until, builder.written));
    }
  } finally {
    changes.close();
  }
}

function otherCode(): DeskError {
  return new DeskError('package.json', {
    code: 'desk/changed-meanwhile',
    found: 'code of Slugline that is not the code this build has loaded',
    expected: 'the same as long as a build watches',
    remedy: 'start it again',
  });
}

function tellChanges(changed: readonly string[]): void {
  const more = changed.length - MOST_NAMED;
  for (const path of changed.slice(0, MOST_NAMED)) {
    process.stderr.write(`changed ${printable(shownPath(path))}\n`);
  }
  if (more > 0) process.stderr.write(`… and ${more} more\n`);
}

function tellFailure(error: unknown): void {
  process.stderr.write(`\n${toMessage(error)}\n`);
  if (isAboutContent(error)) {
    process.stderr.write('\nNothing was published: the site is as it was.\n');
  }
}

function isAboutContent(error: unknown): boolean {
  return error instanceof Error && error.name === DispatchError.name;
}

// Vite loads the loader of pages a second time, so its errors belong to other classes of the same names.
function toMessage(error: unknown): string {
  const known = toDeskError(error);
  if (!(known instanceof Error)) return String(known);
  const needsNoStack = [DispatchError, SettingsError, DeskError].some(
    ({ name }) => name === known.name,
  );
  return needsNoStack ? known.message : (known.stack ?? known.message);
}
