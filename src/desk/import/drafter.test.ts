import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { COPY } from '#testing/trial-newsroom.ts';
import { Drafter, endIdleDrafting } from './drafter.ts';

let begun = 0;
process.on('worker', () => {
  begun += 1;
});
after(endIdleDrafting);

async function draft(language: string): Promise<string | undefined> {
  const drafter = new Drafter(
    { maxWireBytes: 1000, language, timeZone: 'UTC', url: 'https://a.example/', agencies: [] },
    1,
  );
  const bytes = new TextEncoder().encode(' date 2021-11-14\nX Y Z.\n');
  const [drafted] = await drafter.draft([{ file: 'a.txt', bytes, sha256: '0'.repeat(64) }]);
  await drafter.close();
  return drafted?.kind === 'draft' ? drafted.dispatch.language : undefined;
}

suite('drafting threads', () => {
  test('one import leaves its thread to the next, which has settings of its own', async () => {
    assert.equal(await draft('en'), 'en');
    assert.equal(await draft('fr'), 'fr');
    assert.equal(begun, 1);
  });

  test('end where no import is to come', async () => {
    await endIdleDrafting();
    assert.equal(await draft('en'), 'en');
    assert.equal(begun, 2);
  });

  test('one that was broken off in the middle is not left to the next', async () => {
    const drafter = new Drafter(
      {
        maxWireBytes: 1000,
        language: 'en',
        timeZone: 'UTC',
        url: 'https://a.example/',
        agencies: [],
      },
      1,
    );
    const bytes = new TextEncoder().encode(COPY);
    const unanswered = drafter.draft([{ file: 'a.txt', bytes, sha256: '0'.repeat(64) }]);
    unanswered.catch(() => undefined);
    await drafter.close();
    const before = begun;
    assert.equal(await draft('en'), 'en');
    assert.equal(begun, before + 1);
  });
});
