import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readHtml } from './html.ts';
import { copyOf } from './markup-blocks.ts';

function blocks(html: string): readonly string[] {
  const escaped = { text: html, spanOf: (span: { start: number; end: number }) => span };
  return copyOf(readHtml({ file: 'a.json', text: html }, escaped)).blocks.map(({ kind, text }) =>
    kind === 'paragraph' ? text : `| ${text}`,
  );
}

suite('copyOf', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    ['paragraphs', '<p>One\n two.</p><p>Three.', ['One two.', 'Three.']],
    ['inline elements run on', '<p>a<b>b</b><i> c</i><a href="x">d</a></p>', ['ab cd']],
    ['formatting that is not closed', '<p><b class="x">One<p>Two', ['One', 'Two']],
    ['text without elements', 'One & two', ['One & two']],
    ['text between elements', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
    ['one line break', '<p>a<br>b', ['a b']],
    ['two line breaks', 'a<br/> <br/>b<br>c', ['a', 'b c']],
    ['single line breaks with words between', 'a<br>b<br>c', ['a b c']],
    ['lists', '<ul><li>a<li>b<ol><li>c</ol></ul>', ['a', 'b', 'c']],
    ['headings', '<h1>a</h1><h6>b</h6>', ['a', 'b']],
    ['white space and no-break spaces only', '<p> </p><p>&nbsp;</p>', []],
    ['a no-break space is a letter', '<p>5&nbsp;000', ['5\u00A0000']],
    ['programs and styles', '<script>a</script><style>b</style><template>c</template>d', ['d']],
    ['media and captions', '<figure><img><figcaption>a</figcaption></figure>b', ['b']],
    [
      'a table in a figure',
      '<figure><table><tr><td>a<td>b</table><figcaption>c</figcaption></figure>d',
      ['| a | b', 'd'],
    ],
    ['a quotation in a figure', '<figure><blockquote><p>a</blockquote></figure>b', ['a', 'b']],
    [
      'a list in a caption',
      '<figure><img><figcaption><ul><li>a</ul></figcaption></figure>b',
      ['b'],
    ],
    ['comments', '<p>a<!-- b -->c', ['ac']],
    ['preformatted text', '<pre>\n  a  \n\n b\n\n</pre>', ['|   a\n\n b']],
    ['a table', '<table><tr><th>a<td>b<tr><td><p>c</p><p>d</p><td></table>', ['| a | b\nc d | ']],
    [
      'a table with a caption, a head and a nested table',
      '<table><caption>t</caption><thead><tr><td>a<td>b</thead><tr><td>c<td><table><tr><td>d<td>e',
      ['t', '| a | b\nc | d | e'],
    ],
    ['a table of one column', '<table><tr><td><p>a</p><p>b</p><tr><td>c', ['a', 'b', 'c']],
    ['an empty table', '<table><tr><td><td></table>', []],
    ['names in capitals', '<P>a<BR><BR>b<TABLE><TR><TD>c<TD>d', ['a', 'b', '| c | d']],
    ['words in braces and tags as text', '<p>{x} &lt;b&gt; import a', ['{x} <b> import a']],
  ];
  for (const [name, html, words] of rows) {
    test(name, () => assert.deepEqual(blocks(html), words));
  }
});
