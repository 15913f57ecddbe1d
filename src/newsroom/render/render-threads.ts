import { Thread } from '#desk/thread.ts';
import type { Instant } from '#dispatch/dates.ts';
import type { Share } from '#newsroom/plan/share.ts';
import type { KnownKeys, SitePlan } from '#newsroom/plan/site-plan.ts';
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
  | { readonly kind: 'plan'; readonly share: Share; readonly known: KnownKeys }
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
  /** Threads that have opened the edition. */
  readonly #current = new Set<RenderThread>();
  #request: OpenRequest | undefined;

  constructor({ entry, bodies }: Program, { root }: Pick<RenderThreadData, 'root'>) {
    this.#data = { entry, bodies, root };
  }

  /** Says which edition the threads that are taken from now on are to have open. */
  open(sources: Omit<OpenRequest, 'kind'>): void {
    this.#request = { kind: 'open', ...sources };
    this.#current.clear();
  }

  /** So many threads; they are started if there are fewer. */
  take(count: number): readonly RenderThread[] {
    while (this.#threads.length < count) this.#threads.push(new Thread(WORKER, this.#data));
    const taken = this.#threads.slice(0, count);
    for (const thread of taken) {
      if (!this.#request || this.#current.has(thread)) continue;
      // A failure ends the thread, and the next reply that is awaited says so.
      void thread.ask(this.#request);
      this.#current.add(thread);
    }
    return taken;
  }

  async close(): Promise<void> {
    this.#current.clear();
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }
}
