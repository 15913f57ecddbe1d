import type { Day } from '#wire/calendar.ts';
import { dispatchPath, type SitePath } from './paths.ts';
import type { Dispatch } from './schema.ts';

/** A dispatch at its place in the edition. */
export interface EditionItem {
  /** The day it is filed under, which is its folder: it does not follow a later change of `date`. */
  readonly day: Day;
  /** With the day, its address. */
  readonly slug: string;
  /** The words of the first paragraph; empty where there is none, or the dispatch is canceled. */
  readonly lead: string;
  readonly dispatch: Dispatch;
}

/** Where a dispatch is published. */
export function itemPath({ day, slug }: EditionItem): SitePath {
  return dispatchPath(day, slug);
}

/** A dispatch without what is for editors and never published. */
export function withoutNotes(item: EditionItem): EditionItem {
  const { edNote: _note, suggested: _suggested, ...dispatch } = item.dispatch;
  return { ...item, dispatch };
}
