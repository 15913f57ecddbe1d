import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { expect } from 'playwright/test';
import { test } from '../support/shared-page.ts';
import { isDispatchPage, pagesOf } from '../support/site-files.ts';
import { SITES, type Site, servedAt } from '../support/sites.ts';

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
      const url = (item.link ?? '').replace(site.url, servedAt(site));
      const pageHtml = await (await request.get(url)).text();
      const { headline, shown, text, elements, images, addresses } = await page.evaluate(
        ([html, ofPage]) => {
          const bodyOf = (some: string) => new DOMParser().parseFromString(some, 'text/html').body;
          const parsed = bodyOf(html);
          const dispatch = bodyOf(ofPage);
          // A map is a drawing; its description is below it.
          for (const drawing of dispatch.querySelectorAll('.text svg')) drawing.remove();
          const all = [...parsed.querySelectorAll('*')];
          const wordsOf = (selector: string) =>
            [...dispatch.querySelectorAll(selector)].map((one) => one.textContent);
          return {
            headline: wordsOf('h1').join(''),
            shown: [...wordsOf('.notice'), wordsOf('.text').join('')].join(' '),
            text: parsed.textContent,
            images: [...parsed.querySelectorAll('img')].map((image) =>
              ['src', 'alt', 'width', 'height'].map((name) => image.getAttribute(name) ?? ''),
            ),
            elements: [...new Set(all.map(({ localName }) => localName))],
            addresses: all.flatMap((one) =>
              ['href', 'src'].flatMap((name) => one.getAttribute(name) ?? []),
            ),
          };
        },
        [item.content?.encoded ?? '', pageHtml] as const,
      );
      const fold = (some: string) => some.replace(/[ \t\r\n]+/gu, ' ').trim();
      expect(fold(headline)).toBe(fold(item.title ?? ''));
      expect(fold(text)).toBe(fold(shown));
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
