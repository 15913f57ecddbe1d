import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from '#desk/list-files.ts';
import type { Instant } from '#dispatch/dates.ts';
import { buildThreads } from '#newsroom/load/build-threads.ts';
import { EditionCache } from '#newsroom/load/edition-cache.ts';
import { type CopiedFile, copyFile } from '#newsroom/plan/copied-files.ts';
import type { EditionOutcome } from '#newsroom/plan/edition-outcome.ts';
import { joinShares } from '#newsroom/plan/share.ts';
import type { KnownKeys, PlannedFile, SitePlan } from '#newsroom/plan/site-plan.ts';
import { NOTHING_PUBLISHED, SiteWork } from '#newsroom/plan/site-work.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { RenderThread, RenderThreads } from './render-threads.ts';

/** What a site is made from, and where. */
interface RenderSources {
  /** The file of the edition. */
  readonly edition: string;
  /** The folder that files are written to. */
  readonly out: string;
  /** The time of the build. */
  readonly now: Instant;
}

/** What goes into a site beside what its program makes, and what it has already. */
interface RenderOptions {
  /** Files that the site has as they are. */
  readonly copied?: readonly CopiedFile[];
  readonly work?: SiteWork;
  /** How the same code has planned files before. */
  readonly known?: KnownKeys;
}

/** A planned file or folder that has to be made, and its index in the plan. */
type Wanted = readonly [index: number, planned: PlannedFile];

/** Files in a request: they lie near one another in the edition, and share what is made of a dispatch. */
const FILES_IN_A_BATCH = 100;
/** With fewer, starting another thread takes longer than their share of the work. */
const LEAST_FILES_PER_THREAD = 400;
const LEAST_DISPATCHES_PER_THREAD = 2000;

/**
 * Plans a site, and writes what is not there already to a folder, in as many threads as there are cores. A file that is in
 * the folder already is the publisher's, and stays.
 *
 * @param pool of the site's program
 */
export async function renderSite(
  pool: RenderThreads,
  sources: RenderSources,
  { copied = [], work = new SiteWork(NOTHING_PUBLISHED), known = new Map() }: RenderOptions = {},
): Promise<EditionOutcome> {
  const { edition, out } = sources;
  mkdirSync(out, { recursive: true });
  for (const one of copied) if (work.add(one)) copyFile(one, out);
  pool.open(sources);
  // Where most is known, each would take longer to open the edition than its share of the plan takes.
  const planners =
    known.size > 0 ? 1 : Math.ceil(numberOfDispatches(edition) / LEAST_DISPATCHES_PER_THREAD);
  const { files, outcome } = await planOf(pool.take(threadsFor(planners)), known);
  const wanted = [...files.entries()].filter(([, planned]) => work.add(planned));
  const makers = threadsFor(Math.ceil(wanted.length / LEAST_FILES_PER_THREAD));
  reportBuild({ kind: 'begin', stage: 'render', total: wanted.length });
  const batches = toBatches(wanted).values();
  await Promise.all(pool.take(makers).map((thread) => makeFiles(thread, batches)));
  for (const [, planned] of wanted.filter(isFolder)) {
    for (const path of await listFiles(join(out, planned.file))) {
      const file = relative(out, path).replaceAll('\\', '/');
      if (!work.has(file)) work.madeWithin(file, planned);
    }
  }
  return outcome;
}

/** As many threads as there are shares of work, and as a build may use. */
function threadsFor(shares: number): number {
  return Math.min(buildThreads(), Math.max(1, shares));
}

function numberOfDispatches(edition: string): number {
  return EditionCache.open(edition)?.paths.length ?? 0;
}

/** Has each thread plan a share. */
async function planOf(threads: readonly RenderThread[], known: KnownKeys): Promise<SitePlan> {
  const of = threads.length;
  const replies = await Promise.all(
    threads.map((thread, part) => thread.ask({ kind: 'plan', share: { part, of }, known })),
  );
  const plans = replies.flatMap((reply) => (reply.kind === 'plan' ? [reply.plan] : []));
  const [first] = plans;
  if (!first) throw new Error('no thread has made a plan');
  return { ...first, files: joinShares(plans.map(({ files }) => files)) };
}

function toBatches(wanted: readonly Wanted[]): readonly (readonly number[])[] {
  const files = wanted.filter((one) => !isFolder(one)).map(([index]) => index);
  // A folder takes as long as many files.
  const batches: (readonly number[])[] = wanted.filter(isFolder).map(([index]) => [index]);
  for (let start = 0; start < files.length; start += FILES_IN_A_BATCH) {
    batches.push(files.slice(start, start + FILES_IN_A_BATCH));
  }
  return batches;
}

function isFolder([, { file }]: Wanted): boolean {
  return file.endsWith('/');
}

async function makeFiles(
  thread: RenderThread,
  batches: Iterator<readonly number[]>,
): Promise<void> {
  for (let next = batches.next(); !next.done; next = batches.next()) {
    const indexes = next.value;
    await thread.ask({ kind: 'make', indexes });
    for (const _index of indexes) reportBuild({ kind: 'step' });
  }
}
