import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { refusedParts } from '#testing/parse-svg.ts';
import { coordinatesOf, type WorldPlace, worldMap } from './world-map.ts';

function place(name: string, latitude: number, longitude: number, count: number): WorldPlace {
  const href = `/places/${encodeURIComponent(name)}/`;
  return { name, latitude, longitude, count, href, title: `${name}: ${count} dispatches` };
}

const SAMPLE = [
  place('Suva', -18.14, 178.44, 1),
  place('Minsk', 53.9, 27.57, 100),
  place('Honolulu', 21.31, -157.86, 25),
  place('Anadyr', 64.73, 177.51, 4),
];

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly reach: number;
}

function circlesOf(map: string): readonly Circle[] {
  return [
    ...map.matchAll(/<circle cx="(\d+)" cy="(\d+)" r="(\d+)"(?: stroke-width="(\d+)")?/gu),
  ].map(([, x, y, radius, stroke = '0']) => ({
    x: Number(x),
    y: Number(y),
    radius: Number(radius),
    reach: Number(radius) + Number(stroke) / 2,
  }));
}

test('every place is a link with its title, most dispatches first', () => {
  const links = [...worldMap(SAMPLE, 'Map').matchAll(/<a href="([^"]+)"><title>([^<]+)/gu)];
  assert.deepEqual(
    links.map(([, href, title]) => [href, title]),
    [
      ['/places/Minsk/', 'Minsk: 100 dispatches'],
      ['/places/Honolulu/', 'Honolulu: 25 dispatches'],
      ['/places/Anadyr/', 'Anadyr: 4 dispatches'],
      ['/places/Suva/', 'Suva: 1 dispatches'],
    ],
  );
});

test('a dot’s area shows how many', () => {
  assert.deepEqual(
    circlesOf(worldMap(SAMPLE, 'Map')).map(({ radius }) => radius),
    [15, 8, 4, 4],
  );
});

test('all of Chukotka lies in the east, on either side of the date line', () => {
  const [anadyr, uelen] = circlesOf(
    worldMap([place('Anadyr', 64.73, 177.51, 2), place('Uelen', 66.16, -169.81, 1)], 'Map'),
  );
  assert.ok(anadyr && uelen && uelen.x > anadyr.x && anadyr.x > 700);
});

suite('the map reaches as far south as its places', () => {
  const rows: readonly [string, readonly WorldPlace[], number, number][] = [
    ['no places', [], 420, 450],
    ['Ushuaia', [place('Ushuaia', -54.8, -68.3, 1)], 420, 450],
    ['McMurdo', [place('McMurdo', -77.85, 166.67, 1)], 470, 487],
    ['the pole', [place('Amundsen–Scott', -90, 0, 1)], 480, 487],
  ];
  for (const [name, places, least, most] of rows) {
    test(name, () => {
      const map = worldMap(places, 'Map');
      const height = Number(/viewBox="0 0 1000 (\d+)"/u.exec(map)?.[1]);
      assert.ok(height >= least && height <= most, `${height}`);
      for (const { y } of circlesOf(map)) assert.ok(y <= height);
    });
  }
});

suite('500 places', () => {
  const places = Array.from({ length: 500 }, (_, index) =>
    place(
      `Place ${index}`,
      35 + ((index * 7) % 250) / 10,
      ((index * 13) % 500) / 10,
      1 + (index % 40),
    ),
  );
  const map = worldMap(places, 'Map');

  test('all are links', () => assert.equal(circlesOf(map).length, 500));
  test('none can be touched where another is nearer', () => {
    const circles = circlesOf(map);
    for (const [index, one] of circles.entries()) {
      if (one.reach === one.radius) continue;
      const others = circles.filter((_, other) => other !== index);
      const nearest = Math.min(...others.map(({ x, y }) => Math.hypot(x - one.x, y - one.y)));
      assert.ok(one.reach <= nearest / 2);
    }
  });
  test('at most 12 kB', () => assert.ok(brotliCompressSync(map).length <= 12_000));
});

test('the land has at most 4 kB', () => {
  assert.ok(brotliCompressSync(worldMap([], 'Map')).length <= 4_000);
});

test('names are text, whatever they are', () => {
  const map = worldMap([place('"><script>', 1, 1, 1)], '"><script>');
  assert.deepEqual(refusedParts(map), []);
});

suite('where the place of a facet is', () => {
  const item = (located: object[]): EditionItem => ({
    day: '2021-11-14',
    slug: 'a',
    lead: '',
    dispatch: dispatchSchema.parse({
      id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
      headline: 'A',
      headlineSource: 'desk',
      date: '2021-11-14',
      language: 'en',
      located,
      wire: 'wire/a.txt',
      sha256: 'a'.repeat(64),
    }),
  });
  const minsk = { name: 'MINSK', latitude: 53.9, longitude: 27.57 };
  const rows: readonly [string, EditionItem[], object | undefined][] = [
    ['as a dispatch says', [item([{ name: 'Brest' }, minsk])], minsk],
    [
      'as the next says where the first does not',
      [item([{ name: 'Minsk' }]), item([minsk])],
      minsk,
    ],
    ['unknown', [item([{ name: 'Minsk' }])], undefined],
    ['never that of another', [item([{ ...minsk, name: 'Brest' }])], undefined],
  ];
  for (const [name, items, found] of rows) {
    test(name, () =>
      assert.deepEqual(
        coordinatesOf({ kind: 'places', name: 'Minsk', slug: 'minsk', items }),
        found,
      ),
    );
  }
});
