import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import fc from 'fast-check';
import { forgetBuilds } from '#testing/build-files.ts';
import { assertColdElsewhere, buildWarm } from '#testing/build-warm.ts';
import { type Build, LawsOfLife, Life, step } from '#testing/life.ts';
import { sized } from '#testing/sized.ts';

interface Lives {
  readonly numRuns: number;
  readonly builds: number;
  /** Whether the last build of a life is compared with what new threads make, which takes as long as the life. */
  readonly newThreads: boolean;
}

/** How many lives of a newsroom are tried, and of how many builds; CI tries more. */
const LIVES: readonly Lives[] = [
  { numRuns: sized(1, 175), builds: 3, newThreads: false },
  { numRuns: sized(4, 25), builds: 3, newThreads: true },
  { numRuns: sized(1, 6), builds: 24, newThreads: true },
];
const MOST_STEPS = 3;

// The builds of a program are of one content folder.
const work = mkdtempSync(join(tmpdir(), 'slugline-warm-'));
after(() => rmSync(work, { recursive: true, force: true }));
process.env['SOURCE_DATE_EPOCH'] = '1790000000';
// Files that have just been changed are read again, whatever their stamps are; these are to be old enough.
mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });

const SETTINGS = 'description: B\nurl: https://example.org\nlanguage: en\nsearch: false\n';

/** A newsroom with a page of its own, so that each of its settings has a program: a program reads them once. */
function begin(build: Build): Life {
  const life = new Life(work, build);
  const pages = join(life.folder.root, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'about.mdx'), '---\ntitle: A\ndescription: B\n---\n\nOne.\n');
  return life;
}

const build = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: MOST_STEPS }),
  name: fc.constantFrom('A', 'A', 'A', 'Another'),
});

for (const { numRuns, builds, newThreads } of LIVES) {
  const changesOfLife = fc.array(build, { minLength: builds, maxLength: builds });
  const all = newThreads ? 'one that makes all, in threads of its own' : 'one that makes all';
  test(`a life of ${builds} builds that make what has changed: the bytes of ${all}, no address lost, nothing held shown`, async () => {
    await fc.assert(
      fc.asyncProperty(changesOfLife, async (changes) => {
        const life = begin(async (folder, out) => void (await buildWarm(folder, out)));
        const laws = new LawsOfLife(life);
        for (const number of [0, 1, 2]) life.act('publish', number);
        await life.build();
        for (const { steps, name } of changes) {
          for (const [act, number] of steps) life.act(act, number);
          writeFileSync(join(life.folder.root, 'site.yaml'), `name: ${name}\n${SETTINGS}`);
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

test('a build makes nothing if nothing has changed, and little if little has', async () => {
  const made: number[] = [];
  const life = begin(async (folder, out) => void made.push(await buildWarm(folder, out)));
  writeFileSync(join(life.folder.root, 'site.yaml'), `name: A\n${SETTINGS}`);
  for (const number of [0, 1, 2]) life.act('publish', number);
  await life.build();
  await life.build();
  life.act('headline', 1);
  await life.build();
  const [all = 0, none, some = 0] = made;
  assert.ok(all > 30, String(all));
  assert.equal(none, 0);
  assert.ok(some > 5 && some < all, String(some));
  life.end();
  forgetBuilds(life.folder);
});
