import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { AROUND, WITHIN } from './around.ts';
import { dispatchesOf, isHeld, type Published } from './published.ts';
import { test } from './shared-page.ts';
import { pagesOf } from './site-files.ts';
import { SITES, type Site, servedAt } from './sites.ts';

interface Correction {
  readonly was: string;
  readonly now: string;
}

const END_MARK = /\n(?:-30-|###|\(END\)|MORE)\s*$/u;

/** The wire file behind its header and before its end mark, without what stands around the copy; of a container what is within. */
function copyOf({ content }: Site, { wire, frontMatter }: Published): string {
  const copy = WITHIN[wire] ?? withoutLines(wireText(content, frontMatter), AROUND[wire] ?? []);
  return copy.replace(END_MARK, '');
}

function wireText(content: string, { wire, encoding }: Published['frontMatter']): string {
  const bytes = readFileSync(join(content, String(wire)));
  const text = new TextDecoder(String(encoding ?? 'utf-8'), { fatal: true }).decode(bytes);
  return text.replace(/^\s*date \S+/u, '');
}

function withoutLines(wire: string, lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    expect(text, 'e2e/around.ts is of this wire file').toContain(line);
    return text.replace(line, () => '');
  }, wire);
}

const fold = (text: string) => text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');

for (const site of SITES) {
  test.describe(site.name, () => {
    const dispatches = dispatchesOf(site);
    for (const dispatch of dispatches.filter((one) => !isHeld(one))) {
      const { path, frontMatter } = dispatch;
      test(`${decodeURI(path)} has the words of its wire file`, async ({ page }) => {
        const copy = copyOf(site, dispatch);
        await page.goto(servedAt(site) + path);
        await expect(page.locator('h1')).toHaveText(String(frontMatter['headline']), {
          useInnerText: false,
        });
        if (frontMatter['status'] === 'canceled') {
          await expect(page.locator('.text')).toHaveCount(0);
          await expect(page.locator('.notice')).toContainText('Cancelled');
          return;
        }
        const blocks = page.locator('.text > :is(p, pre)');
        const corrections = (frontMatter['corrections'] ?? []) as readonly Correction[];
        const corrected = corrections.reduce(
          (text, { was, now }) => text.replaceAll(was, () => now),
          fold(copy),
        );
        expect(fold((await blocks.allTextContents()).join(' '))).toBe(corrected);
        if (corrections.length > 0) {
          await expect(page.locator('.notice')).toContainText('Correction');
        }
        // Lines that are kept have their spaces and breaks as filed.
        for (const lines of await page.locator('.text > pre').allTextContents()) {
          expect(copy.replaceAll('\r\n', '\n')).toContain(lines.replace(/\n$/u, ''));
        }
        if (frontMatter['dateline']) {
          await expect(page.locator('.text .dateline')).toHaveText(String(frontMatter['dateline']));
        }
      });
    }

    test('what is held back is nowhere', async ({ request }) => {
      const held = dispatches.filter(isHeld).map(({ path }) => path);
      expect(pagesOf(site).filter((path) => held.includes(path))).toEqual([]);
      for (const path of [...pagesOf(site), '/rss.xml']) {
        const text = await (await request.get(servedAt(site) + path)).text();
        expect(text, path).not.toMatch(/(?:WITHHELD|EMBARGO|EDITORS-ONLY)-MARKER/u);
      }
    });
  });
}

test('the seed’s six paragraphs are on its page as they are in the file', async ({ page }) => {
  const [site] = SITES;
  const [path] = pagesOf(site as Site).filter(
    (one) => one.startsWith('/2021/11/14/') && one !== '/2021/11/14/',
  );
  const seed = dispatchesOf(site as Site).find((one) => one.path === path);
  await page.goto(servedAt(site as Site) + path);
  const paragraphs = await page.locator('.text > p').allTextContents();
  expect(seed).toBeDefined();
  const copy = seed ? copyOf(site as Site, seed) : '';
  expect(paragraphs).toEqual(copy.trim().split('\n\n'));
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs.join('')).toContain('"like bandits’ in the situation');
});
