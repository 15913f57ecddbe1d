import { type BuiltSite, SLUGLINE } from './built-site.ts';
import type { Figure } from './report.ts';

/** The targets of a build, on two cores. */
export const TARGETS = {
  /** Its wall time at the largest size, divided by that of Eleventy, which writes far less. */
  byEleventy: 1.3,
  /** The wall time of a cold build with its search, divided by that of Eleventy, which has none. */
  searchedByEleventy: 2.5,
  /**
   * The wall time of a build with one more wire file, with the search and without, divided by that of Hugo's cold build;
   * and the files it makes.
   */
  addedByHugo: 1,
  addedFiles: 150,
  /** Seconds of a build when nothing has changed. */
  warmSeconds: 4,
  /** Megabytes of the site. */
  siteMegabytes: 1000,
  peakBytes: 1.5e9,
  /** Seconds that importing all wire files may add at the largest size. */
  importSeconds: 40,
} as const;

/** By size: the wall time for as many dispatches, divided by that for fewer. */
const GROWTH: Readonly<Record<number, { readonly from: number; readonly atMost: number }>> = {
  20000: { from: 5000, atMost: 4.4 },
  100000: { from: 20_000, atMost: 5.5 },
};

/** Figures of sites built in one run, with their targets; figures whose sites the run lacks are absent. */
export function buildFigures(sites: readonly BuiltSite[]): readonly Figure[] {
  const dispatches = Math.max(...sites.map((site) => site.dispatches));
  const largest = sites.filter((site) => site.dispatches === dispatches);
  const own = largest.filter(({ generator }) => generator === SLUGLINE);
  const secondsOf = (kind: BuiltSite['kind'], among = own) =>
    among.find((site) => site.kind === kind)?.usage.seconds;
  const eleventy = largest.find(({ generator }) => generator.startsWith('Eleventy'));
  const hugo = largest.find(({ generator }) => generator.startsWith('Hugo'));
  const added = own.find(({ kind }) => kind === 'added');
  const growth = GROWTH[dispatches];
  const fewer = sites.filter(
    (site) => site.dispatches === growth?.from && site.generator === SLUGLINE,
  );
  const size = dispatches.toLocaleString('en');
  const cold = secondsOf('cold');
  const figures: readonly (Omit<Figure, 'value'> & { readonly value: number | undefined })[] = [
    {
      ...{ name: `cold build of ${size}, by Eleventy’s`, unit: '×', atMost: TARGETS.byEleventy },
      value: by(cold, eleventy?.usage.seconds),
    },
    {
      ...{ name: `one wire file more at ${size}, by Hugo’s cold build`, unit: '×' },
      ...{ value: by(added?.usage.seconds, hugo?.usage.seconds), atMost: TARGETS.addedByHugo },
    },
    {
      ...{ name: `one wire file more at ${size} with the search, by Hugo’s cold build`, unit: '×' },
      ...{
        value: by(secondsOf('searchedAdded'), hugo?.usage.seconds),
        atMost: TARGETS.addedByHugo,
      },
    },
    {
      ...{ name: `cold build of ${size} with its search, by Eleventy’s`, unit: '×' },
      ...{
        value: by(secondsOf('searched'), eleventy?.usage.seconds),
        atMost: TARGETS.searchedByEleventy,
      },
    },
    {
      ...{ name: `one wire file more at ${size}`, unit: 'files', atMost: TARGETS.addedFiles },
      value: added?.made,
    },
    {
      ...{ name: `nothing changed at ${size}`, unit: 's', atMost: TARGETS.warmSeconds },
      value: secondsOf('warm'),
    },
    {
      ...{ name: `site of ${size}`, unit: 'MB', atMost: TARGETS.siteMegabytes },
      value: by(own.find(({ kind }) => kind === 'cold')?.size.bytes, 1e6),
    },
    {
      ...{ name: `peak of memory of ${size}`, unit: 'MB', atMost: TARGETS.peakBytes / 1e6 },
      value: Math.max(...own.filter(isUnsearched).map(({ usage }) => usage.peakBytes)) / 1e6,
    },
    {
      ...{ name: `cold build of ${size}, by that of ${growth?.from.toLocaleString('en')}` },
      ...{
        unit: '×',
        ...(growth && { atMost: growth.atMost }),
        value: by(cold, secondsOf('cold', fewer)),
      },
    },
    {
      ...{ name: `import of ${size} wire files by a build`, unit: 's' },
      ...{
        atMost: TARGETS.importSeconds,
        value: less(secondsOf('importing'), secondsOf('imported')),
      },
    },
  ];
  return figures.flatMap(({ value, ...figure }) =>
    value === undefined ? [] : [{ ...figure, value }],
  );
}

/** The targets are for sites without a search, as other generators make them. */
function isUnsearched({ kind }: BuiltSite): boolean {
  return kind !== 'searched' && kind !== 'searchedAdded';
}

function by(value: number | undefined, other: number | undefined): number | undefined {
  return value === undefined || other === undefined ? undefined : value / other;
}

function less(value: number | undefined, other: number | undefined): number | undefined {
  return value === undefined || other === undefined ? undefined : value - other;
}
