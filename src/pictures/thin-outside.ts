import type { Position } from 'geojson';
import { type Cap, type Vector, vectorAt } from './cap.ts';

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
export function thinOutside(line: readonly Position[], { centre, angle }: Cap): Position[] {
  const far = FAR * angle;
  if (far > WIDEST) return [...line];
  const bearings = bearingsOf(line, centre, Math.cos(far));
  let last: number | undefined;
  return line.filter((_, index) => {
    const [bearing, next] = [bearings[index], bearings[index + 1]];
    const isLeftOut =
      last !== undefined &&
      bearing !== undefined &&
      next !== undefined &&
      turnBetween(last, next) <= WEDGE;
    if (!isLeftOut) last = bearing;
    return !isLeftOut;
  });
}

/** In which direction each point is from the middle, in radians; undefined for those that are not far from it. */
function bearingsOf(
  line: readonly Position[],
  centre: Vector,
  nearest: number,
): readonly (number | undefined)[] {
  const [x, y, z] = centre;
  const across = Math.hypot(x, y);
  // At a pole any direction is as good as east.
  const east: Vector = across === 0 ? [0, 1, 0] : [-y / across, x / across, 0];
  const north: Vector = [
    y * east[2] - z * east[1],
    z * east[0] - x * east[2],
    x * east[1] - y * east[0],
  ];
  return line.map((position) => {
    const point = vectorAt(position);
    return dot(point, centre) > nearest
      ? undefined
      : Math.atan2(dot(point, east), dot(point, north));
  });
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b);
  return Math.min(turn, 2 * Math.PI - turn);
}
