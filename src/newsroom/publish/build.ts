import './prepare-process.ts';
import { mkdir, rm } from 'node:fs/promises';
import { runCommand, UsageError } from '#desk/command.ts';
import { type ContentFolder, openContentFolder, shownPath, timeOf } from '#desk/content-folder.ts';
import { DeskError, toDeskError } from '#desk/desk-error.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { buildThreads } from '#newsroom/load/build-threads.ts';
import { siteDigest } from '#newsroom/load/digests.ts';
import { holdEdition } from '#newsroom/load/hold-edition.ts';
import { keepAsPublished } from '#newsroom/load/keep-as-published.ts';
import { loadNewsroom } from '#newsroom/load/load-newsroom.ts';
import { reportProblems, SETS_ASIDE } from '#newsroom/load/report-problems.ts';
import { BuildInputs } from '#newsroom/plan/build-inputs.ts';
import { copiedFiles } from '#newsroom/plan/copied-files.ts';
import {
  PublishedFiles,
  type PublishedSize,
  type UnchangedSite,
} from '#newsroom/plan/published-files.ts';
import { parseShare, type Share } from '#newsroom/plan/share.ts';
import { SiteWork } from '#newsroom/plan/site-work.ts';
import { changedMeanwhile, openProgram } from '#newsroom/render/compile.ts';
import { renderSite } from '#newsroom/render/render-site.ts';
import { followBuild, reportBuild } from './build-events.ts';
import { BuildReporter } from './build-reporter.ts';
import { keepPublished } from './keep-published.ts';
import { claimBuild, outputFolder, stagingFolder } from './output-folder.ts';
import { publishSite } from './publish-site.ts';
import { measureSite } from './site-size.ts';
import { ToldEvents } from './told-events.ts';

const HELP = `Imports the new files in the content folder’s wire/, proves every dispatch, and writes the site.
It keeps content/ledger.txt, the list of every address that was published; commit that file.

  npm run build [-- --strict] [--shard 3/8]

  --strict   publish nothing if any file is wrong, instead of setting it aside
  --shard    write this part of the site only, here the third of eight. Machines that each write a part
             need nothing but the same content, code and SOURCE_DATE_EPOCH; the parts together are the site.
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

await runCommand({
  help: HELP,
  options: {
    strict: { type: 'boolean', default: false },
    shard: { type: 'string', default: '1/1' },
  },
  async run({ positionals, values: { strict, shard } }) {
    const share = parseShare(shard);
    if (!share) {
      throw new UsageError(
        `--shard takes a part of a number of parts, such as 3/8, not “${shard}”.`,
      );
    }
    if (positionals.length > 0) throw new UsageError('A build takes no file: it builds all.');
    // Astro's own command would ask for telemetry first, and print a stack trace after every problem of the content.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // All threads need the same time: what is under embargo on the pages must be so in the feeds.
    process.env['SOURCE_DATE_EPOCH'] ||= String(Math.floor(Date.now() / 1000));
    process.env[SETS_ASIDE] = strict ? 'no' : 'yes';
    try {
      return (await buildSite(share)) ? 0 : SOME_SET_ASIDE;
    } catch (error) {
      process.stderr.write(`\n${toMessage(error)}\n`);
      if (isAboutContent(error)) {
        process.stderr.write('\nNothing was published: the site is as it was.\n');
      }
      return 1;
    }
  },
});

// `astro build` writes the same site. This command also holds off a second build, makes only what has changed, and replaces
// the last site only once the new one is whole. It returns whether every file of the content is in it as it is.
async function buildSite(share: Share): Promise<boolean> {
  const folder = openContentFolder();
  // What cannot be used is told before anything is done.
  buildThreads();
  const out = outputFolder(folder);
  const staging = stagingFolder(out);
  const release = claimBuild(out);
  try {
    // A killed build may have left some.
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    const reporter = new BuildReporter();
    followBuild((event) => reporter.take(event));
    const engine = await siteDigest(folder);
    const published = new PublishedFiles(folder, out, engine);
    const inputs = await BuildInputs.read(folder, JSON.stringify([engine, share]));
    const sizes =
      leaveSite(published.unchanged(inputs.digest, timeOf(folder)), staging, out) ??
      (await renewSite({ folder, published, share, engine, inputs, staging, out }));
    return reporter.summarise(measureSite(sizes), shownPath(out));
  } finally {
    await rm(staging, { recursive: true, force: true });
    release();
  }
}

/** Leaves a site as it is if nothing has changed, but removes what others have put beside its files. */
function leaveSite(
  site: UnchangedSite | undefined,
  staging: string,
  out: string,
): readonly PublishedSize[] | undefined {
  if (!site) return undefined;
  site.told.forEach(reportBuild);
  reportBuild({ kind: 'begin', stage: 'render', total: 0 });
  publishSite(staging, out, new Set(site.sizes.map(({ file }) => file)));
  return site.sizes;
}

interface Renewal {
  readonly folder: ContentFolder;
  readonly published: PublishedFiles;
  /** The part of the site to make. */
  readonly share: Share;
  /** A digest of what makes the site (`siteDigest`). */
  readonly engine: string;
  readonly inputs: BuildInputs;
  readonly staging: string;
  readonly out: string;
}

async function renewSite(renewal: Renewal): Promise<readonly PublishedSize[]> {
  const { folder } = renewal;
  const told = new ToldEvents();
  followBuild((event) => told.take(event));
  // Load
  reportProblems(await loadNewsroom(folder, { isFollowed: false }));
  const edition = holdEdition(folder);
  try {
    return await renewFrom(edition.path, renewal, told);
  } finally {
    edition.release();
  }
}

async function renewFrom(
  edition: string,
  { folder, published, share, engine, inputs, staging, out }: Renewal,
  told: ToldEvents,
): Promise<readonly PublishedSize[]> {
  // Plan and render
  const program = await openProgram(folder);
  const work = new SiteWork(published, share);
  const copied = copiedFiles(['public', program.client]);
  const outcome = await renderSite(folder, program, { edition, out: staging }, { copied, work });
  for (const reason of ['withheld', 'embargoed'] as const) {
    reportBuild({ kind: 'held', reason, count: outcome.held[reason] });
  }
  // Threads read the settings anew.
  if ((await siteDigest(openContentFolder())) !== engine) throw changedMeanwhile(folder);
  // Publish
  keepPublished(folder.root, staging, outcome, (file) => work.has(file));
  publishSite(staging, out, work.kept);
  keepAsPublished(folder, edition);
  const { until, isAhead } = outcome;
  const isDone = told.isRepeatable && !isAhead;
  const last = {
    ...{ inputs: inputs.digest, from: timeOf(folder), told: told.events },
    ...(until && { until }),
  };
  return published.keep(work.keys, isDone ? last : undefined);
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
