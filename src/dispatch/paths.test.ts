import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  archivePath,
  dispatchPath,
  FRONT_PATH,
  facetPath,
  feedPath,
  ninjsListPath,
  pagePath,
  sitemapPath,
  toHref,
  toUrl,
  twinPath,
} from './paths.ts';

suite('paths', () => {
  const rows: readonly [string, string][] = [
    [archivePath('2021'), '/2021/'],
    [archivePath('2021-11'), '/2021/11/'],
    [archivePath('2021-11-14'), '/2021/11/14/'],
    [dispatchPath('2021-11-14', 'minsk-talks'), '/2021/11/14/minsk-talks/'],
    [dispatchPath('2021-11-14', 'москва'), '/2021/11/14/%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0/'],
    [facetPath('places', 'minsk'), '/places/minsk/'],
    [pagePath('about'), '/about/'],
    [twinPath('2021-11-14', 'minsk-talks', 'txt'), '/2021/11/14/minsk-talks.txt'],
    [twinPath('2021-11-14', 'минск', 'json'), '/2021/11/14/%D0%BC%D0%B8%D0%BD%D1%81%D0%BA.json'],
    [ninjsListPath(archivePath('2021-11')), '/2021/11/ninjs.json'],
    [feedPath(FRONT_PATH, 'rss.xml'), '/rss.xml'],
    [feedPath(archivePath('2021-11'), 'atom.xml'), '/2021/11/atom.xml'],
    [feedPath(facetPath('places', 'minsk'), 'rss.xml'), '/places/minsk/rss.xml'],
    [sitemapPath('2021', 1), '/sitemap-2021.xml'],
    [sitemapPath('2021', 2), '/sitemap-2021-2.xml'],
  ];
  for (const [made, path] of rows) test(path, () => assert.equal(made, path));
});

test('a link has the base path, a URL the host too', () => {
  const address = { origin: 'https://example.org', base: '/sub' };
  assert.equal(toHref(address, '/2021/'), '/sub/2021/');
  assert.equal(toUrl(address, '/2021/'), 'https://example.org/sub/2021/');
  assert.equal(toHref({ ...address, base: '' }, '/'), '/');
});
