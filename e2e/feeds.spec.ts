import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { expect } from 'playwright/test';
import { test } from './shared-page.ts';
import { isDispatchPage, pagesOf } from './site-files.ts';
import { SITES, type Site, servedAt } from './sites.ts';

for (const site of SITES) {
  test(`${site.name}: every dispatch is in the feed as it is on its page`, async ({
    page,
    request,
  }) => {
    test.slow();
    const response = await request.get(`${servedAt(site)}/rss.xml`);
    expect(response.headers()['content-type']).toMatch(/xml/u);
    const feed = parseRssFeed(await response.text());
    expect(feed.link).toBe(`${site.url}/`);
    expect(feed.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${site.url}/rss.xml`);
    expect(feed.image).toEqual({ url: `${site.url}/icon.png`, title: feed.title, link: feed.link });
    expect((await request.get(`${servedAt(site)}/icon.png`)).status()).toBe(200);
    const items = feed.items ?? [];
    expect(new Set(items.map(({ link }) => link))).toEqual(
      new Set(
        pagesOf(site)
          .filter(isDispatchPage)
          .map((path) => site.url + path),
      ),
    );
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
    for (const item of items) {
      expect(item.guid?.isPermaLink).toBe(false);
      expect(item.guid?.value).toMatch(/^urn:uuid:/u);
      expect(Number.isNaN(Date.parse(item.pubDate ?? ''))).toBe(false);
      await page.goto((item.link ?? '').replace(site.url, servedAt(site)));
      await expect(page.locator('h1')).toHaveText(item.title ?? '', { useInnerText: false });
      const words = await page.locator('.text').evaluateAll((all) =>
        all
          .map((one) => {
            // A map is a drawing; what is said of it stands beneath it.
            for (const drawing of one.querySelectorAll('svg')) drawing.remove();
            return one.textContent;
          })
          .join(''),
      );
      const notices = page.locator('.notice');
      const { text, elements, images, addresses } = await page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html').body;
        const all = [...parsed.querySelectorAll('*')];
        return {
          text: parsed.textContent,
          images: [...parsed.querySelectorAll('img')].map((image) =>
            ['src', 'alt', 'width', 'height'].map((name) => image.getAttribute(name) ?? ''),
          ),
          elements: [...new Set(all.map(({ localName }) => localName))],
          addresses: all.flatMap((one) =>
            ['href', 'src'].flatMap((name) => one.getAttribute(name) ?? []),
          ),
        };
      }, item.content?.encoded ?? '');
      const fold = (some: string) => some.replace(/[ \t\r\n]+/gu, ' ').trim();
      expect(fold(text)).toBe(fold([...(await notices.allTextContents()), words].join(' ')));
      expect(
        elements.filter((name) => /script|style|svg|iframe|form|span|aside/u.test(name)),
      ).toEqual([]);
      for (const [src = '', ...others] of images) {
        expect(src.startsWith(`${site.url}/_astro/`)).toBe(true);
        for (const attribute of others) expect(attribute).toMatch(/\S/u);
        const served = await request.get(src.replace(site.url, servedAt(site)));
        expect(served.status(), src).toBe(200);
      }
      for (const address of addresses) expect(address).toMatch(/^(?:https?|mailto):/u);
    }
  });
}

test('the seed’s feed item has its six paragraphs as they are in the file', async ({ request }) => {
  const [site] = SITES;
  const { content, url } = site as Site;
  const [seed = ''] = readdirSync(join(content, 'wire/2021/11/14'));
  const file = readFileSync(join(content, 'wire/2021/11/14', seed), 'utf8');
  const feed = parseRssFeed(await (await request.get(`${servedAt(site as Site)}/rss.xml`)).text());
  const item = feed.items?.find(({ link }) => link?.startsWith(`${url}/2021/11/14/`));
  const paragraphs = [...(item?.content?.encoded ?? '').matchAll(/<p>(.*?)<\/p>/gsu)];
  expect(paragraphs.map(([, words]) => words)).toEqual(
    file
      .replace(/^\s*date \S+\s*/u, '')
      .trim()
      .split('\n\n'),
  );
  expect(paragraphs).toHaveLength(6);
});
