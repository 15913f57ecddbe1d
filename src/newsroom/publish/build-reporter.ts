import { Progress } from '#desk/progress.ts';
import type { Aside } from '#edition/settle-edition.ts';
import { formatProblem, type Problem, printable } from '#wire/problem.ts';
import type { BuildEvent, Held, Stage } from './build-events.ts';
import { passedLimits } from './host-limits.ts';
import type { SiteSize } from './site-size.ts';

/** Where a build reports its progress. */
type Terminal = ConstructorParameters<typeof Progress>[1] & object;

const TASKS: Readonly<Record<Stage, string>> = {
  import: 'Importing wire files',
  read: 'Reading dispatches',
  render: 'Writing pages, feeds and data',
};

const REASONS: Readonly<Record<Held, readonly [string, string]>> = {
  copy: ['wire file with the bytes of another', 'wire files with the bytes of others'],
  deleted: ['wire file of a deleted dispatch', 'wire files of deleted dispatches'],
  withheld: ['dispatch is withheld', 'dispatches are withheld'],
  embargoed: ['dispatch waits for its time', 'dispatches wait for their time'],
};

const SHOWN_INSTEAD: Readonly<Record<Aside, string>> = {
  'as-published': 'is on the site as it was last published',
  held: 'is not on the site, as its “status” or “embargoed” asks',
  'left-out': 'is not on the site',
};

/** More would hide the summary; `npm run check` and `npm run import` list each. */
const MOST_LISTED = 20;
const SECONDS_BETWEEN_LINES = 5;

/** Reports the progress and the outcome of a build, on a terminal or in plain lines. */
export class BuildReporter {
  readonly #terminal: Terminal;
  readonly #started = performance.now();
  readonly #held = new Map<Held, number>();
  #progress: Progress | undefined;
  #imported = 0;
  #warnings = 0;
  readonly #aside: { readonly problem: Problem; readonly aside: Aside }[] = [];
  #dispatches = 0;
  #made: number | undefined;
  #ledger: string | undefined;
  #nextRelease: string | undefined;

  readonly #waits: boolean;

  /** @param waits whether the same process will build again when it is time */
  constructor(terminal: Terminal = process.stderr, waits = false) {
    this.#terminal = terminal;
    this.#waits = waits;
  }

  take(event: BuildEvent): void {
    switch (event.kind) {
      case 'begin':
        this.#begin(event.stage, event.total);
        break;
      case 'step':
        this.#progress?.step();
        break;
      case 'imported':
        this.#imported += 1;
        this.#tell(this.#imported, `imported ${printable(event.file)} → ${event.dispatch}`);
        break;
      case 'warning':
        this.#warnings += 1;
        this.#tell(this.#warnings, formatProblem(event.problem));
        break;
      case 'aside':
        this.#aside.push(event);
        break;
      case 'ledger':
        this.#ledger = event.file;
        break;
      case 'next':
        this.#nextRelease = event.release;
        break;
      case 'held':
        this.#held.set(event.reason, event.count);
    }
  }

  /**
   * Writes the last lines: what was made, which hosts it is too large for, what was left out and why, and what is doubtful
   * or wrong.
   *
   * @returns whether no file was set aside
   */
  summarise(size: SiteSize, out: string): boolean {
    const { pages, feeds, files, bytes } = size;
    this.#progress?.clear();
    const seconds = (performance.now() - this.#started) / 1000;
    const lines = [
      ...(this.#imported > 0
        ? [`${count(this.#imported, 'wire file', 'wire files')} imported`]
        : []),
      `${count(this.#dispatches, 'dispatch', 'dispatches')}: ${count(pages, 'page', 'pages')}, ` +
        `${count(feeds, 'feed', 'feeds')}; ${count(files, 'file', 'files')}, ${megabytes(bytes)}${this.#tellMade()}, in ${seconds.toFixed(1)} s → ${out}`,
      ...passedLimits(size),
      ...[...this.#held]
        .filter(([, number]) => number > 0)
        .map(([reason, number]) => `not published: ${count(number, ...REASONS[reason])}`),
      ...(this.#nextRelease === undefined
        ? []
        : [
            `the next embargo ends at ${this.#nextRelease}${this.#waits ? '' : ': build again then'}`,
          ]),
      ...(this.#ledger === undefined ? [] : [`${this.#ledger} has changed: commit it`]),
      ...(this.#warnings > 0 ? [count(this.#warnings, 'warning', 'warnings')] : []),
    ];
    this.#terminal.write(`${lines.join('\n')}\n`);
    if (this.#aside.length === 0) return true;
    this.#terminal.write(`\n${this.#setAside().join('\n')}\n`);
    return false;
  }

  #tellMade(): string {
    return this.#made === undefined ? '' : `, ${this.#made.toLocaleString('en')} made anew`;
  }

  /** Last of all, so that it is what an editor reads first. */
  #setAside(): readonly string[] {
    const files = [...Map.groupBy(this.#aside, ({ problem }) => problem.file)];
    const more = files.length - MOST_LISTED;
    return [
      `NOT PUBLISHED AS THEY ARE: ${count(files.length, 'file', 'files')}. Mend what is wrong, and build again.`,
      ...files
        .slice(0, MOST_LISTED)
        .flatMap(([file, told]) => [
          ...told.map(({ problem }) => formatProblem(problem)),
          `  ${printable(file)} ${SHOWN_INSTEAD[told[0]?.aside ?? 'left-out']}`,
        ]),
      ...(more > 0 ? [`… and ${more} more: npm run check lists all`] : []),
    ];
  }

  #begin(stage: Stage, total: number): void {
    this.#progress?.clear();
    if (stage === 'read') this.#dispatches = total;
    if (stage === 'render') this.#made = total;
    this.#progress = new Progress(total, this.#terminal, {
      task: TASKS[stage],
      secondsBetweenLines: SECONDS_BETWEEN_LINES,
    });
  }

  #tell(number: number, line: string): void {
    if (number > MOST_LISTED) return;
    this.#progress?.clear();
    this.#terminal.write(`${line}\n`);
    if (number === MOST_LISTED) this.#terminal.write('… and more, counted in the summary\n');
  }
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
