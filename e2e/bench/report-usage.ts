// Loaded into a measured command by `--import`; reports its usage when it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { childrenPeakBytes, endedChildrenSeconds, peakBytesOf } from './process-usage.ts';

/** This environment variable names the file to write to. */
const { SLUGLINE_BENCH_USAGE: file } = process.env;
// A process started by this one would load this module too, and overwrite the report.
delete process.env['SLUGLINE_BENCH_USAGE'];

const MILLISECONDS_BETWEEN_LOOKS = 100;

// A worker thread loads this too, but its usage is in the figures of its process.
if (isMainThread && file !== undefined) {
  // A child that has ended needs no memory any more, so what counts is what both have at one moment.
  let withChildren = 0;
  const looks = setInterval(() => {
    const childrenBytes = childrenPeakBytes();
    if (childrenBytes === 0) return;
    withChildren = Math.max(withChildren, process.memoryUsage.rss() + childrenBytes);
  }, MILLISECONDS_BETWEEN_LOOKS);
  looks.unref();
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6 + endedChildrenSeconds();
    const ownBytes = peakBytesOf('self') ?? maxRSS * 1024;
    const usage = { cpuSeconds, peakBytes: Math.max(ownBytes, withChildren) };
    writeFileSync(file, JSON.stringify(usage));
  });
}
