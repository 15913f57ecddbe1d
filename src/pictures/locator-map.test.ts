import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { refusedParts } from '#testing/parse-svg.ts';
import { locatorMap } from './locator-map.ts';
import type { MarkedPlace } from './marked-place.ts';

const at = (name: string, latitude: number, longitude: number): MarkedPlace => ({
  name,
  latitude,
  longitude,
});

const MINSK = at('Minsk', 53.9, 27.57);
const PLACES: readonly MarkedPlace[] = [
  MINSK,
  at('Reykjavik', 64.15, -21.94),
  at('Suva', -18.14, 178.44),
  at('Honolulu', 21.31, -157.86),
  at('Longyearbyen', 78.22, 15.65),
  at('McMurdo', -77.85, 166.67),
  at('Singapore', 1.29, 103.85),
  at('Bridgetown', 13.1, -59.62),
  at('Anadyr', 64.73, 177.51),
  at('Amundsen–Scott', -90, 0),
  at('Alert', 82.5, -62.35),
  at('Paris', 48.86, 2.35),
  at('Kraków', 50.06, 19.94),
  at('Ürümqi', 43.8, 87.6),
  at('Papeete', -17.53, -149.57),
];

const draw = (...places: readonly MarkedPlace[]): string => locatorMap(places, 'Map') ?? '';
const dotsOf = (map: string) =>
  [...map.matchAll(/<circle cx="(-?\d+)" cy="(-?\d+)"/gu)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

suite('a place in the middle of what is around it', () => {
  for (const place of PLACES) {
    const map = draw(place);
    test(`${place.name}: a dot, its name, a coast or a border`, () => {
      assert.deepEqual(dotsOf(map), [[100, 75]]);
      assert.ok(map.includes(`>${place.name}</text>`));
      const drawn = [...map.matchAll(/ d="([^"]+)"/gu)].map(([, data = '']) => data).join('');
      assert.ok(drawn.length > 200, drawn);
    });
    test(`${place.name}: at most 600 bytes`, () =>
      assert.ok(brotliCompressSync(map).length <= 600, `${brotliCompressSync(map).length}`));
    test(`${place.name}: lines stay near the picture, in whole units`, () => {
      for (const [x, y] of pointsOf(map)) assert.ok(x >= -5 && x <= 205 && y >= -5 && y <= 155);
    });
  }

  test('about 550 bytes', () => {
    const sizes = PLACES.map((place) => brotliCompressSync(draw(place)).length);
    assert.ok(sizes.reduce((sum, size) => sum + size) / sizes.length <= 550);
  });
});

suite('several places are on one map', () => {
  const rows: readonly (readonly MarkedPlace[])[] = [
    [MINSK, at('Vilnius', 54.69, 25.28)],
    [at('Suva', -18.14, 178.44), at('Apia', -13.83, -171.77)],
    [at('Washington', 38.9, -77.03), at('Moscow', 55.75, 37.62)],
    [at('London', 51.51, -0.13), at('Wellington', -41.29, 174.78)],
    [at('North', 90, 0), at('South', -90, 0)],
    [MINSK, at('Minsk Region', 53.9, 27.57)],
  ];
  for (const places of rows) {
    test(places.map(({ name }) => name).join(', '), () => {
      const map = draw(...places);
      assert.equal(dotsOf(map).length, places.length);
      for (const { name } of places) assert.ok(map.includes(`>${name}</text>`), map);
    });
  }
});

test('no places, no map', () => assert.equal(locatorMap([], 'Map'), undefined));

test('its title is what is read out', () => {
  const map = locatorMap([MINSK], 'Map of Minsk') ?? '';
  assert.match(map, /^<svg [^>]*role="img"><title>Map of Minsk<\/title>/u);
  assert.equal(locatorMap([MINSK], 'Map of Minsk'), map);
});

test('names are text, whatever they are', () => {
  const name = '</title><script>alert(1)</script>';
  const map = locatorMap([at(name, 1, 1)], name) ?? '';
  assert.deepEqual(refusedParts(map), []);
  assert.match(map, /<title>&#x3C;\/title>&#x3C;script/u);
});

test('every place on earth is in the picture', () => {
  const place = fc.record({
    name: fc.constant('X'),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
      const map = draw(...places);
      const dots = dotsOf(map);
      assert.equal(dots.length, places.length);
      if (places.length > 2) return;
      for (const [x = -1, y = -1] of dots) assert.ok(x >= 0 && x <= 200 && y >= 0 && y <= 150, map);
      assert.doesNotMatch(map, /NaN|undefined/u);
    }),
    { numRuns: 60 },
  );
});

/** Where the pen was. */
function pointsOf(map: string): readonly [number, number][] {
  return [...map.matchAll(/ d="([^"]*)"/gu)].flatMap(([, data = '']) => {
    const points: [number, number][] = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [part, command = '', numbers = ''] of data.matchAll(/([mlz])([^mlz]*)/gu)) {
      const steps = (numbers.match(/-?\d+/gu) ?? []).map(Number);
      assert.match(part, /^(?:z|[ml][-\d ]+)$/u);
      for (let index = 0; index < steps.length; index += 2) {
        [x, y] = [x + (steps[index] ?? Number.NaN), y + (steps[index + 1] ?? Number.NaN)];
        points.push([x, y]);
      }
      if (command === 'm') [startX, startY] = [x, y];
      if (command === 'z') [x, y] = [startX, startY];
    }
    return points;
  });
}
