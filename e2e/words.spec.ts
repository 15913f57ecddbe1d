import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { parseDocument } from 'yaml';
import { AROUND, WITHIN } from './around.ts';
import { test } from './shared-page.ts';
import { pagesOf } from './site-files.ts';
import { SITES, type Site, servedAt } from './sites.ts';

interface Published {
  /** Its page, without the base path. */
  readonly path: string;
  readonly frontMatter: Record<string, unknown>;
  /** The wire file behind its header and before its end mark, without what stands around the copy; of a container what is within. */
  readonly copy: string;
}

interface Correction {
  readonly was: string;
  readonly now: string;
}

const END_MARK = /\n(?:-30-|###|\(END\)|MORE)\s*$/u;

/** What lies in the content folder, read without the engine's own parser. */
function dispatchesOf({ content }: Site): readonly Published[] {
  const folder = join(content, 'dispatches');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, yaml = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/mu);
      const frontMatter: Record<string, unknown> = parseDocument(yaml).toJS();
      const file = String(frontMatter['wire']).replace(/^wire\//u, '');
      const copy = WITHIN[file] ?? withoutLines(wireText(content, frontMatter), AROUND[file] ?? []);
      return {
        path: encodeURI(`/${name.replace(/\.mdx$/u, '/')}`),
        frontMatter,
        copy: copy.replace(END_MARK, ''),
      };
    });
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

// An embargo that is over holds nothing back.
const NOW = Number(process.env['SOURCE_DATE_EPOCH'] || Date.now() / 1000) * 1000;

const fold = (text: string) => text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');

for (const site of SITES) {
  test.describe(site.name, () => {
    const dispatches = dispatchesOf(site);
    const isHeld = ({ frontMatter }: Published) =>
      frontMatter['status'] === 'withheld' || Date.parse(String(frontMatter['embargoed'])) > NOW;

    for (const { path, frontMatter, copy } of dispatches.filter((one) => !isHeld(one))) {
      test(`${decodeURI(path)} has the words of its wire file`, async ({ page }) => {
        await page.goto(servedAt(site) + path);
        await expect(page.locator('h1')).toHaveText(String(frontMatter['headline']), {
          useInnerText: false,
        });
        if (frontMatter['status'] === 'canceled') {
          await expect(page.locator('.text')).toHaveCount(0);
          await expect(page.locator('.notice')).toContainText('Canceled');
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
  expect(paragraphs).toEqual(seed?.copy.trim().split('\n\n'));
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs.join('')).toContain('"like bandits’ in the situation');
});
