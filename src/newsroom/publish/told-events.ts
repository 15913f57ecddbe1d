import type { Told } from '#newsroom/plan/published-files.ts';
import type { BuildEvent } from './build-events.ts';

/** What a build has told, for the next one to tell again if nothing has changed. */
export class ToldEvents {
  readonly #events: Told[] = [];
  #isAll = true;

  get events(): readonly Told[] {
    return this.#events;
  }

  /** Whether the next build would tell the same: not if this one changed the content, or set a file aside. */
  get isAll(): boolean {
    return this.#isAll;
  }

  take(event: BuildEvent): void {
    switch (event.kind) {
      case 'warning':
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
      case 'ledger':
        this.#isAll = false;
    }
  }
}
