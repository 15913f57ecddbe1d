import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { start } from '../support/run.ts';
import { DEMONSTRATION, DEV_PORT, WORK } from '../support/sites.ts';

const ORIGIN = `http://localhost:${DEV_PORT}`;

test('the dev server imports wire files as they arrive, and says what is wrong with one', async ({
  request,
}) => {
  const content = join(WORK, 'dev');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'wire'), { recursive: true });
  cpSync(join(DEMONSTRATION, 'site.yaml'), join(content, 'site.yaml'));
  const args = ['run', 'dev', '--', '--port', String(DEV_PORT), '--ignore-lock'];
  const server = start('npm', args, { CONTENT_DIR: content });
  const statusOf = async (path: string) =>
    (await request.get(ORIGIN + path).catch(() => undefined))?.status();
  try {
    await expect.poll(() => statusOf('/'), { timeout: 60_000 }).toBe(200);
    writeFileSync(
      join(content, 'wire', 'a.txt'),
      ' date 2024-05-01 KARSHOLM (Varnpress) - The tide is out.',
    );
    await expect
      .poll(() => statusOf('/2024/05/01/the-tide-is-out/'), { timeout: 30_000 })
      .toBe(200);
    expect(await (await request.get(`${ORIGIN}/rss.xml`)).text()).toContain('The tide is out');
    writeFileSync(join(content, 'wire', 'b.txt'), 'No date here.');
    await expect
      .poll(server.output, { timeout: 30_000 })
      .toContain('b.txt:1:1: error wire/no-date');
    expect(await statusOf('/')).toBe(200);
    expect(readdirSync(join(content, 'dispatches/2024/05/01'))).toEqual(['the-tide-is-out.mdx']);
  } finally {
    await server.end();
  }
});
