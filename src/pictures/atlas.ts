import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import countries from 'world-atlas/countries-50m.json' with { type: 'json' };
import { remember } from '#wire/remember.ts';
import { type Cap, capAround, overlap } from './spherical-cap.ts';
import { thinFarLines } from './thin-far-lines.ts';

/** Coasts and borders, from Natural Earth at 1:50,000,000. */
export interface Atlas {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

/**
 * The part of the world within a cap, in as much detail as a drawing can show if one of its units is that many
 * kilometres. Every scale is computed once and kept, so use few.
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

/** At this scale an island may shrink to a line, there and back. */
function isRegion([outline = []]: Position[][]): boolean {
  const [first] = outline;
  const second = outline.find((position) => !isSame(position, first));
  return outline.some((position) => !isSame(position, first) && !isSame(position, second));
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b?.[1];
}
