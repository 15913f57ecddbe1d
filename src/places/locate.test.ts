import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fromWire } from '#drafting/from-wire.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { type City, makeGazetteer } from './gazetteer.ts';

const CITIES: readonly [string, string, string, number][] = [
  ['Seoul', 'KR', '11', 10_000_000],
  ['London', 'GB', 'ENG', 7_500_000],
  ['London', 'CA', '08', 340_000],
  ['Kyiv', 'UA', '12', 2_800_000],
  ['Minsk', 'BY', '04', 1_700_000],
  ['Dallas', 'US', 'TX', 1_300_000],
  ['Fort Worth', 'US', 'TX', 830_000],
  ['Port of Spain', 'TT', '05', 49_000],
];
const gazetteer = makeGazetteer(
  CITIES.map(([name, country, region, population]): City => {
    return { name, country, region, population, latitude: 1, longitude: 2 };
  }),
);

suite('the places of a dateline', () => {
  const rows: readonly [string, readonly string[], string?][] = [
    ['SEOUL (AP) - A', ['Seoul, South Korea, 1']],
    ['KIEV (AP) - A', ['Kyiv, Ukraine, 1']],
    ['LONDON, Ontario (AP) - A', ['London, Ontario, Canada, 1']],
    ['SEOUL/LONDON (AP) - A', ['Seoul, South Korea, 1', 'London, United Kingdom, 1']],
    ['SEOUL AND LONDON (AP) - A', ['Seoul, South Korea, 1', 'London, United Kingdom, 1']],
    ['SEOUL/LONDON, Ontario (AP) - A', ['Seoul, South Korea, 1', 'London, Ontario, Canada, 1']],
    ['DALLAS/FORT WORTH (AP) - A', ['Dallas/Fort Worth, United States, 1']],
    ['SEOUL/KARSHOLM (AP) - A', ['Seoul/Karsholm'], 'SEOUL/KARSHOLM'],
    ['TRINIDAD AND TOBAGO (AP) - A', ['Trinidad & Tobago, Trinidad & Tobago']],
    ['KARSHOLM, Belarus (AP) - A', ['Karsholm, Belarus'], 'KARSHOLM, Belarus'],
    ['KARSHOLM, West Yorkshire (AP) - A', ['Karsholm, United Kingdom'], 'KARSHOLM, West Yorkshire'],
    ['MINNSK (AP) - A', ['Minnsk'], 'MINNSK'],
    ['PORT-AU-PRINCE (AFP) - A', ['Port-Au-Prince'], 'PORT-AU-PRINCE'],
    ['Varn (dpa) - A', ['Varn'], 'Varn'],
    ['(AP) - A', []],
  ];
  for (const [copy, expected, unknown] of rows) {
    test(copy, () => {
      const wire = parseWire(new TextEncoder().encode(` date 2021-11-14 ${copy}`), 'a.txt');
      const context = { sha256: '0'.repeat(64), language: 'en' };
      const { dispatch, warnings } = fromWire(wire, { ...context, timeZone: 'UTC', gazetteer });
      assert.deepEqual(
        dispatch.located.map(({ name, country, latitude }) =>
          [name, country, latitude].filter(Boolean).join(', '),
        ),
        expected,
      );
      assert.deepEqual(
        warnings.map(({ code, found, line, column }) => [code, found, line, column]),
        unknown === undefined ? [] : [['place/unknown', `the place “${unknown}”`, 1, 18]],
      );
    });
  }

  const nearest: readonly [string, string][] = [
    ['MINNSK (AP) - A', 'a place of the gazetteer, such as Minsk'],
    ['LONDON, Texas (AP) - A', 'a place of the gazetteer, such as London (United Kingdom)'],
    ['VARN (AP) - A', 'a place of the gazetteer'],
  ];
  for (const [copy, expected] of nearest) {
    test(`what is near the unknown place of ${copy}`, () => {
      const wire = parseWire(new TextEncoder().encode(` date 2021-11-14 ${copy}`), 'a.txt');
      const context = { sha256: '0'.repeat(64), language: 'en' };
      const { warnings } = fromWire(wire, { ...context, timeZone: 'UTC', gazetteer });
      assert.equal(warnings[0]?.expected, expected);
    });
  }
});
