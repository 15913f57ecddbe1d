import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { readEditable } from '../support/front-matter.ts';
import { corpusFile } from './corpus.ts';
import { distinctCopy, editNewsroom, editOneDispatch } from './newsroom.ts';

const content = mkdtempSync(join(tmpdir(), 'slugline-newsroom-'));
after(() => rmSync(content, { recursive: true, force: true }));

const IMPORTED = `---
headline: The ferry
headlineSource: lead
suggested:
  people:
    - {"name":"Anna Drommel","at":[1]}
    - {"name":"Peter Drommel","at":[2,9]}
    - {"name":"Maria Drommel","at":[3]}
  places:
    - {"name":"Dunmere","at":[4]}
---

Body --- of it
`;

suite('the newsroom of the bench', () => {
  test('has as many dispatches as were asked for, without copies, the first of the corpus first', () => {
    const files = distinctCopy(1500);
    assert.equal(files.length, 1500);
    assert.equal(new Set(files.map(({ text }) => text)).size, 1500);
    assert.deepEqual(files[0], corpusFile(0));
    assert.deepEqual(distinctCopy(10), files.slice(0, 10));
  });

  test('is edited: topics for each, the names that stand first, nothing suggested, the body as it was', async () => {
    const edit = async () => {
      writeDispatches();
      await editNewsroom(content);
      return ['a', 'b'].map((slug) => readFileSync(pathOf(slug), 'utf8'));
    };
    const [one = '', other = ''] = await edit();
    assert.deepEqual(await edit(), [one, other], 'the same every time');
    const { frontMatter, body } = readEditable(one);
    const { topics, ...others } = frontMatter.toJS();
    assert.deepEqual(others, {
      ...{ headline: 'The ferry', headlineSource: 'lead' },
      ...{ people: ['Anna Drommel', 'Peter Drommel'], places: ['Dunmere'] },
    });
    assert.ok(topics.length >= 1 && topics.length <= 3);
    assert.notDeepEqual(readEditable(other).frontMatter.toJS().topics, topics);
    assert.equal(body, '\nBody --- of it\n');
  });

  test('has exactly one dispatch changed', async () => {
    writeDispatches();
    await editOneDispatch(content);
    const changed = readEditable(readFileSync(pathOf('a'), 'utf8')).frontMatter;
    assert.equal(changed.get('headlineSource'), 'desk');
    assert.equal(readFileSync(pathOf('b'), 'utf8'), IMPORTED);
  });
});

function writeDispatches(): void {
  mkdirSync(join(content, 'dispatches'), { recursive: true });
  for (const slug of ['a', 'b']) writeFileSync(pathOf(slug), IMPORTED);
}

function pathOf(slug: string): string {
  return join(content, 'dispatches', `${slug}.mdx`);
}
