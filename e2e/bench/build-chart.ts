import type { Element } from 'xast';
import { x } from 'xastscript';
import { parentElement, textElement, toXmlDocument } from '#feeds/xml.ts';
import { type BuiltSite, SLUGLINE } from './built-site.ts';
import { CHART_STYLE } from './chart-style.ts';

/** A measure drawn for each site, in a column of its own. */
interface Measure {
  readonly heading: string;
  readonly unit: string;
  readonly of: (site: BuiltSite) => number;
  readonly decimals: number;
  /** Where its bars begin. */
  readonly left: number;
}

const MEASURES: readonly Measure[] = [
  {
    ...{ heading: 'Wall time, seconds', unit: 's', decimals: 1, left: 216 },
    of: ({ usage }) => usage.seconds,
  },
  {
    ...{ heading: 'Peak of memory, MB', unit: 'MB', decimals: 0, left: 490 },
    of: ({ usage }) => usage.peakBytes / 1e6,
  },
];

const WIDTH = 740;
const MARGIN = 20;
const LONGEST_BAR = 172;
const BAR_HEIGHT = 10;
const LINE = 22;
const HEAD = 110;
/** Room above the bars of a size, for its name. */
const SIZE_HEAD = 34;
const BETWEEN_SIZES = 20;

const TITLE = 'Cold builds of the same dispatches';
const NOTE =
  'Slugline writes its whole site, the others a page for each, a front page and a feed. Each size has a scale of its own.';

/** The cold builds of one size. */
interface Group {
  readonly dispatches: number;
  readonly sites: readonly BuiltSite[];
  /** Its top, from the top of the image. */
  readonly top: number;
}

/**
 * An SVG image of cold builds: for each size, the generators one below another, with a bar for wall time and one for
 * memory. Bars are to scale within a size. Light or dark follows the reader's system.
 */
export function drawBuilds(sites: readonly BuiltSite[]): string {
  const groups = groupBySize(sites.filter(({ kind }) => kind === 'cold'));
  const height = bottomOf(groups.at(-1));
  const attributes = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}` },
    ...{ width: `${WIDTH}`, height: `${height}`, role: 'img', 'aria-labelledby': 'title about' },
  };
  const svg = parentElement('svg', attributes, [
    textElement('title', TITLE, { id: 'title' }),
    textElement('desc', [NOTE, ...groups.map(describe)].join(' '), { id: 'about' }),
    textElement('style', CHART_STYLE),
    x('rect', { class: 'paper', width: '100%', height: '100%' }),
    text(MARGIN, 38, TITLE, 'title'),
    text(MARGIN, 60, NOTE, 'soft'),
    ...MEASURES.map(({ heading, left }) => text(left, 92, heading, 'soft')),
    ...groups.flatMap(drawGroup),
  ]);
  return toXmlDocument(svg);
}

function groupBySize(sites: readonly BuiltSite[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [dispatches, ofSize] of Map.groupBy(sites, (site) => site.dispatches)) {
    groups.push({ dispatches, sites: ofSize, top: bottomOf(groups.at(-1)) });
  }
  return groups;
}

function bottomOf(group: Group | undefined): number {
  return group ? group.top + SIZE_HEAD + group.sites.length * LINE + BETWEEN_SIZES : HEAD;
}

function drawGroup({ dispatches, sites, top }: Group): readonly Element[] {
  const ends = { x1: `${MARGIN}`, x2: `${WIDTH - MARGIN}`, y1: `${top}`, y2: `${top}` };
  return [
    x('line', { class: 'rule', ...ends }),
    text(MARGIN, top + 23, sizeOf(dispatches), 'size'),
    ...sites.flatMap((site, index) => drawSite(site, sites, top + SIZE_HEAD + index * LINE)),
  ];
}

function drawSite(site: BuiltSite, among: readonly BuiltSite[], top: number): readonly Element[] {
  const own = site.generator === SLUGLINE ? ' own' : '';
  const baseline = top + BAR_HEIGHT + 3;
  return [
    text(MARGIN, baseline, site.generator, `name${own}`),
    ...MEASURES.flatMap((measure) => {
      const longest = Math.max(...among.map(measure.of));
      const length = Math.max(1, Math.round((measure.of(site) / longest) * LONGEST_BAR));
      const [left, y] = [`${measure.left}`, `${top + 3}`];
      const bar = { x: left, y, width: `${length}`, height: `${BAR_HEIGHT}` };
      return [
        x('rect', { class: `bar${own}`, ...bar }),
        text(measure.left + length + 8, baseline, shown(measure, site), `value${own}`),
      ];
    }),
  ];
}

/** The bars of a size, described in words. */
function describe({ dispatches, sites }: Group): string {
  const values = sites.map((site) => {
    const said = MEASURES.map((measure) => `${shown(measure, site)} ${measure.unit}`);
    return `${site.generator} ${said.join(' and ')}`;
  });
  return `${sizeOf(dispatches)}: ${values.join('; ')}.`;
}

function sizeOf(dispatches: number): string {
  return `${dispatches.toLocaleString('en')} dispatches`;
}

function shown({ of, decimals }: Measure, site: BuiltSite): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return of(site).toLocaleString('en', digits);
}

function text(left: number, baseline: number, words: string, kind: string): Element {
  return textElement('text', words, { x: `${left}`, y: `${baseline}`, class: kind });
}
