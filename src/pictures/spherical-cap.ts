import type { Position } from 'geojson';

/** A point on the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number];

/** The part of the globe within an angle, in radians, of a point. */
export interface Cap {
  readonly centre: Vector;
  readonly angle: number;
}

/** The point at a longitude and latitude, in degrees. */
export function vectorAt([longitude = 0, latitude = 0]: Position): Vector {
  const [lambda, phi] = [toRadians(longitude), toRadians(latitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The longitude and latitude of a point, in degrees. */
export function positionOf([x, y, z]: Vector): [longitude: number, latitude: number] {
  return [toDegrees(Math.atan2(y, x)), toDegrees(Math.asin(Math.max(-1, Math.min(1, z))))];
}

/** A cap that holds some points, with its centre in their middle; the whole globe if they have no middle. */
export function capAround(positions: readonly Position[]): Cap {
  const points = positions.map(vectorAt);
  const sum = points.reduce<Vector>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
  const length = Math.hypot(...sum);
  if (length < 1e-6) return { centre: points[0] ?? [1, 0, 0], angle: Math.PI };
  const centre: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  return { centre, angle: Math.max(...points.map((point) => angleBetween(centre, point))) };
}

/** Whether two caps have a point in common. */
export function overlap(a: Cap, b: Cap): boolean {
  return angleBetween(a.centre, b.centre) <= a.angle + b.angle;
}

function angleBetween(a: Vector, b: Vector): number {
  return Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
