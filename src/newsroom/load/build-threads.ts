import { availableParallelism } from 'node:os';
import type { Environment } from '#desk/content-folder.ts';
import { SettingsError } from '#dispatch/settings.ts';

const MOST = 64;

/**
 * How many threads a build may use: `BUILD_THREADS`, or one for each core.
 *
 * @throws SettingsError where `BUILD_THREADS` is no such number
 */
export function buildThreads(environment: Environment = process.env): number {
  const named = environment['BUILD_THREADS'];
  if (!named) return availableParallelism();
  const threads = Number(named);
  if (/^\d+$/u.test(named) && threads >= 1 && threads <= MOST) return threads;
  throw new SettingsError(
    `BUILD_THREADS is “${named}”; expected a number of threads from 1 to ${MOST}`,
  );
}
