import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { z } from 'zod';
import { findAlteredWords } from '../dispatch/altered-words.ts';
import { findActiveContent } from '../dispatch/inert.ts';
import { blocksOf, parseMdxBody } from '../dispatch/mdx-syntax.ts';
import { readMdx } from '../dispatch/read-mdx.ts';
import { createBodyRenderer } from './body.ts';
import type { BodyContext } from './body-plugins.ts';

const anyFrontMatter = z.record(z.string(), z.unknown());

function render(
  body: string,
  context: Partial<BodyContext['settings'] & BodyContext['address']> = {},
) {
  const { linkAddresses = false, base = '', origin = 'https://example.org' } = context;
  const renderBody = createBodyRenderer({
    root: '/content',
    settings: { linkAddresses, language: 'en', timeZone: 'UTC' },
    address: { origin, base },
  });
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

/** The words of HTML as a browser shows them, block by block; LF for a line break and between rows. */
function shownBlocks(html: string): readonly string[] {
  const blocks: string[] = [''];
  const add = (text: string) => blocks.push((blocks.pop() ?? '') + text);
  const walk = (node: Nodes) => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element' && node.type !== 'root') return;
    const name = node.type === 'element' ? node.tagName : '';
    const isBlock = /^(?:p|h\d|ul|li|blockquote|pre|table|hr)$/u.test(name);
    if (isBlock) blocks.push('');
    if (name === 'br' || name === 'tr') add('\n');
    if (/^t[hd]$/u.test(name)) add('\t');
    node.children.forEach(walk);
    if (isBlock) blocks.push('');
  };
  walk(unified().use(rehypeParse, { fragment: true }).parse(html));
  return blocks.map(folded).filter((text) => text !== '');
}

// Line ends of the source are spaces on a page, so only the words are compared.
function folded(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

test('what the proof of words reads is what is shown, block by block', () => {
  const PIECES = [
    ...['a', 'b c', '1.', '-', '>', '#', '*', '**', '_', '`', '```', '~', '~~', '|', '|---|---|'],
    ...['[a](/b)', '[^a]', '[^a]: b', '![a](/b)', '\\\\', '  ', '    ', '\t', '\n', '\n', '\n\n'],
    ...[
      '&nbsp;',
      '&#10;',
      '\\\n',
      '| a | b |',
      '| 1 | 2 | 3 |',
      '***',
      '===',
      '[x]',
      '\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\n',
      '\u00A0',
    ],
  ] as const;
  const bodies = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 14 })
    .map((pieces) => pieces.join(''));
  let shown = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const tree = parseMdxBody(body);
      if (findActiveContent(tree).length > 0 || findAlteredWords(tree).length > 0) return;
      const html = render(body) ?? assert.fail('no element is in it');
      shown += 1;
      assert.deepEqual(
        shownBlocks(html),
        blocksOf(parseMdxBody(body))
          .map(({ text }) => folded(text))
          .filter((text) => text !== ''),
      );
    }),
    { numRuns: 3000 },
  );
  assert.ok(shown > 1000, `only ${shown} bodies were shown`);
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
