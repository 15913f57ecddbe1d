import type { Position } from 'geojson';
import { type Cap, type Vector, vectorAt } from './spherical-cap.ts';

/** What lies farther from the middle of a cap, as a multiple of its angle, is thinned. */
const FAR = 1.5;
/** Wider caps are left as they are: arcs between points so far away could cross them. In radians. */
const WIDEST = Math.PI / 3;
/** How far round the cap a line may go between two points that are kept, in radians. */
const WEDGE = Math.PI / 9;

/**
 * A line or an outline with few of its points where it is far outside a cap: what of it is within the cap stays, and so
 * does which side of it every point of the cap is on. To project a continent for a view of a coast would take ten times
 * as long.
 *
 * Points are left out within a wedge as seen from the middle, so that the arc in their place goes the same way round.
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

/** In which direction a point is from the middle, in radians; undefined for one that is not far from it, or is none. */
function bearingsOf(
  line: readonly Position[],
  centre: Vector,
  nearest: number,
): (index: number) => number | undefined {
  const [x, y, z] = centre;
  const across = Math.hypot(x, y);
  // At a pole any direction is as good as east.
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

/** The points of a line as vectors, three numbers each: every map asks for those of the same coasts. */
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
