import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEmbargo } from './embargo.ts';
import { parseWire } from './parse-wire.ts';

const rows: readonly [string, string | undefined][] = [
  ['EMBARGOED until 18:00 GMT, Monday 14 March 2022', '2022-03-14 18:00 +00:00'],
  ['Embargoed until 00.01 BST on 3rd April', '2022-04-03 00:01 +01:00'],
  ['HOLD FOR RELEASE 6 p.m. EDT Tuesday, March 15, 2022', '2022-03-15 18:00 -04:00'],
  ['HOLD FOR RELEASE 12:30 a.m. EDT, March 15', '2022-03-15 00:30 -04:00'],
  ['NOT FOR RELEASE BEFORE 1800 GMT', '2022-03-14 18:00 +00:00'],
  ['NOT FOR RELEASE BEFORE NOON CET', '2022-03-14 12:00 +01:00'],
  ['Sperrfrist 15. März 2022, 9:00 Uhr MEZ', '2022-03-15 09:00 +01:00'],
  ['EMBARGO: 2022-03-15T06:00:00+03:00', '2022-03-15 06:00 +03:00'],
  ['EMBARGO: 2022-03-15T06:00Z', '2022-03-15 06:00 +00:00'],
  ['EMBARGO: 2022-03-15 06:00 GMT', '2022-03-15 06:00 +00:00'],
  ['EMBARGO: 2022-03-15 06:00', '2022-03-15 06:00'],
  ['EMBARGO: 2022-03-15', '2022-03-15 00:00'],
  ['Embargoed until 18:00 UTC+3', '2022-03-14 18:00 +03:00'],
  ['Embargoed until 15 March', '2022-03-15 00:00'],
  ['Embargoed until Jan 2 18:00', '2022-01-02 18:00'],
  ['Embargoed until 18:00 IST', undefined],
  ['Embargoed until 18:00 CST', undefined],
  ['Embargoed until midnight, 15 March', undefined],
  ['Embargoed until delivery', undefined],
  ['Embargoed until 30 February 18:00', undefined],
  ['Embargoed until 25:00 GMT', undefined],
];
for (const [line, expected] of rows) {
  test(line, () => {
    const embargo = parseEmbargo(line, '2022-03-14');
    const { day, time, offset } = embargo ?? {};
    assert.equal(embargo && [day, time, offset].filter(Boolean).join(' '), expected);
  });
}

test('an embargo that gives no moment is told', () => {
  const copy = ' date 2022-03-14\nEmbargoed until delivery\n\nKARSHOLM (AP) - It will sail.';
  const { embargo, warnings } = parseWire(new TextEncoder().encode(copy), 'a.txt');
  assert.equal(embargo, 'unclear');
  assert.deepEqual(
    warnings.map(({ code, line }) => [code, line]),
    [['wire/embargo-unclear', 2]],
  );
});
