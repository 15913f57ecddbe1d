import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isSafeAddress } from './html-elements.ts';
import { findActiveContent } from './inert.ts';
import { parseMdxBody } from './mdx-syntax.ts';

suite('code is told as it stands', () => {
  const rows: readonly [string, string][] = [
    ['{code}', 'the code “{code}”'],
    ['<p {...x}>a</p>', 'the code “{...x}”'],
    ['<p title={1}>a</p>', 'the code “{1}”'],
    ['import x from "x"', 'the code “import x from "x"”'],
  ];
  for (const [body, expected] of rows) {
    test(body, () => assert.equal(findActiveContent(parseMdxBody(body))[0]?.found, expected));
  }
});

suite('what could be run is found', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['One *two* [three](/x) `four`.', []],
    ['\\{process.exit(9)} \\<script>', []],
    ['<aside>\n\nOurs.\n\n</aside>', []],
    ['A<sub>2</sub> and <abbr title="x">B</abbr>.', []],
    ['[a](mailto:a@b.org) [b](tel:1) ![c](a.png)', []],
    ['{/* a note to editors */}', []],
    ['{process.exit(9)}', ['dispatch/code 1:1']],
    ['One {1 + 1}.', ['dispatch/code 1:5']],
    ['{"words"}', ['dispatch/code 1:1']],
    ['{/* a */ 1 /* b */}', ['dispatch/code 1:1']],
    ['import x from "x"', ['dispatch/code 1:1']],
    ['export const x = 1', ['dispatch/code 1:1']],
    ['One.\n\n<script>alert(1)</script>', ['dispatch/unknown-element 3:1']],
    ['<style>\\{}</style>', ['dispatch/unknown-element 1:1']],
    ['<Unknown />', ['dispatch/unknown-component 1:1']],
    ['<Note>\n\nOurs.\n\n</Note>', []],
    ['<Note>\n\n{1 + 1}\n\n</Note>', ['dispatch/code 3:1']],
    ['<Note>\n\n[a](javascript:alert(1))\n\n</Note>', ['dispatch/unsafe-link 3:1']],
    ['<>a</>', ['dispatch/unknown-element 1:1']],
    ['<iframe src="/x" />', ['dispatch/unknown-element 1:1']],
    ['<p onclick="x()">a</p>', ['dispatch/unknown-attribute 1:1']],
    ['<p style="color: red">a</p>', ['dispatch/unknown-attribute 1:1']],
    ['A <span hidden>b</span>.', ['dispatch/unknown-attribute 1:3']],
    ['A <b class="skip">b</b>.', ['dispatch/unknown-attribute 1:3']],
    ['A <b children="c" />.', ['dispatch/unknown-attribute 1:3']],
    ['A <b slot="x">b</b>.', ['dispatch/unknown-attribute 1:3']],
    ['A <span dir="rtl">2 – 1</span>.', ['dispatch/unknown-attribute 1:3']],
    ['A <s>b</s>.', ['dispatch/unknown-element 1:3']],
    ['A <del>b</del>.', ['dispatch/unknown-element 1:3']],
    ['A <q>b</q>.', ['dispatch/unknown-element 1:3']],
    ['<aside dir="rtl" lang="ar">\n\nOurs.\n\n</aside>', []],
    ['A <a href="/x" title="b">c</a> <time datetime="2021">d</time>.', []],
    ['<p title={1}>a</p>', ['dispatch/code 1:1']],
    ['<p {...x}>a</p>', ['dispatch/code 1:1']],
    ['<p set:html="x">a</p>', ['dispatch/unknown-attribute 1:1']],
    ['<a href="javascript:alert(1)">a</a>', ['dispatch/unsafe-link 1:1']],
    ['[a](javascript:alert(1))', ['dispatch/unsafe-link 1:1']],
    ['![a](data:image/png;base64,x)', ['dispatch/unsafe-link 1:1']],
    ['[a][b]\n\n[b]: vbscript:x', ['dispatch/unsafe-link 3:1']],
    ['One &#1; &#xFFFE;.', []],
    ['<abbr title="A&#9;&amp;">B</abbr>', []],
    ['One.\n\n<aside title="&#1;">\n\nOurs.\n\n</aside>', ['mdx/control-character 3:1']],
    ['A <a href="/&#x1B;">b</a>', ['mdx/control-character 1:3']],
    [
      '<Quote by="&#xFFFF;" role="&#127;">A.</Quote>',
      ['mdx/control-character 1:1', 'mdx/control-character 1:1'],
    ],
  ];
  for (const [body, expected] of rows) {
    test(JSON.stringify(body), () =>
      assert.deepEqual(
        findActiveContent(parseMdxBody(body)).map(
          ({ code, line, column }) => `${code} ${line}:${column}`,
        ),
        expected,
      ),
    );
  }
});

suite('isSafeAddress', () => {
  const rows: readonly [string, boolean][] = [
    ['https://a.org', true],
    ['/about/', true],
    ['#x', true],
    ['a:b/c', false],
    ['JavaScript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['data:text/html,x', false],
  ];
  for (const [address, isSafe] of rows) {
    test(`${JSON.stringify(address)}: ${isSafe}`, () =>
      assert.equal(isSafeAddress(address), isSafe));
  }
});
