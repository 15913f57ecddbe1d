import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { redirectsOf } from './keep-ledger.ts';
import type { LedgerLine } from './ledger.ts';
import { RULE_FORMS, renderRules } from './redirect-rules.ts';

const LEDGER: readonly LedgerLine[] = [
  { path: '/2021/11/14/%D0%BC/', id: '1', state: 'moved' },
  { path: '/2021/11/14/a/', id: '1', state: 'moved' },
  { path: '/2021/11/14/b/', id: '1', state: 'published' },
  { path: '/2021/11/14/c/', id: '2', state: 'withheld' },
  { path: '/2021/11/14/d/', id: '3', state: 'moved' },
  { path: '/2021/11/14/d/', id: '4', state: 'published' },
  { path: '/2021/11/14/e/', id: '3', state: 'canceled' },
  { path: '/places/minsk/', id: undefined, state: 'gone' },
];

test('redirects lead to where a dispatch is now, and never stand in the way of another', () => {
  assert.deepEqual(redirectsOf(LEDGER), [
    { from: '/2021/11/14/%D0%BC/', to: '/2021/11/14/b/' },
    { from: '/2021/11/14/a/', to: '/2021/11/14/b/' },
  ]);
});

test('Apache takes the first rule that fits, so what lies below an address comes before it', () => {
  const [apache] = RULE_FORMS.filter(({ name }) => name === 'apache');
  const redirects = [
    { from: '/old/', to: '/new/' },
    { from: '/old/wire/', to: '/new/' },
  ] as const;
  assert.equal(
    apache && renderRules(apache, redirects, { origin: 'https://example.org', base: '' }),
    'Redirect permanent "/old/wire/" "/new/"\nRedirect permanent "/old/" "/new/"\n',
  );
});

test('a page of an earlier system is asked for without a slash at its end', () => {
  const redirects = [{ from: '/news/tide.html/', to: '/new/' }] as const;
  const rendered = RULE_FORMS.map((form) =>
    renderRules(form, redirects, { origin: 'https://example.org', base: '' }),
  );
  for (const rules of rendered) assert.match(rules, /news\/tide\.html(?!\/)/u);
});

suite('rules for', () => {
  const rows: readonly [string, string][] = [
    [
      'netlify',
      '/sub/2021/11/14/%D0%BC/ /sub/2021/11/14/b/ 301!\n/sub/2021/11/14/a/ /sub/2021/11/14/b/ 301!\n',
    ],
    [
      'cloudflare',
      '/sub/2021/11/14/%D0%BC/ /sub/2021/11/14/b/ 301\n/sub/2021/11/14/a/ /sub/2021/11/14/b/ 301\n',
    ],
    [
      'nginx',
      'map $uri $moved {\n  "/sub/2021/11/14/м/" "/sub/2021/11/14/b/";\n  "/sub/2021/11/14/a/" "/sub/2021/11/14/b/";\n}\n',
    ],
    [
      'caddy',
      'redir "/sub/2021/11/14/м/" "/sub/2021/11/14/b/" permanent\nredir "/sub/2021/11/14/a/" "/sub/2021/11/14/b/" permanent\n',
    ],
    [
      'apache',
      'Redirect permanent "/sub/2021/11/14/м/" "/sub/2021/11/14/b/"\nRedirect permanent "/sub/2021/11/14/a/" "/sub/2021/11/14/b/"\n',
    ],
    [
      's3',
      `${JSON.stringify(
        [
          { Key: 'sub/2021/11/14/м/index.html', WebsiteRedirectLocation: '/sub/2021/11/14/b/' },
          { Key: 'sub/2021/11/14/a/index.html', WebsiteRedirectLocation: '/sub/2021/11/14/b/' },
        ],
        undefined,
        2,
      )}\n`,
    ],
  ];
  const address = { origin: 'https://example.org', base: '/sub' };
  for (const form of RULE_FORMS) {
    test(form.name, () => {
      const expected = rows.find(([name]) => name === form.name)?.[1];
      assert.equal(renderRules(form, redirectsOf(LEDGER), address), expected);
    });
  }
});
