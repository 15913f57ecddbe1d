import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { sized } from '#testing/sized.ts';
import { layoutShift } from '../support/layout-shift.ts';
import { pageOfEachType } from '../support/page-types.ts';
import { test } from '../support/shared-page.ts';
import { SEARCH_PAGE } from '../support/site-files.ts';
import { SITES } from '../support/sites.ts';

const WIDTHS = [390, 1280] as const;
/** The number of places where a page is cut in two; CI takes more. */
const CUTS = sized(2, 4);
/** Long enough for a browser to show the first part. */
const PAUSE_MILLISECONDS = 100;

const newsroom = SITES.find(({ name }) => name === 'newsroom');
if (!newsroom) throw new Error('no newsroom to look at');
// The search results come from a script.
const types = pageOfEachType(newsroom).filter(([, path]) => !path.startsWith(SEARCH_PAGE));

for (const [type, path] of types) {
  test(`${type}: nothing moves when the rest of a page is slow to load`, async ({ page }) => {
    test.slow();
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const html = readFileSync(join(newsroom.out, decodeURI(file)), 'utf8');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const cut of cutsOf(html)) {
        const around = html.slice(cut - 60, cut + 60);
        expect(
          await shiftOf(page, newsroom.out, [html.slice(0, cut), html.slice(cut)]),
          `${width}: ${around}`,
        ).toBe(0);
      }
    }
  });
}

/** How far a page that arrives in two parts shifts; its pictures are in the folder of its site. */
async function shiftOf(
  page: Page,
  out: string,
  [first, rest]: readonly [string, string],
): Promise<number> {
  const server = createServer((request, response) => {
    const picture = join(out, request.url ?? '');
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(first);
      setTimeout(() => response.end(rest), PAUSE_MILLISECONDS);
    } else if (existsSync(picture)) response.end(readFileSync(picture));
    else response.writeHead(404).end();
  });
  await once(server.listen(0), 'listening');
  try {
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
    await page.goto(`http://localhost:${address.port}/`);
    return await layoutShift(page);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Cuts before elements of the body, spread over all of it: half a word may be set differently from a whole one. */
function cutsOf(html: string): readonly number[] {
  const body = html.indexOf('<main');
  const starts = [...html.matchAll(/<(?=[a-z])/gu)].map(({ index }) => index);
  const within = starts.filter((start) => start > body);
  return Array.from({ length: CUTS }, (_, cut) => Math.floor((cut * within.length) / CUTS)).flatMap(
    (at) => within[at] ?? [],
  );
}
