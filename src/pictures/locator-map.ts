import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { s } from 'hastscript';
import { remember } from '#wire/remember.ts';
import { atlasOf } from './atlas.ts';
import { type Frame, frameAround, type Size, spanOf } from './map-frame.ts';
import { drawLabels, type Lettering } from './map-labels.ts';
import type { MarkedPlace } from './marked-place.ts';
import { PathPen } from './path-pen.ts';
import { capAround, type Vector } from './spherical-cap.ts';
import { renderSvg } from './svg.ts';

/**
 * A small map of where places are, as inline SVG: the land and borders around them, with a dot and the name of each. It
 * has about 550 bytes with Brotli. Screen readers read out `title`. Undefined if there are no places.
 */
export function locatorMap(places: readonly MarkedPlace[], title: string): string | undefined {
  if (places.length === 0) return undefined;
  return drawn({ places, title });
}

/** More than the places of most editions; a map has 2 kB. */
const MOST_MAPS = 5000;

const SIZE: Size = { width: 200, height: 150 };
const LETTERING: Lettering = { letter: 6.6, line: 13, gap: 4 };
const RADIUS = 3;

// An edition has thousands of dispatches from the same few hundred places.
const drawn = remember(drawMap, MOST_MAPS, JSON.stringify);

function drawMap({ places, title }: { places: readonly MarkedPlace[]; title: string }): string {
  const { frame, land, borders } = drawAround(places);
  const dots = places.flatMap(({ name, latitude, longitude }) => {
    const point = frame.projection([longitude, latitude]);
    return point
      ? [{ x: Math.round(point[0]), y: Math.round(point[1]), radius: RADIUS, name }]
      : [];
  });
  return renderSvg(
    s('svg', { class: 'map', viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: 'img' }, [
      s('title', title),
      s('path', { d: land }),
      borders === '' ? undefined : s('path', { d: borders }),
      ...dots.map(({ x, y, radius }) => s('circle', { cx: x, cy: y, r: radius })),
      ...drawLabels(dots, SIZE, LETTERING),
    ]),
  );
}

const EARTH_RADIUS = 6371;

interface Drawing {
  readonly frame: Frame;
  readonly land: string;
  readonly borders: string;
}

/** Kilometres from the middle to the left edge of the closest view; each step out is wider by a factor. */
const CLOSEST = 1000;
const STEP = 1.25;
/** The last step that is tried in order to show a landmark. */
const WIDEST = 8;
/** How many steps coarser than the view the lines may be. */
const COARSEST = 12;
/** Characters of path data: with fewer a map shows no landmark, with more it is too heavy. */
const LEAST = 600;
const MOST = 1000;
/** From this step on, the continents show where a place is. */
const BORDERLESS = 3;

/** The closest view that shows all places and a landmark, in the finest lines that are light enough. */
function drawAround(places: readonly MarkedPlace[]): Drawing {
  const cap = capAround(places.map(({ longitude, latitude }) => [longitude, latitude]));
  const needed = spanOf(cap, SIZE);
  let view = 0;
  while (spanAt(view) < needed) view += 1;
  let drawing = draw(cap.centre, view, view);
  while (view < WIDEST && lengthOf(drawing) < LEAST) {
    view += 2;
    drawing = draw(cap.centre, view, view);
  }
  for (let detail = view + 1; detail <= view + COARSEST; detail += 1) {
    if (lengthOf(drawing) <= MOST) break;
    drawing = draw(cap.centre, view, detail);
  }
  return drawing;
}

/** In radii of the earth. */
function spanAt(step: number): number {
  return (CLOSEST * STEP ** step) / EARTH_RADIUS;
}

function lengthOf({ land, borders }: Drawing): number {
  return land.length + borders.length;
}

/** Draws the view of one step, in lines as fine as the view of another step could show. */
function draw(centre: Vector, view: number, detail: number): Drawing {
  const frame = frameAround(centre, spanAt(view), SIZE);
  const atlas = atlasOf(frame.cap, (CLOSEST * STEP ** detail) / (SIZE.width / 2));
  return {
    frame,
    land: pathOf(frame, atlas.land),
    borders: view < BORDERLESS ? pathOf(frame, atlas.borders) : '',
  };
}

function pathOf({ projection }: Frame, shape: GeoPermissibleObjects): string {
  const pen = new PathPen();
  geoPath(projection, pen)(shape);
  return pen.toString();
}
