import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { capAround, overlap, positionOf, vectorAt } from './spherical-cap.ts';

const DEGREE = Math.PI / 180;

suite('the middle of points on the globe', () => {
  const rows: readonly [string, [number, number][], [number, number], number][] = [
    ['one', [[27, 53]], [27, 53], 0],
    [
      'two across the date line',
      [
        [170, 0],
        [-170, 0],
      ],
      [180, 0],
      10,
    ],
    [
      'three around the pole',
      [
        [0, 80],
        [120, 80],
        [-120, 80],
      ],
      [0, 90],
      10,
    ],
  ];
  for (const [name, positions, middle, degrees] of rows) {
    test(name, () => {
      const { centre, angle } = capAround(positions);
      const [longitude, latitude] = positionOf(centre);
      assert.ok(Math.abs(latitude - middle[1]) < 1e-6);
      if (latitude < 89) assert.ok(Math.abs(Math.abs(longitude) - middle[0]) < 1e-6);
      assert.ok(Math.abs(angle / DEGREE - degrees) < 1e-6);
    });
  }

  test('opposite points have none: the whole globe', () => {
    assert.equal(
      capAround([
        [0, 90],
        [0, -90],
      ]).angle,
      Math.PI,
    );
    assert.equal(capAround([]).angle, Math.PI);
  });
});

test('a cap holds all its points', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), (positions) => {
      const cap = capAround(positions);
      for (const one of positions) {
        assert.ok(
          overlap({ ...cap, angle: cap.angle + 1e-6 }, { centre: vectorAt(one), angle: 0 }),
        );
      }
    }),
  );
});

test('separate caps do not overlap', () => {
  const at = (longitude: number, degrees: number) => ({
    centre: vectorAt([longitude, 0]),
    angle: degrees * DEGREE,
  });
  assert.ok(overlap(at(0, 6), at(10, 5)));
  assert.ok(!overlap(at(0, 4), at(10, 5)));
});
