import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SitePath } from '#dispatch/paths.ts';
import type { Problem } from '#wire/problem.ts';
import { placeProblems } from './place-problems.ts';

const A = { path: '/2021/11/14/another-slug/' } as const;
const ABOUT = { path: '/about/' } as const;
const PAGES = new Map<string, { readonly path: SitePath }>([
  ['dispatches/2021/11/14/a.mdx', A],
  ['wire/a.txt', A],
  ['pages/about.mdx', ABOUT],
]);

const ROWS: readonly (readonly [
  name: string,
  file: string,
  path: SitePath | undefined,
  page?: { readonly path: SitePath },
])[] = [
  ['a dispatch', 'dispatches/2021/11/14/a.mdx', A.path, A],
  ['its wire file', 'wire/a.txt', A.path, A],
  ['a dispatch never read', 'dispatches/2021/11/14/b.mdx', '/2021/11/14/b/'],
  ['one in Cyrillic', 'dispatches/2021/11/14/й.mdx', '/2021/11/14/%D0%B9/'],
  ['one decomposed', 'dispatches/2021/11/14/и\u0306.mdx', '/2021/11/14/%D0%B9/'],
  ['one on no day', 'dispatches/2021/11/b.mdx', undefined],
  ['one on a day that is none', 'dispatches/2021/11/31/b.mdx', undefined],
  ['one whose name is no slug', 'dispatches/2021/11/14/B b.mdx', undefined],
  ['a file that is no dispatch', 'dispatches/2021/11/14/b.doc', undefined],
  ['a page', 'pages/about.mdx', ABOUT.path, ABOUT],
  ['a page that was refused', 'pages/contact.mdx', '/contact/'],
  ['a page whose name is no slug', 'pages/Contact us.mdx', undefined],
  ['a wire file that was refused', 'wire/b.txt', undefined],
  ['the settings', 'site.yaml', undefined],
  ['a file elsewhere', '../dispatches/2021/11/14/b.mdx', undefined],
];

suite('the page that a problem is about', () => {
  for (const [name, file, path, page] of ROWS) {
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
      assert.deepEqual(placed, { problem, page, path });
    });
  }
});
