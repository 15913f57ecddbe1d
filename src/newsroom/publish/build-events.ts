import { channel } from 'node:diagnostics_channel';
import type { Problem } from '#wire/problem.ts';

/** What a build does one by one, in this order. */
export type Stage = 'import' | 'read' | 'render';

/** Why something is not on the site. */
export type Held = 'copy' | 'withheld' | 'embargoed';

/** What a build tells while it runs. */
export type BuildEvent =
  | { readonly kind: 'begin'; readonly stage: Stage; readonly total: number }
  | { readonly kind: 'step' }
  /** The pages are there, and what a thread writes beside them is not. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'imported'; readonly file: string; readonly dispatch: string }
  | { readonly kind: 'warning'; readonly problem: Problem }
  | { readonly kind: 'held'; readonly reason: Held; readonly count: number };

// Vite loads the loaders and the pages as modules of their own, so that no object of the build command reaches them.
// A channel is one for the whole process, by its name.
const events = channel('slugline:build');

export function tellBuild(event: BuildEvent): void {
  events.publish(event);
}

/** Hands every event to a listener, from now on. */
export function followBuild(listen: (event: BuildEvent) => void): void {
  // Only `tellBuild` publishes, which types what it publishes.
  events.subscribe((event) => listen(event as BuildEvent));
}
