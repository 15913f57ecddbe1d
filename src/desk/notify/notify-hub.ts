import { setTimeout as wait } from 'node:timers/promises';
import { type HubAnswer, tellHub } from './hub-request.ts';

/** How long and how often to try a hub. */
export interface Patience {
  /** How long to wait for an answer, in milliseconds. */
  readonly timeout: number;
  /** How long to wait before each further try, in milliseconds. */
  readonly pauses: readonly number[];
}

export const PATIENCE: Patience = { timeout: 10_000, pauses: [1000, 4000] };

/** The outcome of telling a hub of feeds, by their addresses. */
export interface HubReport {
  readonly told: readonly string[];
  readonly failed: ReadonlyMap<string, string>;
  /** Feeds that were not tried. */
  readonly left: readonly string[];
}

const AT_A_TIME = 4;
/** After this many failures a hub is left alone: there may be thousands of feeds. */
const MOST_FAILURES = 4;

/** Tells a hub of feeds, a few at a time. A hub that goes on failing is left alone. */
export async function notifyHub(
  hub: string,
  urls: readonly string[],
  onAnswer: () => void,
  patience: Patience = PATIENCE,
): Promise<HubReport> {
  const left = [...urls];
  const told: string[] = [];
  const failed = new Map<string, string>();
  const work = async () => {
    while (failed.size < MOST_FAILURES) {
      const url = left.shift();
      if (url === undefined) return;
      const answer = await tellPatiently(hub, url, patience);
      if (answer.isAccepted) told.push(url);
      else failed.set(url, answer.reason);
      onAnswer();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { told, failed, left };
}

async function tellPatiently(
  hub: string,
  url: string,
  { timeout, pauses }: Patience,
): Promise<HubAnswer> {
  let answer = await tellHub(hub, url, timeout);
  for (const pause of pauses) {
    if (answer.isAccepted || !answer.mayRetry) return answer;
    await wait(pause);
    answer = await tellHub(hub, url, timeout);
  }
  return answer;
}
