import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { runOrFail } from '../support/run.ts';
import { hasNginx, serveByNginx } from '../support/serve-by-nginx.ts';
import { filesOf, isDispatchPage, pagesOf } from '../support/site-files.ts';
import { SITES, type Site, servedAt } from '../support/sites.ts';

/** What a page says that it is made of, and what it is made of. */
interface Parts {
  readonly policy: string | undefined;
  readonly isFirst: boolean;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

const parser = unified().use(rehypeParse);

function partsOf(html: string): Parts {
  const styles: string[] = [];
  const scripts: string[] = [];
  const metas: (readonly [string, string])[] = [];
  visit(parser.parse(html), 'element', ({ tagName, properties, children: [child] }) => {
    const text = child?.type === 'text' ? child.value : '';
    const digest = `'sha256-${hash('sha256', text, 'base64')}'`;
    if (tagName === 'style') styles.push(digest);
    const isData = properties['type'] === 'application/ld+json';
    if (tagName === 'script' && !isData) scripts.push(properties['src'] ? "'self'" : digest);
    if (tagName === 'meta') {
      metas.push([String(properties['httpEquiv'] ?? ''), String(properties['content'] ?? '')]);
    }
  });
  const at = metas.findIndex(([name]) => name === 'content-security-policy');
  return { policy: metas[at]?.[1], isFirst: at === 1, styles, scripts };
}

for (const site of SITES) {
  test(`${site.name}: every page has a policy that lets in what it is made of, and nothing else`, () => {
    const wrong = filesOf(site)
      .filter((file) => file.endsWith('.html'))
      .filter((file) => {
        const { policy, isFirst, styles, scripts } = partsOf(
          readFileSync(join(site.out, file), 'utf8'),
        );
        const of = (name: string) =>
          policy?.split('; ').find((directive) => directive.startsWith(`${name} `)) ?? '';
        const isSearch = file.startsWith('/search/');
        const hasAll =
          styles.every((one) => of('style-src').includes(one)) &&
          scripts.every((one) => of('script-src').includes(one));
        const isStrict =
          of('default-src') === "default-src 'none'" &&
          !policy?.includes('unsafe-inline') &&
          (isSearch || (of('script-src') === '' && scripts.length === 0));
        // What the publisher writes may be code.
        const isOwn = /^\/[^/]+\/index\.html$/u.test(file) && of('default-src').includes('https:');
        return !(isFirst && (isOwn || (hasAll && isStrict)));
      });
    expect(wrong).toEqual([]);
  });

  test(`${site.name}: what a fault lets into a page is not run, not loaded and not shown`, async ({
    page,
  }) => {
    const path = pagesOf(site).find(isDispatchPage) ?? '';
    // What a policy stops gets no further than this.
    const reached: string[] = [];
    await page.route('https://other.example/**', async (route) => {
      reached.push(route.request().url());
      await route.fulfill({ body: '' });
    });
    await page.route(servedAt(site) + path, async (route) => {
      const response = await route.fetch();
      const planted =
        '<script>document.title = "run"</script><img src="https://other.example/a.png" onerror="document.title = 1"><img src="data:," onerror="document.title = 2"><link rel="stylesheet" href="https://other.example/a.css"><iframe src="https://other.example/"></iframe><style>body { display: none }</style></main>';
      await route.fulfill({ response, body: (await response.text()).replace('</main>', planted) });
    });
    await page.goto(servedAt(site) + path);
    expect(['run', '1', '2']).not.toContain(await page.title());
    await expect(page.locator('h1')).toBeVisible();
    expect(reached).toEqual([]);
  });
}

const NGINX = 'nginx sends the headers that are written for it';

async function expectHeaders(site: Site): Promise<void> {
  const written = runOrFail('npm', ['run', '--silent', 'headers', '--', 'nginx'], {
    CONTENT_DIR: site.content,
  });
  const [http = '', server = ''] = written.split('# in server { }');
  const served = await serveByNginx(site.out, { http, server });
  try {
    const rows: readonly [string, string | null][] = [
      ['/', null],
      ['/rss.xml', 'public, max-age=300'],
      ['/robots.txt', null],
      ['/nothing-here/', null],
    ];
    for (const [path, freshness] of rows) {
      const { headers } = await fetch(served.url + path);
      expect(headers.get('cache-control'), path).toBe(freshness);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('content-security-policy'), path).toBe("frame-ancestors 'self'");
    }
    const again = await fetch(`${served.url}/rss.xml`);
    const tag = again.headers.get('etag') ?? '';
    const answer = await fetch(`${served.url}/rss.xml`, { headers: { 'If-None-Match': tag } });
    expect(answer.status).toBe(304);
  } finally {
    await served.close();
  }
}

const [edition] = SITES;
if (edition && hasNginx()) test(NGINX, () => expectHeaders(edition));
else test.skip(`${NGINX} (LEFT OUT: to have it tested, apt-get install nginx)`, () => {});
