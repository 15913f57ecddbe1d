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
  ['Kingston upon Hull', 'GB', 'ENG', 300_000],
  ['Hull', 'US', 'MA', 10_000],
  ['Newport', 'US', 'RI', 25_000],
  ['Newport', 'GB', 'WLS', 128_000],
  ['Newcastle upon Tyne', 'GB', 'ENG', 190_000],
  ['Newcastle', 'AU', '02', 500_000],
  ['Birmingham', 'GB', 'ENG', 1_000_000],
  ['Birmingham', 'US', 'AL', 212_000],
  ['Delhi', 'IN', '07', 11_000_000],
  ['Delhi', 'US', 'CA', 11_000],
  ['Newcastle', 'GB', 'NIR', 7700],
  ['Boston', 'US', 'MA', 600_000],
  ['Boston', 'GB', 'ENG', 41_000],
  ['Łódź', 'PL', '74', 760_000],
  ['Zürich', 'CH', 'ZH', 340_000],
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
      const { dispatch, warnings } = fromWire(wire, {
        ...context,
        timeZone: 'UTC',
        url: 'https://a.example/',
        gazetteer,
      });
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

  const atHome: readonly [string, string | undefined, string][] = [
    ['HULL, March 8 (Reuters) - A', 'GB', 'Hull'],
    // Far larger than that at home.
    ['HULL, March 8 (Reuters) - A', 'US', 'Hull'],
    ['HULL, Mass., March 8 (Reuters) - A', 'GB', 'Hull, Massachusetts'],
    ['NEWPORT (AP) - A', 'US', 'Newport, Rhode Island'],
    ['NEWPORT (AP) - A', 'GB', 'Newport'],
    ['NEWPORT (AP) - A', undefined, 'Newport'],
    ['BIRMINGHAM (AP) - A', 'US', 'Birmingham, Alabama'],
    ['NEWCASTLE (PA) - A', 'GB', 'Newcastle upon Tyne'],
    ['NEWCASTLE (AAP) - A', 'AU', 'Newcastle'],
    // Far larger than the one at home.
    ['DELHI (PTI) - A', 'US', 'Delhi'],
    // Datelines name it alone everywhere.
    ['BOSTON (AP) - A', 'GB', 'Boston'],
  ];
  for (const [copy, home, expected] of atHome) {
    test(`${copy}, at home in ${home}`, () => {
      const wire = parseWire(new TextEncoder().encode(` date 2021-03-08 ${copy}`), 'a.txt');
      const context = {
        sha256: '0'.repeat(64),
        language: 'en',
        timeZone: 'UTC',
        url: 'https://a.example/',
        gazetteer,
        home,
      };
      assert.deepEqual(
        fromWire(wire, context).dispatch.located.map(({ name }) => name),
        [expected],
      );
    });
  }

  const marked: readonly [string, string][] = [
    ['ŁÓDŹ, Poland (AP) — A', 'Łódź'],
    ['LODZ, Poland (AP) — A', 'Lodz'],
    ['Zürich (ats) - A', 'Zürich'],
    ['ZURICH (AP) - A', 'Zurich'],
  ];
  for (const [copy, expected] of marked) {
    test(`the letters of ${copy}`, () => {
      const wire = parseWire(new TextEncoder().encode(` date 2021-03-08 ${copy}`), 'a.txt');
      const context = {
        sha256: '0'.repeat(64),
        language: 'en',
        timeZone: 'UTC',
        url: 'https://a.example/',
        gazetteer,
      };
      assert.equal(fromWire(wire, context).dispatch.located[0]?.name, expected);
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
      const { warnings } = fromWire(wire, {
        ...context,
        timeZone: 'UTC',
        url: 'https://a.example/',
        gazetteer,
      });
      assert.equal(warnings[0]?.expected, expected);
    });
  }
});
