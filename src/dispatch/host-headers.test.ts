import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { HEADER_FORMS, renderHeaders } from './host-headers.ts';

const ADDRESS = { origin: 'https://example.org', base: '/sub' };

function headersIn(name: string): string {
  const form = HEADER_FORMS.find((one) => one.name === name);
  assert.ok(form);
  return renderHeaders(form, ADDRESS);
}

test('a path is no expression', () => {
  const form = HEADER_FORMS.find(({ name }) => name === 'nginx');
  assert.ok(form);
  const text = renderHeaders(form, { ...ADDRESS, base: '/a.b(c)$' });
  assert.ok(text.includes('"~^/a\\.b\\(c\\)\\$/_astro/"'), text);
});

test('the file of hosts has a rule for all files, and one for each kind that is kept longer', () => {
  const file = headersIn('netlify');
  assert.equal(headersIn('cloudflare'), file);
  assert.equal(
    file.replace(/(?<=\/\*\n)(?: {2}\S+: .+\n){5}/u, '  …\n'),
    `/sub/*
  …
/sub/_astro/*
  Cache-Control: public, max-age=31536000, immutable
${['rss.xml', 'atom.xml', 'feed.json']
  .map(
    (name) => `/sub/${name}
  Cache-Control: public, max-age=300
/sub/*/${name}
  Cache-Control: public, max-age=300
`,
  )
  .join('')}`,
  );
  // Cloudflare reads one asterisk of a path, and joins headers of several rules.
  for (const line of file.split('\n')) assert.ok(line.split('*').length <= 2, line);
});

suite('every form', () => {
  for (const { name } of HEADER_FORMS) {
    test(`${name} has each header, with the base path`, () => {
      const text = headersIn(name);
      for (const part of [
        ...['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'Permissions-Policy'],
        ...["frame-ancestors 'self'", 'immutable', 'max-age=300', '/sub/_astro/', 'feed'],
      ]) {
        assert.ok(text.includes(part), part);
      }
    });
  }
});
