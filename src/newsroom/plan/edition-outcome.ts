import { type Instant, instantOf } from '#dispatch/dates.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { Edition } from '#edition/edition.ts';
import { newsUntil } from '#exports/news-sitemap.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import type { IndexedEdition } from '#newsroom/index/index-edition.ts';

/** What the end of a build needs to know of the edition. */
export interface EditionOutcome {
  /** The ledger after this build. */
  readonly lines: readonly LedgerLine[];
  /** When the next dispatch that waits is to be published. */
  readonly nextRelease: Instant | undefined;
  /** When the site changes though nothing else does: then, or when the news sitemap gains or loses a dispatch. */
  readonly until: Instant | undefined;
  /** Whether the build was told a time that has not come: it shows what is not published yet. */
  readonly isAhead: boolean;
  /** How many dispatches are not published, and why. */
  readonly held: Edition['held'];
}

export function outcomeOf(
  { edition, ledger, now }: Pick<IndexedEdition, 'edition' | 'ledger' | 'now'>,
  { timeZone }: Pick<Settings, 'timeZone'>,
): EditionOutcome {
  const { nextRelease, held, items } = edition;
  const [until] = [nextRelease, newsUntil(items, timeZone, now)]
    .filter((one) => one !== undefined)
    .sort();
  const isAhead = now > instantOf(Date.now());
  return { lines: ledger.lines, nextRelease, until, isAhead, held };
}
