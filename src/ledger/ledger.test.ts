import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { SitePath } from '#dispatch/paths.ts';
import { toSlug } from '#dispatch/slug.ts';
import { ADDRESS_STATES, formatLedger, type LedgerLine, parseLedger } from './ledger.ts';

const ID = 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79';
const OTHER = 'urn:uuid:0f665b11-16de-8ce5-9766-a223d8277a79';

suite('a line of a ledger', () => {
  const rows: readonly [string, string, readonly LedgerLine[]][] = [
    [
      'of a dispatch',
      `/2021/11/14/minsk-talks/ ${ID} published`,
      [{ path: '/2021/11/14/minsk-talks/', id: ID, state: 'published' }],
    ],
    [
      'of a page in other letters',
      '/places/минск/ - gone',
      [{ path: '/places/%D0%BC%D0%B8%D0%BD%D1%81%D0%BA/', id: undefined, state: 'gone' }],
    ],
    [
      'with Windows line ends',
      `/2021/11/14/a/ ${ID} moved\r\n`,
      [{ path: '/2021/11/14/a/', id: ID, state: 'moved' }],
    ],
    [
      'of what an earlier system had elsewhere',
      `/news/tide.html/ ${ID} moved\n/archives/12/ ${OTHER} withheld`,
      [
        { path: '/archives/12/', id: OTHER, state: 'withheld' },
        { path: '/news/tide.html/', id: ID, state: 'moved' },
      ],
    ],
    ['that is empty', '\n\n', []],
    ['that is a comment', '# a b c', []],
  ];
  for (const [name, text, lines] of rows) {
    test(name, () => assert.deepEqual(parseLedger(text, 'l'), { lines, problems: [] }));
  }
});

suite('not a line of a ledger', () => {
  const rows: readonly [string, RegExp][] = [
    [`/2021/11/14/a/ ${ID}`, /expected {2}ADDRESS ID STATE/u],
    [`/2021/11/14/a/ ${ID} lost`, /ADDRESS/u],
    [`/2021/11/14/a ${ID} published`, /ADDRESS/u],
    [`/2021/11/14/../ ${ID} published`, /ADDRESS/u],
    [`/2021/11/14/%2e%2e/ ${ID} published`, /ADDRESS/u],
    [`/2021/11/14/a%2Fb/ ${ID} published`, /ADDRESS/u],
    [`/2021/11/14/%E0%A4%A/ ${ID} published`, /ADDRESS/u],
    [`//example.org/ - published`, /ADDRESS/u],
    ['/about%20us/ - published', /ADDRESS/u],
    ['/feeds/ - gone', /ADDRESS/u],
    ['/rss.xml/ - gone', /ADDRESS/u],
    [`/index.html/ ${ID} moved`, /ADDRESS/u],
    [`/404.html/ ${ID} moved`, /ADDRESS/u],
    [`/a.html/b/ ${ID} moved`, /ADDRESS/u],
    [`/.html/ ${ID} moved`, /ADDRESS/u],
    [`/2021/11/14/a.txt/ ${ID} moved`, /ADDRESS/u],
    [`/2021/11/14/x";}/ ${ID} moved`, /ADDRESS/u],
    [`/places/a/ ${ID} published`, /ADDRESS/u],
    [`/2021/13/14/a/ ${ID} published`, /ADDRESS/u],
    ['/2021/11/14/a/ 14 published', /ADDRESS/u],
    ['<<<<<<< HEAD', /keep the lines of both sides/u],
    ['=======', /keep the lines of both sides/u],
  ];
  for (const [line, message] of rows) {
    test(line, () => {
      const { lines, problems } = parseLedger(`# a\n${line}\n`, 'content/ledger.txt');
      const [problem] = problems;
      assert.deepEqual(lines, []);
      assert.equal(problem?.code, 'ledger/line');
      assert.equal(problem.line, 2);
      assert.match(`expected  ${problem.expected} ${problem.remedy}`, message);
    });
  }
});

test('a ledger is read as it was written, and two that git has joined give the lines of both once', () => {
  const step = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 9 })
    .map((text) => toSlug(text))
    .filter((text) => text !== '' && !['feeds', 'search', 'index'].includes(text))
    .map(encodeURIComponent);
  const state = fc.constantFrom(...ADDRESS_STATES);
  const line = fc.oneof(
    fc.record({
      path: step.map((slug): SitePath => `/2021/11/14/${slug}/`),
      id: fc.constantFrom(ID, OTHER),
      state,
    }),
    fc.record({
      path: step.map((slug): SitePath => `/2021/11/14/${slug}/wire/`),
      id: fc.constant(undefined),
      state,
    }),
    fc.record({
      path: step.map((name): SitePath => `/${name}/`),
      id: fc.constant(undefined),
      state,
    }),
  );
  const lines = fc.uniqueArray(line, { selector: ({ path, id }) => `${path} ${id}`, maxLength: 9 });
  fc.assert(
    fc.property(lines, lines, (ours, theirs) => {
      const text = formatLedger(ours);
      assert.deepEqual(parseLedger(text, 'l').problems, []);
      assert.equal(formatLedger(parseLedger(text, 'l').lines), text);
      const joined = parseLedger(text + formatLedger(theirs), 'l');
      assert.deepEqual(joined.problems, []);
      assert.deepEqual(
        new Set(joined.lines.map(({ path, id }) => `${path} ${id}`)),
        new Set([...ours, ...theirs].map(({ path, id }) => `${path} ${id}`)),
      );
    }),
  );
});
