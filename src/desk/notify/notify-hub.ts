import { setTimeout as wait } from 'node:timers/promises';
import { type HubAnswer, tellHub } from './hub-request.ts';

/** How much is asked of a hub. */
export interface Patience {
  /** How long an answer is waited for, in milliseconds. */
  readonly timeout: number;
  /** What is waited before each further try, in milliseconds. */
  readonly pauses: readonly number[];
}

export const PATIENCE: Patience = { timeout: 10_000, pauses: [1000, 4000] };

/** What came of telling a hub of feeds, by their addresses. */
export interface HubReport {
  readonly told: readonly string[];
  readonly failed: ReadonlyMap<string, string>;
  /** Those that were not tried any more. */
  readonly left: readonly string[];
}

const AT_A_TIME = 4;
/** A hub that has failed as often is not asked any more: there may be thousands of feeds. */
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
      if (answer.isTold) told.push(url);
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
    if (answer.isTold || !answer.mayPass) return answer;
    await wait(pause);
    answer = await tellHub(hub, url, timeout);
  }
  return answer;
}
