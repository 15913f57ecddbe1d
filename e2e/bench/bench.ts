import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { runCommand, UsageError } from '../../src/desk/command.ts';
import { benchImport } from './import-bench.ts';
import { type Figure, formatTable, isMissed } from './report.ts';

const HELP = `Measures how fast Slugline is, on invented copy that is the same every time.

  npm run bench -- import [--files N] [--report FILE]

  import          imports N files into a new content folder, and then again, beside a bare copy

  --files N       how many files, 20000 where nothing is said; memory is compared with a tenth
  --report FILE   write the figures as JSON too
  --help          this text

Works in the folder for temporary files (TMPDIR), and leaves nothing there. Other work on the
machine lowers the speeds: the load is told, and the bare copy is slowed down as well.

Exit code 0: every target is met. 1: one was missed. 2: the command line was not understood.
`;

type Bench = (files: number, tell: (line: string) => void) => Promise<readonly Figure[]>;
const BENCHES = new Map<string, Bench>([['import', benchImport]]);

await runCommand({
  help: HELP,
  options: {
    files: { type: 'string', default: '20000' },
    report: { type: 'string' },
  },
  async run({ values: { files, report }, positionals: [name, ...others] }) {
    const bench = BENCHES.get(name ?? '');
    if (!bench || others.length > 0) {
      throw new UsageError(`Name one of these: ${[...BENCHES.keys()].join(', ')}.`);
    }
    const figures = await bench(toCount(files), (line) => process.stderr.write(`${line}\n`));
    const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] };
    process.stdout.write(
      `${formatTable(figures)}\nNode ${machine.node}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}\n`,
    );
    if (report !== undefined) {
      const rows = figures.map((figure) => ({ ...figure, missed: isMissed(figure) }));
      writeFileSync(
        report,
        `${JSON.stringify({ ...machine, files: toCount(files), figures: rows }, null, 2)}\n`,
      );
    }
    return figures.some(isMissed) ? 1 : 0;
  },
});

function toCount(files: string): number {
  if (!/^[1-9]\d{1,6}$/u.test(files)) {
    throw new UsageError(`--files takes a number from 10 to 9999999, not “${files}”.`);
  }
  return Number(files);
}
