import { dayOf, type Instant, instantBefore, toInstant } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import type { FacetKind } from '#dispatch/paths.ts';
import { correctionsOf, type PublishedCorrection } from './corrections.ts';
import { type Facet, facetsOf } from './facets.ts';
import { isCurrent, withSuccession } from './succession.ts';
import { translationsOf } from './translations.ts';

/** The published dispatches, newest first, and the ways to find them. */
export interface Edition {
  readonly items: readonly EditionItem[];
  /** Those that no newer one replaces: the ones that lists, facets and the search lead to. */
  readonly current: readonly EditionItem[];
  /** How many dispatches are not published, and why. */
  readonly held: Readonly<Record<'withheld' | 'embargoed', number>>;
  /** When the next of them is to be published. */
  readonly nextRelease: Instant | undefined;
  /** Newest first; so are the months of a year, the days of a month and the items of a day. */
  readonly years: readonly Period[];
  readonly facets: Readonly<Record<FacetKind, readonly Facet[]>>;
  /** Every correction, newest first (`correctionsOf`). */
  readonly corrections: readonly PublishedCorrection[];
  /** By the id of each dispatch that exists in several languages (`translationsOf`). */
  readonly translations: ReadonlyMap<string, readonly EditionItem[]>;
}

/** A year, a month or a day, `2021`, `2021-11` or `2021-11-14`, with its dispatches. */
export interface Period {
  readonly period: string;
  readonly items: readonly EditionItem[];
}

/** What decides whether a dispatch is out yet, and the order of a day's dispatches. */
export interface EditionContext {
  readonly timeZone: string;
  /** The moment of the build. */
  readonly now: () => Instant;
  /** How many hours before the newsroom a day may begin for its agencies. */
  readonly hoursAhead?: number;
}

/**
 * Orders dispatches, newest first. Within a day, those with a clock time come first, then the others by the names of
 * their wire files, the highest number first.
 */
export function toEdition(candidates: readonly EditionItem[], context: EditionContext): Edition {
  const {
    withheld = [],
    embargoed = [],
    ...out
  } = Object.groupBy(candidates, (item) => standingOf(item, context));
  const { published = [], canceled = [] } = out;
  const shown = orderItems([...published, ...canceled], context.timeZone);
  const items = withSuccession(shown, [...withheld, ...embargoed]);
  const current = items.filter(isCurrent);
  return {
    items,
    current,
    held: { withheld: withheld.length, embargoed: embargoed.length },
    nextRelease: embargoed.map((item) => releaseOf(item, context)).sort()[0],
    years: periods(items, 'year'),
    facets: {
      places: facetsOf('places', current),
      topics: facetsOf('topics', current),
      agencies: facetsOf('agencies', current),
      people: facetsOf('people', current),
      organisations: facetsOf('organisations', current),
    },
    corrections: correctionsOf(items, context.timeZone),
    translations: translationsOf(items),
  };
}

const PERIOD_LENGTHS = { year: 4, month: 7, day: 10 } as const;

/** Items by the year, month or day they were filed under, in their order. */
export function periods(
  items: readonly EditionItem[],
  unit: keyof typeof PERIOD_LENGTHS,
): readonly Period[] {
  const groups = Map.groupBy(items, ({ day }) => day.slice(0, PERIOD_LENGTHS[unit]));
  return [...groups].map(([period, grouped]) => ({ period, items: grouped }));
}

/**
 * Whether a dispatch is published, and if not, why. One that is dated in the future waits, as under an embargo. A
 * canceled one is published as a notice.
 */
export function standingOf(item: EditionItem, context: EditionContext): Standing {
  const { status } = item.dispatch;
  if (status === 'withheld') return 'withheld';
  if (releaseOf(item, context) > context.now()) return 'embargoed';
  return status === 'canceled' ? 'canceled' : 'published';
}

/** When a dispatch may be published. A day begins earlier for agencies that are ahead of the newsroom's time zone. */
export function releaseOf(
  item: EditionItem,
  { timeZone, hoursAhead = 0 }: Pick<EditionContext, 'timeZone' | 'hoursAhead'>,
): Instant {
  const { date, embargoed } = item.dispatch;
  const dated = toInstant(date, timeZone);
  const isAhead = hoursAhead !== 0 && date === dayOf(date, timeZone);
  const begins = isAhead ? instantBefore(dated, hoursAhead) : dated;
  const released = embargoed === undefined ? begins : toInstant(embargoed, timeZone);
  return released > begins ? released : begins;
}

export type Standing = 'published' | 'canceled' | 'withheld' | 'embargoed';

function orderItems(items: readonly EditionItem[], timeZone: string): readonly EditionItem[] {
  return items
    .map((item) => ({ item, key: sortKey(item, timeZone) }))
    .sort(
      (a, b) =>
        compare(b.key, a.key) || compareWire(b.item, a.item) || compare(a.item.slug, b.item.slug),
    )
    .map(({ item }) => item);
}

// A bare day counts as its midnight, so dispatches with a clock time come first.
function sortKey({ day, dispatch }: EditionItem, timeZone: string): string {
  return `${day} ${toInstant(dispatch.date, timeZone)}`;
}

// Wires number their files as they send them.
function compareWire(a: EditionItem, b: EditionItem): number {
  const [first = '', second = ''] = [a, b].map(({ dispatch }) => dispatch.wire.split('/').at(-1));
  return byNumber.compare(first, second);
}

const byNumber = new Intl.Collator('en', { numeric: true });

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
