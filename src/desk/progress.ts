import type { WriteStream } from 'node:tty';

/** Where progress is written; the line moves only on a terminal. */
type Terminal = Pick<WriteStream, 'isTTY' | 'write'>;

const BAR_WIDTH = 24;
const MILLISECONDS_BETWEEN = 100;
/** With fewer, the work is done before anybody has read the line. */
const LEAST_TOTAL = 20;

/** Changes to the default: one moving line on a terminal, nothing elsewhere. */
export interface ProgressStyle {
  /** Text before the numbers: `Reading dispatches`. */
  readonly task?: string;
  /** Seconds between plain lines without a terminal; if absent, none are written. */
  readonly secondsBetweenLines?: number;
}

/** One moving line on a terminal: how much is done, of how much, how fast, and how long it will take. */
export class Progress {
  readonly isShown: boolean;
  readonly #total: number;
  readonly #terminal: Terminal;
  readonly #task: string;
  readonly #millisecondsBetweenLines: number;
  readonly #started = performance.now();
  #done = 0;
  /** When the current line was drawn. */
  #drawn: number | undefined;
  #lineWritten = this.#started;

  constructor(
    total: number,
    terminal: Terminal = process.stderr,
    { task = '', secondsBetweenLines = Number.POSITIVE_INFINITY }: ProgressStyle = {},
  ) {
    this.#total = total;
    this.#terminal = terminal;
    this.#task = task === '' ? '' : `${task} `;
    this.#millisecondsBetweenLines = secondsBetweenLines * 1000;
    this.isShown = terminal.isTTY === true && total >= LEAST_TOTAL;
  }

  /** Counts one more as done. */
  step(): void {
    this.#done += 1;
    const now = performance.now();
    if (this.isShown) this.#draw(now);
    else if (now - this.#lineWritten >= this.#millisecondsBetweenLines) {
      this.#lineWritten = now;
      this.#terminal.write(`${this.#task}${this.#numbers(now)}\n`);
    }
  }

  /** Makes room for other lines: the moving line is redrawn below them. */
  clear(): void {
    if (this.isShown) this.#terminal.write('\r\u001B[K');
    this.#drawn = undefined;
  }

  #draw(now: number): void {
    const isFresh = this.#drawn !== undefined && now - this.#drawn < MILLISECONDS_BETWEEN;
    if (isFresh) return;
    this.#drawn = now;
    const bar = progressBar(this.#done, this.#total);
    this.#terminal.write(`\r\u001B[K${this.#task}${bar} ${this.#numbers(now)}`);
  }

  #numbers(now: number): string {
    return progressNumbers(this.#done, this.#total, (now - this.#started) / 1000);
  }
}

/** `████████████░░░░░░░░░░░░`. */
export function progressBar(done: number, total: number): string {
  const filled = Math.round((done / total) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}

/** `1,204 of 20,000 · 1,050 a second · 18 s left`. */
export function progressNumbers(done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  return `${count(done)} of ${count(total)} · ${count(Math.round(rate))} a second · ${count(left)} s left`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
