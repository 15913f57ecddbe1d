import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo';
import { type Cap, positionOf, type Vector } from './spherical-cap.ts';

/** The size of a picture in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A piece of the globe in a picture. */
export interface Frame {
  readonly projection: GeoProjection;
  /** Everything that can be seen. */
  readonly cap: Cap;
}

/** Lines extend beyond the picture by this many units, so that their ends are not seen. */
const MARGIN = 4;

/**
 * A frame around a point of the globe, with north up, in Lambert's azimuthal equal-area projection, which has no date
 * line and no poles. `span` is from the middle to the left edge, in radii of the earth; 2 is the whole globe.
 */
export function frameAround(centre: Vector, span: number, { width, height }: Size): Frame {
  const scale = width / 2 / span;
  const corner = Math.hypot(width, height) / 2 + 2 * MARGIN;
  const angle = 2 * Math.asin(Math.min(corner / scale / 2, MOST_VISIBLE));
  const [longitude, latitude] = positionOf(centre);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([width / 2, height / 2])
    .scale(scale)
    .precision(1)
    .clipAngle((angle * 180) / Math.PI)
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);
  return { projection, cap: { centre, angle } };
}

// Just less than the globe: the point opposite the middle would be the whole outermost circle.
const MOST_VISIBLE = 0.999;

/** How far out a place may be, as a fraction of the way from the middle to the nearest edge. */
const FARTHEST = 0.75;

/** The span that shows all of a cap, with room for names. */
export function spanOf({ angle }: Cap, { width, height }: Size): number {
  return (2 * Math.sin(angle / 2) * width) / (FARTHEST * Math.min(width, height));
}
