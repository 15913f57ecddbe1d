import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { atlasOf } from './atlas.ts';
import { frameAround } from './map-frame.ts';
import { PathPen } from './path-pen.ts';
import { type Vector, vectorAt } from './spherical-cap.ts';
import { thinFarLines } from './thin-far-lines.ts';

/** The whole world: nothing is outside the cap. */
const { land: LAND, borders: BORDERS } = atlasOf({ centre: [1, 0, 0], angle: Math.PI }, 60);
const SIZE = { width: 200, height: 150 };

function draw(shape: MultiPolygon | MultiLineString, centre: Vector, span: number): string {
  const pen = new PathPen();
  geoPath(frameAround(centre, span, SIZE).projection, pen)(shape);
  return pen.toString();
}

suite('what is seen of land and borders is the same', () => {
  for (const span of [0.16, 0.5]) {
    for (let latitude = -90; latitude <= 90; latitude += 30) {
      test(`in views of ${span} along ${latitude}`, () => {
        for (let longitude = -180; longitude < 180; longitude += 45) {
          const centre = vectorAt([longitude, latitude]);
          const { cap } = frameAround(centre, span, SIZE);
          const land: MultiPolygon = {
            ...LAND,
            coordinates: LAND.coordinates.map((rings) =>
              rings.map((ring) => thinFarLines(ring, cap)),
            ),
          };
          const borders: MultiLineString = {
            ...BORDERS,
            coordinates: BORDERS.coordinates.map((line) => thinFarLines(line, cap)),
          };
          assert.equal(draw(land, centre, span), draw(LAND, centre, span), `${longitude}`);
          assert.equal(draw(borders, centre, span), draw(BORDERS, centre, span), `${longitude}`);
        }
      });
    }
  }
});

test('a continent keeps few of the points that are not seen', () => {
  const { cap } = frameAround(vectorAt([27.57, 53.9]), 0.16, SIZE);
  const count = (rings: readonly (readonly unknown[])[]) =>
    rings.reduce((sum, { length }) => sum + length, 0);
  const rings = LAND.coordinates.flat();
  assert.ok(count(rings.map((ring) => thinFarLines(ring, cap))) < count(rings) / 2);
});
