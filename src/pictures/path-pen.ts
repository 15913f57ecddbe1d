import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

/** Smaller rings, in square units, are left out: they would be specks. */
const SMALLEST_RING = 4;

/**
 * Records what is drawn with it as SVG path data, in whole units from point to point (SVG 2, section 9.3): a quarter of
 * the size of absolute decimals.
 */
export class PathPen implements GeoContext {
  #data = '';
  #at: Point = [0, 0];
  #line: Point[] = [];
  #isClosed = false;

  /** The path data of the whole drawing. */
  toString(): string {
    this.#finish();
    return this.#data;
  }

  beginPath(): void {
    this.#finish();
  }

  moveTo(x: number, y: number): void {
    this.#finish();
    this.#line = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const point: Point = [Math.round(x), Math.round(y)];
    const last = this.#line.at(-1);
    if (last && isSame(last, point)) return;
    const before = this.#line.at(-2);
    if (before && last && isStraight(before, last, point)) this.#line.pop();
    this.#line.push(point);
  }

  closePath(): void {
    this.#isClosed = true;
    this.#finish();
  }

  arc(): never {
    throw new TypeError('A pen draws lines: coasts and borders have no points.');
  }

  #finish(): void {
    const line = this.#line;
    const isClosed = this.#isClosed;
    this.#line = [];
    this.#isClosed = false;
    if (line.length < 2 || (isClosed && areaOf(line) < SMALLEST_RING)) return;
    const [first, last] = [line[0], line.at(-1)];
    if (isClosed && first && last && isSame(first, last)) line.pop();
    for (const [index, point] of line.entries()) {
      const step = pair(point[0] - this.#at[0], point[1] - this.#at[1]);
      this.#data += index === 0 ? `m${step}` : index === 1 ? `l${step}` : separated(step);
      this.#at = point;
    }
    if (!isClosed) return;
    this.#data += 'z';
    this.#at = first ?? this.#at;
  }
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether a line goes straight on. */
function isStraight(a: Point, b: Point, c: Point): boolean {
  const [x1, y1, x2, y2] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return x1 * y2 === x2 * y1 && x1 * x2 + y1 * y2 > 0;
}

/** In square units, in either direction of drawing. */
function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [previousX, previousY] = ring.at(index - 1) ?? [x, y];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(twice) / 2;
}

function pair(x: number, y: number): string {
  return `${x}${separated(String(y))}`;
}

/** A minus sign separates two numbers as well as a space does. */
function separated(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}
