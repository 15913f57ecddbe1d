import type { Position } from 'geojson';
import { type Cap, type Vector, vectorAt } from './spherical-cap.ts';

/** Points farther from the middle of a cap, as a multiple of its angle, are thinned. */
const FAR = 1.5;
/** Radians. Wider caps are left as they are: arcs between points so far away could cross them. */
const WIDEST = Math.PI / 3;
/** The largest angle around the cap between two points that are kept, in radians. */
const WEDGE = Math.PI / 9;

/**
 * Thins a line or an outline far outside a cap. The part within the cap stays, and every point of the cap stays on the
 * same side of the line. To project a whole continent for a view of a coast would take ten times as long.
 *
 * Points are left out only within a wedge as seen from the middle, so that the arc in their place goes round the same
 * way.
 */
export function thinFarLines(line: readonly Position[], { centre, angle }: Cap): Position[] {
  const far = FAR * angle;
  if (far > WIDEST) return [...line];
  const bearingAt = bearingsOf(line, centre, Math.cos(far));
  let last: number | undefined;
  let bearing = bearingAt(0);
  return line.filter((_, index) => {
    const next = bearingAt(index + 1);
    const isLeftOut =
      last !== undefined &&
      bearing !== undefined &&
      next !== undefined &&
      turnBetween(last, next) <= WEDGE;
    if (!isLeftOut) last = bearing;
    bearing = next;
    return !isLeftOut;
  });
}

/** The direction of a point from the middle, in radians; undefined if the point is missing or not far out. */
function bearingsOf(
  line: readonly Position[],
  centre: Vector,
  nearest: number,
): (index: number) => number | undefined {
  const [x, y, z] = centre;
  const across = Math.hypot(x, y);
  // At a pole, any direction may be east.
  const [eastX, eastY]: readonly [number, number] =
    across === 0 ? [0, 1] : [-y / across, x / across];
  const [northX, northY, northZ]: Vector = [-z * eastY, z * eastX, x * eastY - y * eastX];
  const points = pointsOf(line);
  return (index) => {
    const [a, b, c] = [points[3 * index], points[3 * index + 1], points[3 * index + 2]];
    if (a === undefined || b === undefined || c === undefined) return undefined;
    return a * x + b * y + c * z > nearest
      ? undefined
      : Math.atan2(a * eastX + b * eastY, a * northX + b * northY + c * northZ);
  };
}

/** The points of a line as vectors, three numbers each. Cached, since every map uses the same coasts. */
function pointsOf(line: readonly Position[]): Float64Array {
  const known = kept.get(line);
  if (known) return known;
  const points = Float64Array.from(line.flatMap(vectorAt));
  kept.set(line, points);
  return points;
}

const kept = new WeakMap<readonly Position[], Float64Array>();

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b);
  return Math.min(turn, 2 * Math.PI - turn);
}
