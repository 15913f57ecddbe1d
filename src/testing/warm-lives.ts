import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import fc from 'fast-check';
import { assertColdElsewhere, buildWarm } from './build-warm.ts';
import { type Build, LawsOfLife, Life, step } from './life.ts';

/** How many lives of a newsroom are tried, and of how many builds. */
interface Lives {
  readonly numRuns: number;
  readonly builds: number;
  /** Whether the last build of a life is compared with what new threads make, which takes as long as the life. */
  readonly newThreads: boolean;
}

const MOST_STEPS = 3;

// The builds of a program are of one content folder.
const work = mkdtempSync(join(tmpdir(), 'slugline-warm-'));
after(() => rmSync(work, { recursive: true, force: true }));
process.env['SOURCE_DATE_EPOCH'] = '1790000000';
// Files that have just been changed are read again, whatever their stamps are; these are to be old enough.
mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });

const SETTINGS = 'description: B\nurl: https://example.org\nlanguage: en\nsearch: false\n';

/** A newsroom with a page of its own, so that each of its settings has a program: a program reads them once. */
export function beginLife(build: Build): Life {
  const life = new Life(work, build);
  const pages = join(life.folder.root, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'about.mdx'), '---\ntitle: A\ndescription: B\n---\n\nOne.\n');
  return life;
}

/** Names the site of a life. */
export function nameSite(life: Life, name: string): void {
  writeFileSync(join(life.folder.root, 'site.yaml'), `name: ${name}\n${SETTINGS}`);
}

const build = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: MOST_STEPS }),
  name: fc.constantFrom('A', 'A', 'A', 'Another'),
});

/** A test of lives whose builds make what has changed. CI tries some two hundred. */
export function testLives({ numRuns, builds, newThreads }: Lives): void {
  const changesOfLife = fc.array(build, { minLength: builds, maxLength: builds });
  const all = newThreads ? 'one that makes all, in threads of its own' : 'one that makes all';
  test(`a life of ${builds} builds that make what has changed: the bytes of ${all}, no address lost, nothing held shown`, async () => {
    await fc.assert(
      fc.asyncProperty(changesOfLife, async (changes) => {
        const life = beginLife(async (folder, out) => void (await buildWarm(folder, out)));
        const laws = new LawsOfLife(life);
        for (const number of [0, 1, 2]) life.act('publish', number);
        await life.build();
        for (const { steps, name } of changes) {
          for (const [act, number] of steps) life.act(act, number);
          nameSite(life, name);
          await life.build();
          await laws.assert();
        }
        if (newThreads) await assertColdElsewhere(life.folder, life.out);
        life.end();
      }),
      // Shrinking a life takes an hour. To do so, run it alone, with the seed and the path that are told, and without this.
      { numRuns, endOnFailure: true },
    );
  });
}
