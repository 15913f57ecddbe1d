import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archivePath, dispatchPath, facetPath, pagePath, toHref, toUrl } from './paths.ts';

suite('paths', () => {
  const rows: readonly [string, string][] = [
    [archivePath('2021'), '/2021/'],
    [archivePath('2021-11'), '/2021/11/'],
    [archivePath('2021-11-14'), '/2021/11/14/'],
    [dispatchPath('2021-11-14', 'minsk-talks'), '/2021/11/14/minsk-talks/'],
    [dispatchPath('2021-11-14', 'москва'), '/2021/11/14/%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0/'],
    [facetPath('places', 'minsk'), '/places/minsk/'],
    [pagePath('about'), '/about/'],
  ];
  for (const [made, path] of rows) test(path, () => assert.equal(made, path));
});

test('a link has the base path, a URL the host too', () => {
  const address = { origin: 'https://example.org', base: '/sub' };
  assert.equal(toHref(address, '/2021/'), '/sub/2021/');
  assert.equal(toUrl(address, '/2021/'), 'https://example.org/sub/2021/');
  assert.equal(toHref({ ...address, base: '' }, '/'), '/');
});
