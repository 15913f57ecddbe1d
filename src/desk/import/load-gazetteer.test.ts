import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PLACE_ALIASES } from '#places/place-names.ts';
import { loadGazetteer } from './load-gazetteer.ts';

const gazetteer = await loadGazetteer();

const plain = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/giu, 'l').toLowerCase();

suite('the gazetteer', () => {
  test('has every city that another name stands for', () => {
    const missing = PLACE_ALIASES.filter(({ alias, name, country }) => {
      const found = gazetteer.find(alias);
      // A name with marks is shown with them.
      const isIts = found && plain(found.name) === plain(name);
      return !isIts || found.latitude === undefined || !country;
    });
    assert.deepEqual(missing, []);
  });

  const rows: readonly [string, readonly string[], string | undefined, string?, string?][] = [
    ['MINSK', [], 'Minsk', 'Belarus', '53.9 27.57'],
    ['МИНСК', [], 'Minsk', 'Belarus'],
    ['KIEV', [], 'Kyiv', 'Ukraine'],
    ['Kyiv', [], 'Kyiv', 'Ukraine'],
    ['PEKING', [], 'Beijing', 'China'],
    ['LUGANSK', [], 'Luhansk', 'Ukraine'],
    ['BOMBAY', [], 'Mumbai', 'India'],
    ['NEW YORK', [], 'New York', 'United States', '40.71 -74.01'],
    ['WASHINGTON', [], 'Washington', 'United States'],
    ['UNITED NATIONS', [], 'United Nations', 'United States'],
    ['ST. LOUIS', [], 'St. Louis', 'United States'],
    ['MALMÖ', [], 'Malmö', 'Sweden'],
    ['ŁÓDŹ', [], 'Łódź', 'Poland'],
    ['LODZ', [], 'Lodz', 'Poland'],
    ['KÖLN', [], 'Cologne', 'Germany'],
    ['GENÈVE', [], 'Geneva', 'Switzerland'],
    ['ZÜRICH', [], 'Zürich', 'Switzerland'],
    ['MALMO\u0308', [], 'Malmö', 'Sweden'],
    ['JACKSON', [], 'Jackson', 'United States', '32.3 -90.18'],
    ['JACKSON', ['Miss.'], 'Jackson', 'United States'],
    ['JACKSON', ['Ga.'], 'Jackson, Georgia', 'United States'],
    ['ATLANTA', ['Georgia'], 'Atlanta', 'United States'],
    ['TBILISI', ['Georgia'], 'Tbilisi', 'Georgia'],
    ['LONDON', ['Ontario'], 'London, Ontario', 'Canada'],
    ['VANCOUVER', ['BC'], 'Vancouver', 'Canada'],
    ['VANCOUVER', ['Wash.'], 'Vancouver, Washington', 'United States'],
    ['PALM COAST', ['Fla.'], 'Palm Coast', 'United States'],
    ['SAN JOSE', ['Costa Rica'], 'San José, Costa Rica', 'Costa Rica'],
    ['CHENGDU', ['China'], 'Chengdu', 'China'],
    ['Damascus', ['Syria'], 'Damascus', 'Syria'],
    ['GUANGZHOU', ['Guangdong Province', 'China'], 'Guangzhou', 'China'],
    ['GUANGZHOU', ['Guangdong Province'], 'Guangzhou', 'China'],
    ['Sydney', ['New South Wales'], 'Sydney', 'Australia'],
    ['SYDNEY', ['NSW', 'Australia'], 'Sydney', 'Australia'],
    ['PERTH', ['WA'], 'Perth', 'Australia'],
    ['Seattle', ['WA'], 'Seattle', 'United States'],
    ['Mumbai', ['Maharashtra'], 'Mumbai', 'India'],
    ['Aurangabad', ['Bihar'], 'Aurangābād, Bihar', 'India'],
    ['Munich', ['Bavaria'], 'Munich', 'Germany'],
    ['FRANKFURT', ['Brandenburg'], undefined],
    ['Santos', ['São Paulo state'], 'Santos', 'Brazil'],
    ['LAHORE', ['Punjab'], 'Lahore', 'Pakistan'],
    ['AMRITSAR', ['Punjab'], 'Amritsar', 'India'],
    ['Kramatorsk', ['Donetsk region', 'Ukraine'], 'Kramators’k', 'Ukraine'],
    ['Newport', ['Wales'], 'Newport', 'United Kingdom'],
    ['Leeds', ['West Yorkshire'], 'Leeds', 'United Kingdom'],
    ['Newport', ['Shropshire'], undefined],
    ['Munich', ['Saxony'], undefined],
    ['VICTORIA', [], 'Victoria', 'Canada'],
    ['MINSK', ['Poland'], undefined],
    ['MINSK', ['Nowhere'], undefined],
    ['KARSHOLM', [], undefined],
    ['SINGAPORE', [], 'Singapore', 'Singapore'],
    ['LUXEMBOURG', [], 'Luxembourg', 'Luxembourg'],
    ['BELARUS', [], 'Belarus', 'Belarus'],
    ['CALIFORNIA', [], 'California', 'United States'],
    ['HONG KONG', [], 'Hong Kong', 'Hong Kong'],
    ['HAGUE', [], 'The Hague', 'Netherlands'],
    ["CITTA' DEL VATICANO", [], 'Vatican City', 'Vatican City'],
    ["FORLI'", [], 'Forlì', 'Italy'],
    ['Frankfurt a.M.', [], 'Frankfurt', 'Germany'],
  ];
  for (const [name, within, expected, country, at] of rows) {
    test([name, ...within].join(', '), () => {
      const found = gazetteer.find(name, within);
      assert.equal(found?.name, expected);
      assert.equal(found?.country, country);
      if (at === undefined) return;
      assert.equal(
        [found?.latitude, found?.longitude]
          .map((degrees) => degrees?.toFixed(2).replace(/0$/u, ''))
          .join(' '),
        at,
      );
    });
  }

  const near: readonly [string, string | undefined][] = [
    ['MINNSK', 'Minsk'],
    ['Wroclav', 'Wroclaw'],
    ['BUDAPESHT', 'Budapest'],
    ['Xqzvwk', undefined],
  ];
  for (const [name, expected] of near) {
    test(`${name} is nearest to ${expected}`, () =>
      assert.equal(gazetteer.nearestName(name), expected));
  }
});
