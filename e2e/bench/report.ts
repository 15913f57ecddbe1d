/** A measured value, with its target if there is one. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether a figure misses its target. */
export function isMissed({
  value,
  atLeast = 0,
  atMost = Number.POSITIVE_INFINITY,
}: Figure): boolean {
  return value < atLeast || value > atMost;
}

/** Figures as a table for a terminal: name, value, unit, target and whether it is met. */
export function formatTable(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map((figure) => {
      const { name, unit, value } = figure;
      return `${name.padEnd(width)}  ${shown(value).padStart(9)} ${unit.padEnd(8)}${verdict(figure)}`.trimEnd();
    })
    .join('\n');
}

function verdict(figure: Figure): string {
  const { atLeast, atMost } = figure;
  if (atLeast === undefined && atMost === undefined) return '';
  return `${targetOf(atLeast, atMost)}: ${isMissed(figure) ? 'MISSED' : 'met'}`;
}

function targetOf(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast === atMost) return `exactly ${shown(atMost ?? 0)}`;
  const bounds = [
    atLeast === undefined ? '' : `at least ${shown(atLeast)}`,
    atMost === undefined ? '' : `at most ${shown(atMost)}`,
  ];
  return bounds.filter((bound) => bound !== '').join(', ');
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0);
}
