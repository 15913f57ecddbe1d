import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';

const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/** A terminal that shows pages and reads keys. */
export class Terminal {
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  /** Keys that were pressed before anybody asked. */
  readonly #pressed: string[] = [];

  constructor(input: ReadStream, output: WriteStream) {
    this.#input = input;
    this.#output = output;
  }

  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  /** Shows lines in place of what was shown. */
  show(lines: readonly string[]): void {
    // Before anything is shown, since a key that comes sooner would wait for the end of a line.
    this.#input.setRawMode(true);
    this.#output.write(`${CLEAR}${lines.join('\n')}\n`);
  }

  /** Writes a line below. */
  say(line: string): void {
    this.#output.write(`${line}\n`);
  }

  /** The next key; `q` where the input has ended. */
  async key(): Promise<string> {
    const waiting = this.#pressed.shift();
    if (waiting !== undefined) return waiting;
    this.#input.resume();
    try {
      const ended = new AbortController();
      const end = once(this.#input, 'end', { signal: ended.signal }).then(() => [Buffer.from('q')]);
      end.catch(() => undefined);
      const [bytes]: Buffer[] = await Promise.race([once(this.#input, 'data'), end]);
      ended.abort();
      // Keys that are pasted or piped come together; those of an arrow are one.
      const [first = 'q', ...rest] =
        bytes?.toString().match(/\p{Cc}\[[\d;]*[A-Za-z~]|[\s\S]/gu) ?? [];
      this.#pressed.push(...rest);
      return first;
    } finally {
      this.#input.pause();
    }
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.#input.setRawMode(false);
    this.#input.pause();
  }

  /** A line that is typed; what was there stands in it to be changed. */
  async line(question: string, was: string): Promise<string> {
    const asking = createInterface({ input: this.#input, output: this.#output });
    try {
      const answered = asking.question(question);
      // Keys that came with the one before.
      asking.write(was + this.#pressed.splice(0).join('').replaceAll('\r', '\n'));
      return await answered;
    } catch (error) {
      // Ctrl-C or Ctrl-D: the line is given up.
      if (error instanceof Error && error.name === 'AbortError') return '';
      throw error;
    } finally {
      asking.close();
    }
  }
}
