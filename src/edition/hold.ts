import { type Instant, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { type EditionContext, releaseOf, standingOf } from './edition.ts';

/** Why a dispatch is not published, and when it may be: at the end of its embargo, or when its date comes. */
export type Hold =
  | { readonly reason: 'withheld'; readonly until?: never }
  | { readonly reason: 'embargoed' | 'dated ahead'; readonly until: Instant };

/** Why a dispatch is held; undefined if it is not. */
export function holdOf(item: EditionItem, context: EditionContext): Hold | undefined {
  const standing = standingOf(item, context);
  if (standing === 'withheld') return { reason: 'withheld' };
  if (standing !== 'embargoed') return undefined;
  const { embargoed } = item.dispatch;
  const until = releaseOf(item, context);
  const isEmbargo = embargoed !== undefined && toInstant(embargoed, context.timeZone) === until;
  return { reason: isEmbargo ? 'embargoed' : 'dated ahead', until };
}
