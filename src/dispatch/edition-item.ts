import type { Day } from '#wire/calendar.ts';
import type { Comparison } from './comparison.ts';
import type { DayOrInstant } from './dates.ts';
import { dispatchPath, type SitePath } from './paths.ts';
import type { Dispatch } from './schema.ts';

/** A dispatch at its place in the edition. */
export interface EditionItem {
  /** The day it is filed under, which is its folder; a later change of `date` does not move it. */
  readonly day: Day;
  /** Together with the day, its address. */
  readonly slug: string;
  /** The words of the first paragraph; empty where there is none, or the dispatch is canceled. */
  readonly lead: string;
  readonly dispatch: Dispatch;
  /** Set where corrections make the published words differ from those of the wire. */
  readonly comparison?: Comparison | undefined;
  /** Dates of corrections that a notice does not show. They still count: for when it changed, and among those of a date. */
  readonly hiddenCorrections?: readonly DayOrInstant[];
  /** Which dispatches it replaces, and which one replaces it; absent if none does. */
  readonly succession?: Succession;
}

/** The place of a dispatch among its versions. */
export interface Succession {
  /** The newest dispatch that replaces it, directly or through others. */
  readonly newest?: Reference;
  /** The dispatches that it replaces, newest first. */
  readonly replaces: readonly Reference[];
}

/** A published dispatch that another one leads to. */
export interface Reference {
  readonly id: string;
  readonly headline: string;
  readonly language: string;
  readonly path: SitePath;
}

/** Where a dispatch is published. */
export function itemPath({ day, slug }: EditionItem): SitePath {
  return dispatchPath(day, slug);
}

/** A dispatch as others lead to it. */
export function toReference(item: EditionItem): Reference {
  const { id, headline, language } = item.dispatch;
  return { id, headline, language, path: itemPath(item) };
}

/** A dispatch without the parts that are for editors only. */
export function withoutNotes(item: EditionItem): EditionItem {
  const { edNote: _note, suggested: _suggested, ...dispatch } = item.dispatch;
  return { ...item, dispatch };
}
