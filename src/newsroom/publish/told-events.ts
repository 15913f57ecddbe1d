import type { Told } from '#newsroom/plan/published-files.ts';
import type { Problem } from '#wire/problem.ts';
import type { BuildEvent } from './build-events.ts';

const NOT_WRITTEN: Problem['code'] = 'ledger/not-written';

/** What a build has told, for the next one to tell again if nothing has changed. */
export class ToldEvents {
  readonly #events: Told[] = [];
  #isRepeatable = true;

  get events(): readonly Told[] {
    return this.#events;
  }

  /** Whether the next build would tell the same: not if this one changed the content, or has left something undone. */
  get isRepeatable(): boolean {
    return this.#isRepeatable;
  }

  take(event: BuildEvent): void {
    switch (event.kind) {
      case 'warning':
        this.#events.push(event);
        // The next build may be able to write it.
        if (event.problem.code === NOT_WRITTEN) this.#isRepeatable = false;
        break;
      case 'next':
      case 'held':
        this.#events.push(event);
        break;
      case 'begin': {
        const { kind, stage, total } = event;
        if (stage === 'read') this.#events.push({ kind, stage, total });
        break;
      }
      case 'imported':
      case 'aside':
        this.#isRepeatable = false;
    }
  }
}
