import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { parse } from 'yaml';
import { toEntry, writeEntries } from './entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'slugline-entries-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PATH = '2021/11/14/the-ferry';
const HEADLINE = '“It’s {1+1}”: the ferry — <b>\\ #1 "back"';
const BODY = '\nKARSHOLM \\{1+1}\n\n---\n\nAnd more.\n';

suite('entries for other generators', () => {
  const agencies: readonly [string, string, string][] = [
    ['none', '', ''],
    ['one', 'agency: Varnpress\n', 'Varnpress'],
    ['two', 'agency: [Varnpress, Harbour Wire]\n', 'Varnpress, Harbour Wire'],
  ];
  for (const [name, line, agency] of agencies) {
    test(`have the words of a dispatch, and its agencies: ${name}`, () => {
      const source = `---\nheadline: ${JSON.stringify(HEADLINE)}\n${line}topics: [Ferries]\n---\n${BODY}`;
      const entry = toEntry(PATH, source);
      assert.deepEqual(entry, { path: PATH, headline: HEADLINE, agency, body: BODY });
    });
  }

  test('are written with the address that a generator asks for, and the body as it is', () => {
    const entry = { path: PATH, headline: HEADLINE, agency: '', body: BODY };
    writeEntries(folder, [entry], '.md', (path) => ({ url: `/${path}/` }));
    const written = readFileSync(join(folder, `${PATH}.md`), 'utf8');
    assert.ok(written.endsWith(`\n---\n${BODY}`));
    const frontMatter = parse(written.slice(4, written.indexOf('\n---\n')));
    const expected = { title: HEADLINE, date: '2021-11-14', agency: '', url: `/${PATH}/` };
    assert.deepEqual(frontMatter, expected);
  });
});
