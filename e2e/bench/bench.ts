import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { runCommand, UsageError } from '#desk/command.ts';
import { benchBuilds } from './build-bench.ts';
import { drawBuilds } from './build-chart.ts';
import { buildFigures } from './build-figures.ts';
import { formatBuilds, formatBuildsAsMarkdown } from './build-table.ts';
import type { BuiltSite } from './built-site.ts';
import { benchImport } from './import-bench.ts';
import { compareKilledImport } from './killed-import.ts';
import { benchRatios } from './ratio-bench.ts';
import { type Figure, formatTable, isMissed } from './report.ts';
import { benchSearch } from './search-bench.ts';
import { STOPPED } from './stopped.ts';

const HELP = `Measures how fast Slugline is, on invented copy that is the same every time.

  npm run bench [-- [import|killed|build|search|ratios] [options]]

  import          imports many files into a new content folder, and then again, beside a bare copy
  killed          imports as many, in runs of which ten are killed, and compares the bytes
  build           builds newsrooms of several sizes: cold, warm, with one dispatch changed, cold with a
                  search, and the largest also from its wire files; beside Eleventy, Hugo where there is one, and,
                  up to 1,000 dispatches, Astro with an MDX module for each; the largest is compared with them
                  three times, and the middle one counts
  search          looks for words in the search of as many dispatches as the largest of build has, and
                  of 100,000, in a browser, and weighs what comes up to the first results
  ratios          builds 1,000 dispatches beside 250, and beside Eleventy, and compares what
                  does not depend on the machine, as CI does
  without a name  all of these

  --files N       of import and killed: how many files, 20000 where nothing is said; memory is compared
                  with a tenth
  --sizes N,N,…   of build and search: how many dispatches, 1000,5000,20000 where nothing is said
  --markdown      the table of build in Markdown
  --chart FILE    draw the cold builds as SVG too
  --report FILE   write all that was measured as JSON too
  --help          this text

Works in the folder for temporary files (TMPDIR), and leaves nothing there. The first run of build
or ratios installs the other generators from npm, in node_modules/.cache. Other work on the machine
lowers the speeds: the load is told, and what is compared is slowed down as well.

Exit code 0: every target is met. 1: one was missed. 2: the command line was not understood.
130: it was stopped.
`;

/** What a bench measured. */
interface Measured {
  readonly sites: readonly BuiltSite[];
  readonly figures: readonly Figure[];
}

interface Amounts {
  readonly files: number;
  readonly sizes: readonly number[];
}

type Bench = (amounts: Amounts, tell: (line: string) => void) => Promise<Measured>;

/** How often an import is killed. */
const KILLS = 10;

/** The dispatches of the largest archive whose search is weighed. */
const LARGEST_SEARCH = 100_000;

const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['import', async ({ files }, tell) => ({ sites: [], figures: await benchImport(files, tell) })],
  [
    'killed',
    async ({ files }) => {
      await compareKilledImport(files, KILLS);
      const name = 'imports killed and finished, the same bytes';
      return { sites: [], figures: [{ name, unit: 'times', value: KILLS }] };
    },
  ],
  [
    'build',
    async ({ sizes }, tell) => {
      const sites = await benchBuilds(sizes, tell);
      return { sites, figures: buildFigures(sites) };
    },
  ],
  [
    'search',
    async ({ sizes }, tell) => {
      const figures: Figure[] = [];
      for (const size of new Set([Math.max(...sizes), LARGEST_SEARCH])) {
        figures.push(...(await benchSearch(size, tell)));
      }
      return { sites: [], figures };
    },
  ],
  ['ratios', async (_, tell) => ({ sites: [], figures: await benchRatios(tell) })],
]);

await runCommand({
  help: HELP,
  options: {
    files: { type: 'string', default: '20000' },
    sizes: { type: 'string', default: '1000,5000,20000' },
    markdown: { type: 'boolean', default: false },
    chart: { type: 'string' },
    report: { type: 'string' },
  },
  async run({ values: { files, sizes, markdown, chart, report }, positionals }) {
    const benches = chooseBenches(positionals);
    const amounts = {
      files: toCount(files, '--files'),
      sizes: sizes.split(',').map((size) => toCount(size, '--sizes')),
    };
    const measured = await measure(benches, amounts).catch(forgiveStop);
    if (!measured) return 130;
    const { sites, figures } = measured;
    const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] };
    const table = markdown ? formatBuildsAsMarkdown : formatBuilds;
    const parts = [
      ...(sites.length > 0 ? [table(sites)] : []),
      `${formatTable(figures)}\nNode ${machine.node}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}\n`,
    ];
    process.stdout.write(parts.join('\n\n'));
    if (report !== undefined) {
      const verdicts = figures.map((figure) => ({ ...figure, missed: isMissed(figure) }));
      const all = { ...machine, ...amounts, sites, figures: verdicts };
      writeFileSync(report, `${JSON.stringify(all, null, 2)}\n`);
    }
    if (chart !== undefined) writeFileSync(chart, drawBuilds(sites));
    return figures.some(isMissed) ? 1 : 0;
  },
});

function chooseBenches([name, ...others]: readonly string[]): readonly Bench[] {
  if (name === undefined) return [...BENCHES.values()];
  const bench = BENCHES.get(name);
  if (bench && others.length === 0) return [bench];
  throw new UsageError(`Name one of these, or none: ${[...BENCHES.keys()].join(', ')}.`);
}

async function measure(benches: readonly Bench[], amounts: Amounts): Promise<Measured> {
  const sites: BuiltSite[] = [];
  const figures: Figure[] = [];
  for (const bench of benches) {
    const measured = await bench(amounts, (line) => process.stderr.write(`${line}\n`));
    sites.push(...measured.sites);
    figures.push(...measured.figures);
  }
  return { sites, figures };
}

function forgiveStop(error: unknown): undefined {
  if (!STOPPED.aborted) throw error;
}

function toCount(text: string, option: string): number {
  if (!/^[1-9]\d{1,6}$/u.test(text)) {
    throw new UsageError(`${option} takes numbers from 10 to 9999999, not “${text}”.`);
  }
  return Number(text);
}
