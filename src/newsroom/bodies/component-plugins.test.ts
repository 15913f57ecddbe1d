import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { dateEntries, importComponents, showPictures } from './component-plugins.ts';

const STYLE = { language: 'en-GB', timeZone: 'Europe/Minsk' };

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkStringify).freeze();

function process(body: string, language?: string) {
  const file = new VFile({ path: '/content/dispatches/a.mdx', value: body });
  file.data['astro'] = { frontmatter: { language } };
  const tree = processor.parse(file);
  showPictures()(tree);
  dateEntries(STYLE)(tree, file);
  importComponents({ root: '/content', settings: STYLE })(tree, file);
  const imports = tree.children.flatMap((node) => {
    const [statement] = node.type === 'mdxjsEsm' ? (node.data?.estree?.body ?? []) : [];
    return statement?.type === 'ImportDeclaration' ? [String(statement.source.value)] : [];
  });
  return { imports, text: processor.stringify(tree).trim() };
}

suite('a file imports the components and pictures that it uses, and no others', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['One.', []],
    ['<Note>A.</Note>\n\n<Note>B.</Note>', ['Note.astro']],
    [
      '<Figure src="a.png" alt="b" />\n\n<Note>\n\n<Figure src="/c/d.jpg" alt="e" />\n\n</Note>',
      ['Figure.astro', 'Note.astro', '/content/dispatches/a.png', '/content/c/d.jpg'],
    ],
    [
      'import Note from "./Note.astro"\n\n<Note>A.</Note>\n\n<Quote by="a">B.</Quote>',
      ['./Note.astro', 'Quote.astro'],
    ],
    ['<Unknown />', []],
    [
      '<aside>\n\n![a](b.png) ![a][c]\n\n</aside>\n\n<img src="/d.gif" />\n\n[c]: e.jpg',
      [
        'InlinePicture.astro',
        '/content/dispatches/b.png',
        '/content/dispatches/e.jpg',
        '/content/d.gif',
      ],
    ],
    ['![a](https://example.org/b.png) ![a](//example.org/b.png)', []],
  ];
  for (const [body, expected] of rows) {
    test(JSON.stringify(body), () => {
      const { imports } = process(body);
      const isOurs = (path: string) => path.startsWith('/') && path.endsWith('.astro');
      assert.deepEqual(
        imports.map((path) => (isOurs(path) ? basename(path) : path)).sort(),
        [...expected].sort(),
      );
      for (const path of imports.filter(isOurs)) assert.ok(existsSync(path), path);
    });
  }
});

suite('a figure takes the picture, and is told whether it is seen first', () => {
  const figure = '<Figure src="a.png" alt="b" />';
  const rows: readonly [string, readonly string[]][] = [
    [figure, ['<Figure src={picture1} alt="b" isFirst />']],
    [`One.\n\n${figure}`, ['<Figure src={picture1} alt="b" isFirst />']],
    [`One.\n\nTwo.\n\n${figure}`, ['<Figure src={picture1} alt="b" />']],
    [`<Note>\n\n${figure}\n\n</Note>`, ['<Figure src={picture1} alt="b" />']],
  ];
  for (const [body, expected] of rows) {
    test(JSON.stringify(body), () =>
      assert.deepEqual(process(body).text.match(/<Figure.*\/>/gu), expected),
    );
  }
});

suite('the dates of a timeline stand in words', () => {
  const rows: readonly [string, string | undefined, string][] = [
    ['2021-11: A.', undefined, '**<time datetime="2021-11">November 2021</time>** A.'],
    ['2021-11-14: *A* b.', 'ru', '**<time datetime="2021-11-14">14 ноября 2021 г.</time>** *A* b.'],
  ];
  for (const [entry, language, expected] of rows) {
    test(entry, () => {
      const { text } = process(`<Timeline>\n\n- ${entry}\n\n</Timeline>\n\n- ${entry}`, language);
      assert.equal(text.match(/\* (.*<time.*)/u)?.[1], expected);
      assert.equal(text.match(/<time/gu)?.length, 1);
    });
  }
});

suite('what has words of its own is told the language', () => {
  const rows: readonly [string, string | undefined, string][] = [
    ['<Note>A.</Note>', 'ru', '<Note language="ru">A.</Note>'],
    ['<Note>A.</Note>', undefined, '<Note language="en-GB">A.</Note>'],
    ['<Quote by="a">B.</Quote>', 'ru', '<Quote by="a">B.</Quote>'],
  ];
  for (const [body, language, expected] of rows) {
    test(`${body} in ${language}`, () =>
      assert.equal(process(body, language).text.split('\n\n').at(-1), expected));
  }
});
