import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import { listFiles } from '#desk/list-files.ts';
import { Thread } from '#desk/thread.ts';
import { buildThreads } from '#newsroom/load/build-threads.ts';
import { EditionCache } from '#newsroom/load/edition-cache.ts';
import { type CopiedFile, copyFile } from '#newsroom/plan/copied-files.ts';
import type { EditionOutcome } from '#newsroom/plan/edition-outcome.ts';
import type { Share } from '#newsroom/plan/share.ts';
import type { PlannedFile, SitePlan } from '#newsroom/plan/site-plan.ts';
import { NOTHING_PUBLISHED, SiteWork } from '#newsroom/plan/site-work.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Program } from './kept-program.ts';

/** What a thread is started with. */
export interface RenderThreadData {
  /** The URL of the program. */
  readonly entry: string;
  /** The file of bodies that were rendered earlier. */
  readonly bodies: string;
  /** The file of the edition. */
  readonly edition: string;
  /** The content folder. */
  readonly root: string;
  /** The folder that files are written to. */
  readonly out: string;
}

export type RenderRequest =
  | { readonly kind: 'plan'; readonly share: Share }
  /** Indexes of planned files. */
  | { readonly kind: 'make'; readonly indexes: readonly number[] };

export type RenderReply =
  | { readonly kind: 'plan'; readonly plan: SitePlan }
  | { readonly kind: 'made' };

/** What goes into a site beside what its program makes, and what it has already. */
interface RenderOptions {
  /** Files that the site has as they are. */
  readonly copied?: readonly CopiedFile[];
  readonly work?: SiteWork;
}

type RenderThread = Thread<RenderRequest, RenderReply>;

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
 */
export async function renderSite(
  { root }: ContentFolder,
  { entry, bodies }: Program,
  { edition, out }: Pick<RenderThreadData, 'edition' | 'out'>,
  { copied = [], work = new SiteWork(NOTHING_PUBLISHED) }: RenderOptions = {},
): Promise<EditionOutcome> {
  mkdirSync(out, { recursive: true });
  for (const one of copied) if (work.add(one)) copyFile(one, out);
  const workerData: RenderThreadData = { entry, bodies, edition, root, out };
  const startThread = (): RenderThread => new Thread(WORKER, workerData);
  const planners = Math.ceil(numberOfDispatches(edition) / LEAST_DISPATCHES_PER_THREAD);
  const threads = Array.from({ length: threadsFor(planners) }, startThread);
  try {
    const { files, outcome } = await planOf(threads);
    const wanted = [...files.entries()].filter(([, planned]) => work.add(planned));
    const makers = threadsFor(Math.ceil(wanted.length / LEAST_FILES_PER_THREAD));
    while (threads.length < makers) threads.push(startThread());
    reportBuild({ kind: 'begin', stage: 'render', total: wanted.length });
    const batches = toBatches(wanted).values();
    await Promise.all(threads.map((thread) => makeFiles(thread, batches)));
    for (const [, planned] of wanted.filter(isFolder)) {
      for (const path of await listFiles(join(out, planned.file))) {
        const file = relative(out, path).replaceAll('\\', '/');
        if (!work.has(file)) work.madeWithin(file, planned);
      }
    }
    return outcome;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

const WORKER = new URL('render-worker.ts', import.meta.url);

/** As many threads as there are shares of work, and as a build may use. */
function threadsFor(shares: number): number {
  return Math.min(buildThreads(), Math.max(1, shares));
}

function numberOfDispatches(edition: string): number {
  return EditionCache.open(edition)?.paths.length ?? 0;
}

/** Has each thread plan a share. */
async function planOf(threads: readonly RenderThread[]): Promise<SitePlan> {
  const of = threads.length;
  const replies = await Promise.all(
    threads.map((thread, part) => thread.ask({ kind: 'plan', share: { part, of } })),
  );
  const plans = replies.flatMap((reply) => (reply.kind === 'plan' ? [reply.plan] : []));
  const [first] = plans;
  if (!first) throw new Error('no thread has made a plan');
  return { ...first, files: plans.flatMap(({ files }) => files) };
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
