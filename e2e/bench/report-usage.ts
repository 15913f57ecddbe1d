// Loaded into a command that is measured, by `--import`: at its end it says what it took.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { childrenPeakBytes, endedChildrenSeconds, peakBytesOf } from './process-usage.ts';

/** The variable of the environment that names the file to write to. */
const { SLUGLINE_BENCH_USAGE: file } = process.env;
// A process that this one starts would load it too, and write over what this one took.
delete process.env['SLUGLINE_BENCH_USAGE'];

const MILLISECONDS_BETWEEN_LOOKS = 250;

// A worker thread loads this too, and what it took is in the figures of its process.
if (isMainThread && file !== undefined) {
  // The peak of a child grows and never falls, so only what it grows by in its last moment is missed.
  let childrenBytes = 0;
  const looks = setInterval(() => {
    childrenBytes = Math.max(childrenBytes, childrenPeakBytes());
  }, MILLISECONDS_BETWEEN_LOOKS);
  looks.unref();
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6 + endedChildrenSeconds();
    const ownBytes = peakBytesOf('self') ?? maxRSS * 1024;
    const usage = { cpuSeconds, peakBytes: ownBytes + childrenBytes };
    writeFileSync(file, JSON.stringify(usage));
  });
}
