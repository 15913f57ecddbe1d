import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import countries from 'world-atlas/countries-50m.json' with { type: 'json' };
import { remember } from '#wire/remember.ts';
import { type Cap, capAround, overlap } from './spherical-cap.ts';
import { thinFarLines } from './thin-far-lines.ts';

/** Coasts and borders, of Natural Earth at 1:50,000,000. */
export interface Atlas {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

/**
 * What lies within a cap of the globe, with no more detail than a drawing can show of which one unit is as many
 * kilometres. Every scale is made once and kept: ask for few.
 */
export function atlasOf(cap: Cap, kilometres: number): Atlas {
  const { land, borders } = sheetAt(kilometres);
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: within(cap, land).map((rings) => rings.map((ring) => thinFarLines(ring, cap))),
    },
    borders: {
      type: 'MultiLineString',
      coordinates: within(cap, borders).map((line) => thinFarLines(line, cap)),
    },
  };
}

/** The parts of the world at a scale, each with the cap it lies in. */
interface Sheet {
  readonly land: readonly Part<Position[][]>[];
  readonly borders: readonly Part<Position[]>[];
}

interface Part<Coordinates> {
  readonly cap: Cap;
  readonly coordinates: Coordinates;
}

let weighted: typeof countries | undefined;

const EARTH_RADIUS = 6371;

const sheetAt = remember((kilometres: number): Sheet => {
  weighted ??= presimplify(countries, sphericalTriangleArea);
  const world = simplify(weighted, (kilometres / EARTH_RADIUS) ** 2);
  const land = merge(world, world.objects.countries.geometries).coordinates.filter(isRegion);
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
  return {
    land: land.map((coordinates) => ({ cap: capAround(coordinates[0] ?? []), coordinates })),
    borders: borders.map((coordinates) => ({ cap: capAround(coordinates), coordinates })),
  };
});

function within<Coordinates>(cap: Cap, parts: readonly Part<Coordinates>[]): Coordinates[] {
  return parts.filter((part) => overlap(part.cap, cap)).map(({ coordinates }) => coordinates);
}

/** An island with less detail than the scale has is but a line, there and back. */
function isRegion([outline = []]: Position[][]): boolean {
  const [first] = outline;
  const second = outline.find((position) => !isSame(position, first));
  return outline.some((position) => !isSame(position, first) && !isSame(position, second));
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b?.[1];
}
