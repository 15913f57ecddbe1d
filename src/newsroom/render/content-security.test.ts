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
      'the scripts that a page of the publisher’s own holds',
      '[page].astro',
      `<p title='a"<script>no()</script>'><script>run()</script><script src="/a.js"></script>`,
      `style-src 'self' 'unsafe-inline'; script-src 'self' ${digestOf('run()')}`,
    ],
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
