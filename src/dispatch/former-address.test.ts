import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isFormerPath, linkedAddress, toFormerPath } from './former-address.ts';

suite('the address of an earlier system becomes', () => {
  const rows: readonly [link: string, base: string, path: string | undefined][] = [
    ['https://quay.example/2012/05/14/tide/', '', '/2012/05/14/tide/'],
    ['https://quay.example/2012/05/14/tide', '', '/2012/05/14/tide/'],
    ['https://quay.example/archives/12', '', '/archives/12/'],
    ['https://quay.example/news/tide.html', '', '/news/tide.html/'],
    ['https://quay.example/news/tide.php#more', '', '/news/tide.php/'],
    ['https://quay.example/%D0%BC%D0%B8%D0%BD/', '', '/мин/'],
    ['https://quay.example/blog/tide/', '/blog', '/tide/'],
    ['https://quay.example/tide/', '/blog', undefined],
    ['https://quay.example/blogs/tide/', '/blog', undefined],
    ['https://quay.example/?p=12', '', undefined],
    ['https://quay.example/tide?source=rss&utm_medium=a', '', '/tide/'],
    ['https://quay.example/tide?lang=en', '', undefined],
    ['https://quay.example/', '', undefined],
    ['https://quay.example/index.php', '', undefined],
    ['https://quay.example/feeds/tide/', '', undefined],
    ['https://quay.example/a.html/b', '', undefined],
    ['https://quay.example/tide.png', '', undefined],
    ['https://quay.example/.htaccess', '', undefined],
    ['https://quay.example/a%2Fb/', '', '/a/b/'],
    ['https://quay.example/a%00b/', '', undefined],
    ['https://quay.example/%2e%2e/b/', '', '/b/'],
    ['https://quay.example/a%E0%A4%A/', '', undefined],
    ['https://quay.example/a b/', '', undefined],
    ['tide', '', undefined],
    ['javascript:/tide/', '', '/tide/'],
  ];
  for (const [link, base, path] of rows) {
    test(`${link} → ${path}`, () => {
      assert.equal(toFormerPath(link, base), path);
      if (path !== undefined) assert.ok(isFormerPath(path));
    });
  }
});

suite('is no address of an earlier system', () => {
  for (const text of [
    '',
    '/',
    '/a',
    'a/',
    '//a/',
    '/a/../b/',
    '/a%62/',
    '/a b/',
    '/a\n/',
    '/feeds/',
  ]) {
    test(JSON.stringify(text), () => assert.ok(!isFormerPath(text)));
  }
});

test('links to a page have no slash at their end', () => {
  assert.equal(linkedAddress('/news/tide.html/'), '/news/tide.html');
  assert.equal(linkedAddress('/news/tide/'), '/news/tide/');
});
