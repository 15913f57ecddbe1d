import type { Element } from 'hast';
import { s } from 'hastscript';
import { linesOf, widthOf } from './letters.ts';
import type { Size } from './map-frame.ts';

/** A dot and its name, in the units of its picture. */
export interface NamedDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

/** A name, or a line of a long one, with its anchor: where it begins, is centred or ends. `y` is its baseline. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The size of names, in the units of the picture. */
export interface Lettering {
  /** The width of a letter in a monospaced face; East Asian ones are twice as wide. */
  readonly letter: number;
  readonly line: number;
  /** Between a dot and its name. */
  readonly gap: number;
}

/**
 * Places names beside their dots: to the right, left, below or above, whichever first is inside the picture and clear
 * of the other dots and earlier names. Long names are set in lines. A name without room is left out.
 */
export function placeLabels(
  dots: readonly NamedDot[],
  size: Size,
  lettering: Lettering,
): readonly Label[] {
  const taken: Box[] = [];
  return dots.flatMap((dot, index) => {
    const others = dots.filter((_, other) => other !== index).map(boxOf);
    const chosen = candidates(dot, size, lettering)
      .map((labels) => ({ labels, box: boundsOf(labels, lettering) }))
      .find(
        ({ box }) => isInside(box, size) && ![...taken, ...others].some((one) => meet(one, box)),
      );
    if (!chosen) return [];
    taken.push(chosen.box);
    return chosen.labels;
  });
}

/** The same names as `placeLabels`, as elements. */
export function drawLabels(...labels: Parameters<typeof placeLabels>): readonly Element[] {
  return placeLabels(...labels).map(({ text, x, y, anchor }) =>
    s('text', { x, y, ...(anchor !== 'start' && { textAnchor: anchor }) }, text),
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the baseline is below the middle of a line, as a fraction of its height. */
const BASE = 0.32;

function candidates(
  { x, y, radius, name }: NamedDot,
  size: Size,
  lettering: Lettering,
): readonly Label[][] {
  const { line } = lettering;
  const gap = radius + lettering.gap;
  const beside = y + BASE * line;
  const lines = linesOf(name, Math.floor((size.width - 2 * lettering.gap) / lettering.letter));
  const middle = withinWidth(x, Math.max(...lines.map(widthOf)) * lettering.letter, size);
  const stack = (first: number) =>
    lines.map(
      (text, index): Label => ({
        text,
        x: middle,
        y: Math.round(first + index * line),
        anchor: 'middle',
      }),
    );
  return [
    [{ text: name, x: x + gap, y: Math.round(beside), anchor: 'start' }],
    [{ text: name, x: x - gap, y: Math.round(beside), anchor: 'end' }],
    stack(beside + gap + line / 2),
    stack(beside - gap - line * (lines.length - 0.5)),
  ];
}

/** The middle of a text centred on a dot, moved inwards if it would leave the picture. */
function withinWidth(x: number, width: number, size: Size): number {
  const half = width / 2;
  return Math.round(Math.max(half, Math.min(size.width - half, x)));
}

function boundsOf(labels: readonly Label[], { letter, line }: Lettering): Box {
  const boxes = labels.map(({ text, x, y, anchor }): Box => {
    const width = widthOf(text) * letter;
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    const bottom = y + (0.5 - BASE) * line;
    return { left, right: left + width, top: bottom - line, bottom };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function boxOf({ x, y, radius }: NamedDot): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInside({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
