import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type DispatchOrigin, readOrigin } from './dispatch-origin.ts';

const SHA256 = '6f665b1116de8ce5d766a223d8277a7976a86aabefe85d7db199c6dcec613c34';
const ORIGIN = { sha256: SHA256, wire: 'wire/2021/11/14/a.txt' };
const KEYS = `wire: ${ORIGIN.wire}\nsha256: ${SHA256}\n`;

const folder = await mkdtemp(join(tmpdir(), 'slugline-origin-'));
after(() => rm(folder, { recursive: true }));

const rows: readonly [string, string, DispatchOrigin][] = [
  ['as it is imported', `---\nheadline: A\n${KEYS}---\n\nThe talks.\n`, ORIGIN],
  ['in quotes', `---\nwire: "${ORIGIN.wire}"\nsha256: '${SHA256}'\n---\n`, ORIGIN],
  [
    'line ends of another system, and a byte-order mark',
    `\uFEFF---\r\n${KEYS.replaceAll('\n', '\r\n')}---\r\n`,
    ORIGIN,
  ],
  [
    'a name that YAML escapes',
    `---\nwire: "wire/it's \\"x\\": y.txt"\nsha256: ${SHA256}\n---\n`,
    { ...ORIGIN, wire: `wire/it's "x": y.txt` },
  ],
  [
    'a guid of an earlier system',
    `---\nguid: "12 at https://quay.example"\n${KEYS}---\n`,
    { ...ORIGIN, guid: '12 at https://quay.example' },
  ],
  ['another slug', `---\nslug: talks\n${KEYS}---\n`, { ...ORIGIN, slug: 'talks' }],
  [
    'how it is held, amid mistakes',
    `---\n[: x\nstatus: "witheld"\nembargoed: tomorrow\n${KEYS}---\n`,
    { ...ORIGIN, status: 'witheld', embargoed: 'tomorrow' },
  ],
  ['quotes that do not end', `---\nwire: "a\nsha256: ${SHA256}\n---\n`, { sha256: SHA256 }],
  ['behind a long note', `---\nedNote: ${'ж'.repeat(20_000)}\n${KEYS}---\nA\n`, ORIGIN],
  ['front matter without an end', `---\n${KEYS}\nA\n`, ORIGIN],
  ['words of the body that look like it', `---\nheadline: A\n---\n${KEYS}`, {}],
  ['an empty file', '', {}],
];
for (const [name, mdx, expected] of rows) {
  test(`what a dispatch was made from: ${name}`, async () => {
    const path = join(folder, 'a.mdx');
    await writeFile(path, mdx);
    assert.deepEqual(readOrigin(path), {
      sha256: undefined,
      wire: undefined,
      slug: undefined,
      guid: undefined,
      status: undefined,
      embargoed: undefined,
      ...expected,
    });
  });
}
