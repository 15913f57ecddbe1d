import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetBuilds } from '#testing/build-files.ts';
import { buildWarm } from '#testing/build-warm.ts';
import { sized } from '#testing/sized.ts';
import { beginLife, nameSite, testLives } from '#testing/warm-lives.ts';

testLives({ numRuns: sized(4, 25), builds: 3, newThreads: true });
testLives({ numRuns: sized(1, 6), builds: 24, newThreads: true });

test('a build makes nothing if nothing has changed, and little if little has', async () => {
  const made: number[] = [];
  const life = beginLife(async (folder, out) => void made.push(await buildWarm(folder, out)));
  nameSite(life, 'A');
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
