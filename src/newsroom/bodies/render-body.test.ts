import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { z } from 'zod';
import { findAlteredWords } from '#mdx/altered-words.ts';
import { findActiveContent } from '#mdx/inert.ts';
import { blocksOf, parseMdxBody } from '#mdx/mdx-syntax.ts';
import { readMdx } from '#mdx/read-mdx.ts';
import { sized } from '#testing/sized.ts';
import { componentsOf, htmlOf, picturesOf } from './body.ts';
import { type BodyContext, LAYOUT_IDS } from './body-plugins.ts';
import { createBodyRenderer } from './render-body.ts';

const anyFrontMatter = z.record(z.string(), z.unknown());

function renderParts(
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

function render(...args: Parameters<typeof renderParts>): string | undefined {
  return htmlOf(renderParts(...args));
}

test('the ids of the layout are those of its components', () => {
  const files = ['src/pages', 'src/layouts', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const ids = files.flatMap((text) => [...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id));
  assert.deepEqual([...new Set(ids)].sort(), [...LAYOUT_IDS].sort());
});

suite('a body', () => {
  const rows: readonly [string, string, string | undefined][] = [
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['characters stay', '"a" ’ – ...', '<p>"a" ’ – ...</p>'],
    ['escapes are undone', '\\{a} \\<b> &#x69;mport', '<p>{a} &#x3C;b> import</p>'],
    ['lines are kept', '```\na  b\n```', '<pre tabindex="0"><code>a  b\n</code></pre>'],
    ['headings have ids', '## A b', '<h2 id="a-b">A b</h2>'],
    [
      'no heading has an id of the layout',
      '## Main\n\n## Main\n\n## Related 1\n\n## Related\n\n[a](#main) [b](#list)',
      '<h2 id="main-2">Main</h2>\n<h2 id="main-1">Main</h2>\n<h2 id="related-1">Related 1</h2>\n<h2 id="related-2">Related</h2>\n<p><a href="#main-2">a</a> <a href="#list">b</a></p>',
    ],
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
    ['a note to editors is not shown', 'One {/* 2? */}.\n\n{/* 3 */}', '<p>One .</p>'],
    [
      'elements of HTML are shown',
      'A<sub>2</sub> <abbr title="&quot;x&quot;">B</abbr>.',
      '<p>A<sub>2</sub> <abbr title="&#x22;x&#x22;">B</abbr>.</p>',
    ],
    [
      'an aside stands by itself',
      'One.\n\n<aside lang="ru">*Two.*</aside>',
      '<p>One.</p>\n<aside lang="ru"><em>Two.</em></aside>',
    ],
    [
      'a picture on another host stays there',
      '<aside>\n\n![a](https://example.org/b.png)\n\n</aside>',
      '<aside><p><img src="https://example.org/b.png" alt="a"></p></aside>',
    ],
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

suite('a body with components is kept in parts, and no part of it is a program', () => {
  const at = (name: string, attributes: Record<string, string>, ...body: string[]) => ({
    name,
    attributes,
    body,
    isFirst: false,
  });
  const rows: readonly [string, string, readonly unknown[]][] = [
    [
      'its words and what it holds',
      'One.\n\nTwo.\n\n<Note title="A">\n\nThree.\n\n</Note>\n\nFour.',
      ['<p>One.</p>\n<p>Two.</p>\n', at('Note', { title: 'A' }, '<p>Three.</p>'), '\n<p>Four.</p>'],
    ],
    [
      'one within an element',
      'One.\n\nTwo.\n\n- <Locator name="A" latitude="1" longitude="2" />\n- b',
      [
        '<p>One.</p>\n<p>Two.</p>\n<ul>\n<li>\n',
        at('Locator', { name: 'A', latitude: '1', longitude: '2' }),
        '\n</li>\n<li>b</li>\n</ul>',
      ],
    ],
    [
      'one within another',
      'One.\n\nTwo.\n\n<Note>\n\n<Quote by="B">\n\nA.\n\n</Quote>\n\n</Note>',
      [
        '<p>One.</p>\n<p>Two.</p>\n',
        { ...at('Note', {}), body: [at('Quote', { by: 'B' }, '<p>A.</p>')] },
      ],
    ],
    [
      'one that is seen first',
      '<Figure src="/a.png" alt="b" />',
      [{ ...at('Figure', { src: '/a.png', alt: 'b' }), isFirst: true }],
    ],
    [
      'marks of programs in words and attributes',
      'One.\n\nTwo \\<!--\\0--> \\{x}.\n\n<Note title="<!--&#0;-->{x}">import.meta.env</Note>',
      [
        '<p>One.</p>\n<p>Two &#x3C;!--\\0--> {x}.</p>\n',
        at('Note', { title: '<!--\uFFFD-->{x}' }, 'import.meta.env'),
      ],
    ],
  ];
  for (const [name, body, parts] of rows) {
    test(name, () => assert.deepEqual(renderParts(body), parts));
  }

  test('its pictures, however they are named, are those of its components', () => {
    const body = renderParts(
      [
        '<Figure src="a.png" alt="b" />',
        '<aside>\n\n![c](d.jpg "e") ![f][g] <img src="h.gif" alt="i" width="20" />\n\n</aside>',
        '<Note>\n\n<figure>\n\n![j](/k.webp)\n\n</figure>\n\n</Note>',
        '[g]: <l m.avif> "n"',
        '[g]: other.png',
      ].join('\n\n'),
      { base: '/sub' },
    );
    assert.deepEqual(picturesOf(body), ['a.png', 'd.jpg', 'l m.avif', 'h.gif', '/k.webp']);
    assert.deepEqual(
      componentsOf(body)
        .filter(({ name }) => name === 'InlinePicture')
        .map(({ attributes: { src: _, ...others } }) => others),
      [{ alt: 'c', title: 'e' }, { alt: 'f', title: 'n' }, { alt: 'i', width: '20' }, { alt: 'j' }],
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

// Line ends in the source are spaces on a page, so only the words are compared.
function folded(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

test('the proof of words reads what is shown, block by block', () => {
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
  const runs = sized(600, 3000);
  let shown = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const tree = parseMdxBody(body);
      if (findActiveContent(tree).length > 0 || findAlteredWords(tree).length > 0) return;
      const html = render(body) ?? assert.fail('no element is in it');
      shown += 1;
      // A note to editors shows nothing, but sends the body down the path for elements.
      assert.equal(render(`{/* as one with elements */}\n\n${body}`)?.trim(), html.trim());
      assert.deepEqual(
        shownBlocks(html),
        blocksOf(parseMdxBody(body))
          .map(({ text }) => folded(text))
          .filter((text) => text !== ''),
      );
    }),
    { numRuns: runs },
  );
  assert.ok(shown > runs / 3, `only ${shown} bodies were shown`);
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
