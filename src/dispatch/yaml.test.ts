import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dispatchSchema } from './schema.ts';
import { settingsSchema } from './settings.ts';
import { readYaml } from './yaml.ts';

const DISPATCH = `headline: A
headlineSource: lead
date: 2021-11-14
language: en
id: urn:uuid:0
wire: wire/a.txt
sha256: ${'a'.repeat(64)}
`;

function problemsOf(text: string): readonly (readonly [string, number, number])[] {
  const result = readYaml({ text: DISPATCH + text, file: 'a.mdx', firstLine: 2 }, dispatchSchema);
  return result.ok ? [] : result.problems.map(({ code, line, column }) => [code, line, column]);
}

test('front matter is read, and its defaults filled in', () => {
  const result = readYaml({ text: DISPATCH, file: 'a.mdx', firstLine: 2 }, dispatchSchema);
  assert.ok(result.ok);
  assert.equal(result.data.date, '2021-11-14');
  assert.deepEqual(result.data.topics, []);
  assert.equal(result.data.status, 'usable');
});

suite('what is wrong has its place', () => {
  const rows: readonly [string, string, string][] = [
    ['an unknown key', 'topic: [a]\n', 'yaml/unknown-key 9:1'],
    ['an unknown key in a list', 'located:\n  - name: A\n    lat: 1\n', 'yaml/unknown-key 11:5'],
    ['a value of the wrong kind', 'byline: 5\n', 'yaml/invalid 9:9'],
    ['a value that is not allowed', 'status: gone\n', 'yaml/invalid 9:9'],
    ['a day that does not exist', 'updated: 2021-02-30\n', 'yaml/invalid 9:10'],
    ['an instant without its offset', 'embargoed: 2021-11-14T10:00\n', 'yaml/invalid 9:12'],
    ['half a position', 'located:\n  - name: A\n    latitude: 1\n', 'yaml/invalid 11:5'],
    ['a headline of two lines', 'supersedes: |\n  a\n', 'yaml/invalid 9:13'],
    ['a missing value in a list', 'corrections:\n  - date: 2021-11-15\n', 'yaml/missing 10:5'],
    ['an invalid slug', 'slug: A b\n', 'yaml/invalid 9:7'],
    ['the same key twice', 'date: 2021-11-15\n', 'yaml/syntax 9:1'],
    ['an open quote', 'byline: "A\n', 'yaml/syntax 9:9'],
    ['a tag', 'byline: !!js/function x\n', 'yaml/syntax 9:9'],
    ['a wire file outside of wire/', 'wire: wire/../../secret\n', 'yaml/syntax 9:1'],
  ];
  for (const [name, text, expected] of rows) {
    test(name, () =>
      assert.deepEqual(
        problemsOf(text).map(([code, line, column]) => `${code} ${line}:${column}`),
        [expected],
      ),
    );
  }
});

suite('a wire path stays below wire/', () => {
  const rows: readonly [string, boolean][] = [
    ['wire/2021/11/14/a.txt', true],
    ['wire/a b..txt', true],
    ['wire/../a.txt', false],
    ['wire/x/../../a.txt', false],
    ['wire/..', false],
    ['/etc/passwd', false],
    ['dispatches/a.mdx', false],
  ];
  for (const [path, isRight] of rows) {
    test(`${path}: ${isRight}`, () =>
      assert.equal(dispatchSchema.shape.wire.safeParse(path).success, isRight));
  }
});

suite('for an unknown key, the nearest is named', () => {
  const rows: readonly [string, string][] = [
    ['time', 'write “timeZone”'],
    ['feeditems', 'write “feedItems” instead: “feedItems: x”'],
    ['descripton', 'remove it; the nearest known key, “description”, is there already'],
    ['Language', 'remove it; the nearest known key, “language”, is there already'],
    ['quux', 'remove it'],
  ];
  for (const [key, remedy] of rows) {
    test(`${key}: ${remedy}`, () => {
      const text = `name: A\ndescription: B\nurl: https://a.example\nlanguage: en\n${key}: x\n`;
      const result = readYaml({ text, file: 'site.yaml', firstLine: 1 }, settingsSchema);
      assert.ok(!result.ok);
      assert.ok(result.problems[0]?.remedy.startsWith(remedy), result.problems[0]?.remedy);
    });
  }
});

test('an alias bomb is refused', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\n`;
  const result = readYaml({ text: bomb, file: 'a.yaml', firstLine: 1 }, settingsSchema);
  assert.ok(!result.ok);
});
