import { channel } from 'node:diagnostics_channel';
import type { Instant } from '#dispatch/dates.ts';
import type { Aside } from '#edition/settle-edition.ts';
import type { Problem } from '#wire/problem.ts';

/** The stages of a build whose steps are counted, in order. */
export type Stage = 'import' | 'read' | 'render';

/** Why something is not on the site. */
export type Held = 'copy' | 'deleted' | 'withheld' | 'embargoed';

/** What a build reports while it runs. */
export type BuildEvent =
  | { readonly kind: 'begin'; readonly stage: Stage; readonly total: number }
  | { readonly kind: 'step' }
  | { readonly kind: 'imported'; readonly file: string; readonly dispatch: string }
  | { readonly kind: 'warning'; readonly problem: Problem }
  /** What is wrong with a file that was set aside, and what the site shows of it. */
  | { readonly kind: 'aside'; readonly problem: Problem; readonly aside: Aside }
  /** The ledger has new addresses, or addresses that something else became of. */
  | { readonly kind: 'ledger'; readonly file: string }
  /** When the next dispatch that waits is to be published. */
  | { readonly kind: 'next'; readonly release: Instant }
  | { readonly kind: 'held'; readonly reason: Held; readonly count: number };

// Vite loads the loaders and the pages as separate modules, so the build command cannot share an object with them. A
// channel is shared by the whole process, by its name.
const events = channel('slugline:build');

export function reportBuild(event: BuildEvent): void {
  events.publish(event);
}

/** Hands every event to a listener, from now on until the function that it returns is called. */
export function followBuild(listen: (event: BuildEvent) => void): () => void {
  // Only `reportBuild` publishes here, and it types its events.
  const take = (event: unknown) => listen(event as BuildEvent);
  events.subscribe(take);
  return () => void events.unsubscribe(take);
}
