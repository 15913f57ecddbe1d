import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SitePath } from '#dispatch/paths.ts';
import type { Problem } from '#wire/problem.ts';
import { placeProblems } from './place-problems.ts';

const PAGES = new Map<string, SitePath>([
  ['dispatches/2021/11/14/a.mdx', '/2021/11/14/another-slug/'],
  ['wire/a.txt', '/2021/11/14/another-slug/'],
  ['pages/about.mdx', '/about/'],
]);

const ROWS: readonly (readonly [
  name: string,
  file: string,
  path: SitePath | undefined,
  hasPage: boolean,
])[] = [
  ['a dispatch', 'dispatches/2021/11/14/a.mdx', '/2021/11/14/another-slug/', true],
  ['its wire file', 'wire/a.txt', '/2021/11/14/another-slug/', true],
  ['a dispatch never read', 'dispatches/2021/11/14/b.mdx', '/2021/11/14/b/', false],
  ['one in Cyrillic', 'dispatches/2021/11/14/й.mdx', '/2021/11/14/%D0%B9/', false],
  ['one decomposed', 'dispatches/2021/11/14/и\u0306.mdx', '/2021/11/14/%D0%B9/', false],
  ['one on no day', 'dispatches/2021/11/b.mdx', undefined, false],
  ['one on a day that is none', 'dispatches/2021/11/31/b.mdx', undefined, false],
  ['one whose name is no slug', 'dispatches/2021/11/14/B b.mdx', undefined, false],
  ['a file that is no dispatch', 'dispatches/2021/11/14/b.doc', undefined, false],
  ['a page', 'pages/about.mdx', '/about/', true],
  ['a page that was refused', 'pages/contact.mdx', '/contact/', false],
  ['a page whose name is no slug', 'pages/Contact us.mdx', undefined, false],
  ['a wire file that was refused', 'wire/b.txt', undefined, false],
  ['the settings', 'site.yaml', undefined, false],
  ['a file elsewhere', '../dispatches/2021/11/14/b.mdx', undefined, false],
];

suite('the page that a problem is about', () => {
  for (const [name, file, path, hasPage] of ROWS) {
    test(name, () => {
      const problem: Problem = {
        severity: 'error',
        code: 'desk/x',
        file: `content/${file}`,
        line: 1,
        column: 1,
        found: 'A',
        expected: 'B',
        remedy: 'C',
      };
      const pathOf = (shown: string) => shown.slice('content/'.length);
      const [placed] = placeProblems([problem], { pathOf, pages: PAGES });
      assert.deepEqual(placed, { problem, ...(path !== undefined && { path }), hasPage });
    });
  }
});
