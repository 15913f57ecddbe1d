import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { type MeasuredRun, measureNode, ROOT, type Usage } from './measure.ts';
import { nodeArguments } from './npm-script.ts';
import type { Figure } from './report.ts';

/**
 * The targets of an import. Speeds are in files a second, on two cores; memory is that for all files, divided by that
 * for a tenth.
 */
export const TARGETS = { importSpeed: 800, secondRunSpeed: 5000, memoryGrowth: 1.3 } as const;

interface Runs {
  readonly baseline: Usage;
  readonly import: Usage;
  readonly secondRun: Usage;
}

/**
 * Imports invented copy as `npm run import` does, first a tenth and then all, each time into a new content folder; then
 * all of it again. Also copies the same files by the simplest means, for comparison.
 *
 * @throws Error if a run fails or does not account for every file
 */
export async function benchImport(
  files: number,
  tell: (line: string) => void,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slugline-bench-'));
  try {
    const few = await measureRuns(join(folder, 'few'), Math.ceil(files / 10), tell);
    const all = await measureRuns(join(folder, 'all'), files, tell);
    return figuresOf(files, few, all);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureRuns(
  folder: string,
  files: number,
  tell: (line: string) => void,
): Promise<Runs> {
  const corpus = join(folder, 'corpus');
  const content = join(folder, 'content');
  tell(`Writing ${files} files`);
  writeCorpus(corpus, files);
  mkdirSync(content);
  cpSync(join(ROOT, 'content/site.yaml'), join(content, 'site.yaml'));
  const surroundings = { notes: folder, environment: { CONTENT_DIR: content } };
  const run = (...args: readonly string[]) => measureNode(args, surroundings);
  const runImport = () => run(...nodeArguments('import'), corpus);

  tell(`Copying ${files} files by bare means`);
  const baseline = await run('e2e/bench/copy-baseline.ts', corpus, join(folder, 'copies'));
  tell(`Importing ${files} files`);
  const first = await runImport();
  requireAll(first, files);
  tell(`Importing ${files} files again`);
  const second = await runImport();
  requireAll(second, files, /^0 imported/mu);
  return { baseline: baseline.usage, import: first.usage, secondRun: second.usage };
}

function requireAll({ output }: MeasuredRun, files: number, more = /^/u): void {
  const [, imported, published] =
    /(\d+) imported, (\d+) already published, 0 refused/u.exec(output) ?? [];
  if (Number(imported) + Number(published) === files && more.test(output)) return;
  throw new Error(
    `The import of ${files} files says that it did something else:\n${output.slice(-500)}`,
  );
}

function figuresOf(files: number, few: Runs, all: Runs): readonly Figure[] {
  const speed = ({ seconds }: Usage) => files / seconds;
  const cpu = ({ cpuSeconds }: Usage) => (cpuSeconds / files) * 1000;
  const growth = (of: (runs: Runs) => Usage) => of(all).peakBytes / of(few).peakBytes;
  const { importSpeed, secondRunSpeed, memoryGrowth } = TARGETS;
  const atMost = { atMost: memoryGrowth };
  return [
    { name: 'bare copy', unit: 'files/s', value: speed(all.baseline) },
    { name: 'import', unit: 'files/s', value: speed(all.import), atLeast: importSpeed },
    {
      name: 'import, of the bare copy',
      unit: '×',
      value: all.baseline.seconds / all.import.seconds,
    },
    { name: 'import, processor time', unit: 'ms/file', value: cpu(all.import) },
    { name: 'import, peak of memory', unit: 'MB', value: all.import.peakBytes / 1e6 },
    {
      name: 'import, memory by that of a tenth',
      unit: '×',
      value: growth((runs) => runs.import),
      ...atMost,
    },
    { name: 'second run', unit: 'files/s', value: speed(all.secondRun), atLeast: secondRunSpeed },
    { name: 'second run, processor time', unit: 'ms/file', value: cpu(all.secondRun) },
    { name: 'second run, peak of memory', unit: 'MB', value: all.secondRun.peakBytes / 1e6 },
  ];
}
