import { Thread } from '#desk/thread.ts';
import type { Instant } from '#dispatch/dates.ts';
import type { Share } from '#newsroom/plan/share.ts';
import type { SitePlan } from '#newsroom/plan/site-plan.ts';
import type { Program } from './kept-program.ts';

/** What a thread is started with. */
export interface RenderThreadData {
  /** The URL of the program. */
  readonly entry: string;
  /** The file of bodies that were rendered earlier. */
  readonly bodies: string;
  /** The content folder. */
  readonly root: string;
}

/** What a thread makes a site from, and where. */
interface OpenRequest {
  readonly kind: 'open';
  /** The file of the edition. */
  readonly edition: string;
  /** The folder that files are written to. */
  readonly out: string;
  /** The time of the build. */
  readonly now: Instant;
}

/** The first is `open`; the others are about the edition that was opened last. */
export type RenderRequest =
  | OpenRequest
  | { readonly kind: 'plan'; readonly share: Share }
  /** Indexes of planned files. */
  | { readonly kind: 'make'; readonly indexes: readonly number[] };

export type RenderReply =
  | { readonly kind: 'plan'; readonly plan: SitePlan }
  | { readonly kind: 'opened' | 'made' };

export type RenderThread = Thread<RenderRequest, RenderReply>;

const WORKER = new URL('render-worker.ts', import.meta.url);

/**
 * Threads that have the program of a site. They read the settings when they start. A build that is followed by another
 * keeps them: they know most of the next edition.
 */
export class RenderThreads {
  readonly #data: RenderThreadData;
  readonly #threads: RenderThread[] = [];
  #opened: OpenRequest | undefined;

  constructor({ entry, bodies }: Program, { root }: Pick<RenderThreadData, 'root'>) {
    this.#data = { entry, bodies, root };
  }

  /** Has all threads, those too that will be started, open an edition. */
  open(sources: Omit<OpenRequest, 'kind'>): void {
    this.#opened = { kind: 'open', ...sources };
    // A failure ends the thread, and the next reply that is awaited says so.
    for (const thread of this.#threads) void thread.ask(this.#opened);
  }

  /** So many threads; they are started if there are fewer. */
  take(count: number): readonly RenderThread[] {
    while (this.#threads.length < count) {
      const thread: RenderThread = new Thread(WORKER, this.#data);
      if (this.#opened) void thread.ask(this.#opened);
      this.#threads.push(thread);
    }
    return this.#threads.slice(0, count);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }
}
