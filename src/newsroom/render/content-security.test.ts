import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { withContentPolicy } from './content-security.ts';

const digestOf = (content: string) => `'sha256-${hash('sha256', content, 'base64')}'`;
const page = (inside: string) => `<!DOCTYPE html><html><head><meta charset="utf-8">${inside}`;
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/u.exec(html)?.[1];

suite('the policy of a page lets in', () => {
  const A = digestOf('a{color:red}');
  const rows: readonly [string, string, string, string][] = [
    ['its styles', 'index.astro', '<style>a{color:red}</style>', `style-src ${A}`],
    [
      'a style once',
      'index.astro',
      '<style>a{color:red}</style><style data-a="b">a{color:red}</style>',
      `style-src ${A}`,
    ],
    ['no style that words name', 'index.astro', '<meta content="<style>b</style>">', 'style-src '],
    ['no style in the body', 'index.astro', '</head><body><style>b</style>', 'style-src '],
    [
      'a style behind words that end no head',
      'index.astro',
      '<meta content="</head>"><style>a{color:red}</style>',
      `style-src ${A}`,
    ],
    ['no style in a comment', 'index.astro', '<!-- <style>b</style> -->', 'style-src '],
    [
      'no style in a script',
      'index.astro',
      '<script type="application/ld+json">"<style>b<"</script>',
      'style-src ',
    ],
    ['no script', 'index.astro', '<script>alert(1)</script>', 'style-src '],
    [
      'the script of the search, and what it compiles',
      '_search.astro',
      '<script type="module">run()</script>',
      `style-src ; script-src 'self' ${digestOf('run()')} 'wasm-unsafe-eval'`,
    ],
    [
      'any code of a page of the publisher’s own',
      '[page].astro',
      '<p onclick="run()"><SCRIPT>run()</SCRIPT>',
      `style-src 'self' 'unsafe-inline' https:; script-src 'self' 'unsafe-inline' https:`,
    ],
    ['a style in capitals', 'index.astro', '<STYLE>a{color:red}</STYLE >', `style-src ${A}`],
  ];
  for (const [name, route, inside, end] of rows) {
    test(name, () => {
      const html = withContentPolicy(page(inside), route);
      assert.ok(policyOf(html)?.endsWith(`; ${end}`), policyOf(html));
      assert.equal(
        html.replace(/<meta http-equiv="content-security-policy" [^>]*>/u, ''),
        page(inside),
      );
    });
  }
});

test('nothing else is let in by a page of words', () => {
  assert.match(
    policyOf(withContentPolicy(page(''), '404.astro')) ?? '',
    /^default-src 'none'; base-uri 'none'; img-src 'self' data:; connect-src 'self'; form-action 'none'; style-src $/u,
  );
});

test('a page without a declaration of its characters is refused', () => {
  assert.throws(() => withContentPolicy('<html><head>', '404.astro'), /404\.astro has no <meta/u);
});

suite('quotes that do not end take no time to speak of', () => {
  for (const inside of [
    `<p ${'a'.repeat(50_000)}'s`,
    `<script ${'a'.repeat(50_000)}"`,
    '<a "'.repeat(500),
  ]) {
    test(inside.slice(0, 12), () => assert.ok(withContentPolicy(page(inside), '404.astro')));
  }
});
