import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { toEdition } from '#edition/edition.ts';
import type { Redirect } from '#ledger/keep-ledger.ts';
import type { Newsroom } from '#newsroom/index/edition.ts';
import { sampleContext } from './feed-samples.ts';

/** What a sample newsroom has beside its dispatches. */
export interface SampleParts extends Partial<Pick<Newsroom, 'held' | 'carded' | 'ownPages'>> {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly redirects?: readonly Redirect[];
  /** Bodies other than a paragraph, by the ids of their dispatches. */
  readonly bodies?: Readonly<Record<string, string>>;
}

/** A newsroom of some dispatches that needs neither files nor Astro. */
export function sampleNewsroom(
  items: readonly EditionItem[],
  {
    held = [],
    carded = new Set(),
    ownPages = [],
    settings,
    redirects = [],
    bodies,
  }: SampleParts = {},
): Newsroom {
  const now = '2024-01-01T00:00:00Z';
  const context = sampleContext(settings);
  const { timeZone, hoursAhead } = context.settings;
  const htmlOf = ({ dispatch }: EditionItem) => bodies?.[dispatch.id] ?? '<p>Words</p>';
  return {
    ...context,
    edition: toEdition(items, { timeZone, hoursAhead, now: () => now }),
    held,
    pages: [],
    ledger: { lines: [], redirects, notices: ['/2020/01/01/gone/'] },
    now,
    pathOf: (item) => `${itemPath(item).slice(1, -1)}.mdx`,
    bodyOf: (item) => [htmlOf(item)],
    htmlOf,
    digestOf: htmlOf,
    bodyDigestOf: htmlOf,
    componentsIn: () => [],
    components: new Map(),
    carded,
    ownPages,
  };
}
