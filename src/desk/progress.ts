import type { WriteStream } from 'node:tty';

/** Where progress is shown: a terminal, or nothing where lines go to a file. */
type Terminal = Pick<WriteStream, 'isTTY' | 'write'>;

const BAR_WIDTH = 24;
const MILLISECONDS_BETWEEN = 100;
/** Fewer are done before anybody has read the line. */
const LEAST_TOTAL = 20;

/** One moving line on a terminal: how much is done, of how much, how fast, and how long it will take. */
export class Progress {
  readonly isShown: boolean;
  readonly #total: number;
  readonly #terminal: Terminal;
  readonly #started = performance.now();
  #done = 0;
  /** When the line that stands there was drawn. */
  #drawn: number | undefined;

  constructor(total: number, terminal: Terminal = process.stderr) {
    this.#total = total;
    this.#terminal = terminal;
    this.isShown = terminal.isTTY === true && total >= LEAST_TOTAL;
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    const now = performance.now();
    const isFresh = this.#drawn !== undefined && now - this.#drawn < MILLISECONDS_BETWEEN;
    if (!this.isShown || isFresh) return;
    this.#drawn = now;
    const seconds = (now - this.#started) / 1000;
    this.#terminal.write(`\r\u001B[K${progressLine(this.#done, this.#total, seconds)}`);
  }

  /** Makes room for other lines: the moving line is drawn again below them. */
  clear(): void {
    if (this.isShown) this.#terminal.write('\r\u001B[K');
    this.#drawn = undefined;
  }
}

/** `████░░ 1,204 of 20,000 · 1,050 a second · 18 s left`. */
export function progressLine(done: number, total: number, seconds: number): string {
  const filled = Math.round((done / total) * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  return `${bar} ${count(done)} of ${count(total)} · ${count(Math.round(rate))} a second · ${count(left)} s left`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
