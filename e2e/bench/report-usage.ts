// Loaded into a measured command by `--import`; reports its usage when it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { childrenPeakBytes, endedChildrenSeconds, peakBytesOf } from './process-usage.ts';

/** This environment variable names the file to write to. */
const { SLUGLINE_BENCH_USAGE: file } = process.env;
// A process started by this one would load this module too, and overwrite the report.
delete process.env['SLUGLINE_BENCH_USAGE'];

const MILLISECONDS_BETWEEN_LOOKS = 250;

// A worker thread loads this too, but its usage is in the figures of its process.
if (isMainThread && file !== undefined) {
  // The peak of a child never falls, so only its growth after the last look is missed.
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
