import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { readMdx } from '../dispatch/read-mdx.ts';
import { createBodyRenderer } from './body.ts';
import type { BodyContext } from './body-plugins.ts';

const anyFrontMatter = z.record(z.string(), z.unknown());

function render(
  body: string,
  context: Partial<BodyContext['settings'] & BodyContext['address']> = {},
) {
  const { linkAddresses = false, base = '', origin = 'https://example.org' } = context;
  const renderBody = createBodyRenderer({ settings: { linkAddresses }, address: { origin, base } });
  return renderBody(
    readMdx(
      `---\nwire: wire/a.txt\ndateline: MINSK (AP) -\n---\n\n${body}`,
      'a.mdx',
      anyFrontMatter,
    ),
  );
}

suite('a body', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['characters stay', '"a" ’ – ...', '<p>"a" ’ – ...</p>'],
    ['escapes are undone', '\\{a} \\<b> &#x69;mport', '<p>{a} &#x3C;b> import</p>'],
    ['lines are kept', '```\na  b\n```', '<pre tabindex="0"><code>a  b\n</code></pre>'],
    ['headings have ids', '## A b', '<h2 id="a-b">A b</h2>'],
    [
      'the dateline is marked',
      'MINSK (AP) - A.',
      '<p><span class="dateline">MINSK (AP) -</span> A.</p>',
    ],
    ['a dateline that stands elsewhere is not', 'In MINSK (AP) - A.', '<p>In MINSK (AP) - A.</p>'],
    [
      'addresses stay characters',
      'www.a.org a@b.org http\\://a.org',
      '<p>www.a.org a@b.org http://a.org</p>',
    ],
    ['a link that is written stays', '[a](http://a.org)', '<p><a href="http://a.org">a</a></p>'],
    ['a component is left to Astro', 'One.\n\n<Note>Two.</Note>', undefined],
    ['an expression is left to Astro', 'One {1 + 1}.', undefined],
  ];
  for (const [name, body, html] of rows) {
    test(name, () => assert.equal(render(body), html));
  }

  test('addresses become links where the settings say so', () => {
    assert.equal(
      render('www.a.org', { linkAddresses: true }),
      '<p><a href="http://www.a.org">www.a.org</a></p>',
    );
  });
});

suite('a link within the site, where it lies below a path', () => {
  const rows: readonly [string, string][] = [
    ['/about/', '/sub/about/'],
    ['/sub/about/', '/sub/about/'],
    ['/subway/', '/sub/subway/'],
    ['//a.org/', '//a.org/'],
    ['http://a.org/', 'http://a.org/'],
    ['#x', '#x'],
  ];
  for (const [link, href] of rows) {
    test(`${link} → ${href}`, () =>
      assert.equal(render(`[a](${link})`, { base: '/sub' }), `<p><a href="${href}">a</a></p>`));
  }
});
