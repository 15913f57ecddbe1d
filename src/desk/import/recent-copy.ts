import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { ContentFolder } from '#desk/content-folder.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { isResend, likeness, type Sketch, sketchOf } from '#drafting/resend.ts';
import type { Day } from '#wire/calendar.ts';
import type { FilingIndex } from './filing-index.ts';

/** How many days back an agency corrects its copy. */
const DAYS = 3;

/** A dispatch of which new copy may be a re-send. */
export interface EarlierDispatch {
  readonly id: string;
  /** Relative to the content folder. */
  readonly dispatch: string;
}

interface Sketched extends EarlierDispatch {
  readonly sketch: Sketch;
}

/** The copy of recent days, to find re-sends. The edition is read a day at a time, on demand. */
export class RecentCopy {
  readonly #folder: ContentFolder;
  readonly #filed: FilingIndex;
  readonly #days = new Map<Day, Sketched[]>();
  readonly #spans = new Map<Day, readonly Day[]>();

  constructor(folder: ContentFolder, filed: FilingIndex) {
    this.#folder = folder;
    this.#filed = filed;
  }

  /** The dispatch of which copy is a re-send, of this day or the nearest before; undefined if there is none. */
  findEarlier(day: Day, sketch: Sketch): EarlierDispatch | undefined {
    for (const date of this.#spanOf(day)) {
      const [found] = this.#of(date)
        .filter((other) => isResend(sketch, other.sketch))
        .sort((a, b) => compare(a, b, sketch));
      if (found) return found;
    }
    return undefined;
  }

  /** Adds a dispatch that was just made. */
  enter(day: Day, sketch: Sketch, { id, dispatch }: EarlierDispatch): void {
    this.#of(day).push({ id, dispatch, sketch });
  }

  /** A day and those before it. Cached, since many dispatches share a day. */
  #spanOf(day: Day): readonly Day[] {
    const known = this.#spans.get(day);
    if (known) return known;
    const date = Temporal.PlainDate.from(day);
    const span = Array.from({ length: DAYS + 1 }, (_, days) => date.subtract({ days }).toString());
    this.#spans.set(day, span);
    return span;
  }

  #of(day: Day): Sketched[] {
    const known = this.#days.get(day);
    if (known) return known;
    const read = this.#filed.dispatchesOf(day).flatMap(({ dispatch, wire, sha256 }) => {
      const sketch = sketchOf(readText(join(this.#folder.root, wire)));
      return sketch ? [{ id: toId(sha256), dispatch, sketch }] : [];
    });
    this.#days.set(day, read);
    return read;
  }
}

// The most alike first, not the latest: an import that was cut short must suggest the same when it is run again.
function compare(a: Sketched, b: Sketched, sketch: Sketch): number {
  return likeness(b.sketch, sketch) - likeness(a.sketch, sketch) || (a.id < b.id ? -1 : 1);
}

// Likeness needs no strict decoding. The proof of words reports a missing file.
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
