import { geoEqualEarth, geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Facet, facetSlug } from '#edition/facets.ts';
import { atlasOf } from './atlas.ts';
import { drawLabels, type NamedDot } from './map-labels.ts';
import { type MarkedPlace, markedPlaces } from './marked-place.ts';
import { PathPen } from './path-pen.ts';
import type { Cap } from './spherical-cap.ts';
import { renderSvg } from './svg.ts';

/** A place on the world map. */
export interface WorldPlace extends MarkedPlace {
  readonly count: number;
  readonly href: string;
  /** The text read out and shown for it: `Minsk: 12 dispatches`. */
  readonly title: string;
}

/** The coordinates of a facet's place, from the newest dispatch that gives them. */
export function coordinatesOf({ slug, items }: Facet): MarkedPlace | undefined {
  for (const { dispatch } of items) {
    const found = markedPlaces(dispatch.located).find(({ name }) => facetSlug(name) === slug);
    if (found) return found;
  }
  return undefined;
}

/**
 * A map of the world as inline SVG, on which every place is a link and its dot is as large as its count. `label` is the
 * name of the map. The links are in order of count.
 */
export function worldMap(places: readonly WorldPlace[], label: string): string {
  const south = Math.max(-90, Math.min(SOUTH, ...places.map(({ latitude }) => latitude - BELOW)));
  const height = Math.round(projection([0, south])?.[1] ?? 0);
  const dots = toDots(places);
  const size = { width: WIDTH, height };
  return renderSvg(
    s(
      'svg',
      { class: 'world', viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', ariaLabel: label },
      [
        s('path', { d: landAbove(height) }),
        ...dots.map((dot) => toLink(dot, dots)),
        s('g', { ariaHidden: 'true' }, [...drawLabels(dots.slice(0, MOST_NAMED), size, LETTERING)]),
      ],
    ),
  );
}

const WIDTH = 1000;
/** Degrees. Beyond lies ice, and no news unless a place does. */
const SOUTH = -56;
const BELOW = 3;
const LETTERING = { letter: 8.5, line: 15, gap: 5 };
const MOST_NAMED = 40;
const SMALLEST = 4;
const LARGEST = 15;
/** Below this count, no dot has the full size. */
const MANY = 10;
/**
 * How far from its middle a dot can be touched, unless another is nearer: 24 pixels across, if the map is as wide as
 * its units.
 */
const REACH = 12;
/** Lines extend beyond the picture by this many units, so that their ends are not seen. */
const MARGIN = 4;
const WORLD: Cap = { centre: [1, 0, 0], angle: Math.PI };
/** Kilometres per unit, about. */
const DETAIL = 40;

// The map is cut through the Bering Strait, where there is no land.
function equalEarth() {
  return geoEqualEarth().rotate([-11, 0]).precision(1).fitWidth(WIDTH, { type: 'Sphere' });
}

const projection = equalEarth();

interface Dot extends NamedDot {
  readonly place: WorldPlace;
}

/** The largest first, so that smaller dots are drawn on top. */
function toDots(places: readonly WorldPlace[]): readonly Dot[] {
  const most = Math.max(MANY, ...places.map(({ count }) => count));
  return places
    .toSorted((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1))
    .flatMap((place) => {
      const point = projection([place.longitude, place.latitude]);
      if (!point) return [];
      const radius = Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(place.count / most)));
      return [
        { x: Math.round(point[0]), y: Math.round(point[1]), radius, name: place.name, place },
      ];
    });
}

/** A small dot has a transparent stroke that makes it easier to touch, as far as no other is nearer. */
function toLink(dot: Dot, dots: readonly Dot[]): Element {
  const { x, y, radius, place } = dot;
  const nearest = Math.min(
    ...dots.map((other) => (other === dot ? REACH * 2 : distance(dot, other))),
  );
  const stroke = Math.floor(Math.min(nearest, 2 * REACH) - 2 * radius);
  return s('a', { href: place.href }, [
    s('title', place.title),
    s('circle', { cx: x, cy: y, r: radius, ...(stroke > 0 && { strokeWidth: stroke }) }),
  ]);
}

function distance(a: Dot, b: Dot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function landAbove(height: number): string {
  const clipped = equalEarth().clipExtent([
    [-MARGIN, -MARGIN],
    [WIDTH + MARGIN, height + MARGIN],
  ]);
  const pen = new PathPen();
  geoPath(clipped, pen)(atlasOf(WORLD, DETAIL).land);
  return pen.toString();
}
