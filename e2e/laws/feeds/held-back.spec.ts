import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { FEED_SITES } from '../../support/feed-sites.ts';
import { dispatchesOf, isHeld } from '../../support/published.ts';
import { filesOf } from '../../support/site-files.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

for (const site of FEED_SITES) {
  test(`${site.name}: nothing that is held back, and nothing for editors, is in any file`, () => {
    const held = dispatchesOf(site).filter(isHeld);
    const hidden = held.flatMap(({ path, frontMatter }) => [
      String(frontMatter['id']),
      String(frontMatter['sha256']),
      path.replace(/\/$/u, ''),
    ]);
    if (site.name !== 'edition') expect(hidden.length).toBeGreaterThan(0);
    const shown = filesOf(site).filter((file) => {
      const text = `${encodeURI(file)}\n${readFileSync(join(site.out, file), 'utf8')}`;
      return MARKER.test(text) || hidden.some((one) => text.includes(one));
    });
    expect(shown).toEqual([]);
  });
}

/** This marker is in withheld copy and in notes to editors. */
const MARKER = /(?:WITHHELD|EMBARGO|EDITORS-ONLY)-MARKER/u;
