// Loaded into a command that is measured, by `--import`: at its end it says what it took.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { endedChildrenSeconds, peakBytesOf } from './process-usage.ts';

/** The variable of the environment that names the file to write to. */
const { SLUGLINE_BENCH_USAGE: file } = process.env;
// A process that this one starts would load it too, and write over what this one took.
delete process.env['SLUGLINE_BENCH_USAGE'];

// A worker thread loads this too, and what it took is in the figures of its process.
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6 + endedChildrenSeconds();
    const usage = { cpuSeconds, peakBytes: peakBytesOf('self') ?? maxRSS * 1024 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
