import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this system reports on processes in files, as Linux does. */
export const TELLS_OF_PROCESSES = existsSync('/proc/self/stat');

// `USER_HZ`, which is 100 wherever Linux runs Node.
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor time used by the ended children of this process, and by theirs (`times(2)`). Zero if the system
 * does not report it.
 */
export function endedChildrenSeconds(): number {
  if (!TELLS_OF_PROCESSES) return 0;
  return parseChildrenSeconds(readFileSync('/proc/self/stat', 'utf8'));
}

/** The same, from a file `/proc/PID/stat` as in proc(5). */
export function parseChildrenSeconds(stat: string): number {
  // The second field is a name in brackets that may hold spaces; the third follows the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [children = 0, systemForThem = 0] = fields.slice(13, 15).map(Number);
  return (children + systemForThem) / TICKS_PER_SECOND;
}

/**
 * The peak memory of a process so far, in bytes; undefined if it has ended or the system does not report it.
 * `getrusage(2)` also has a peak, but it includes the memory of the process it was forked from.
 */
export function peakBytesOf(process: number | 'self'): number | undefined {
  try {
    return parsePeakBytes(readFileSync(`/proc/${process}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The same, from a file `/proc/PID/status`. */
export function parsePeakBytes(status: string): number | undefined {
  const kibibytes = /^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** The largest peak memory among this process's current children, in bytes; zero if the system does not report it. */
export function childrenPeakBytes(): number {
  const threads = TELLS_OF_PROCESSES ? readdirSync('/proc/self/task') : [];
  const children = threads.flatMap((thread) => childrenOf(thread));
  return Math.max(0, ...children.map((child) => peakBytesOf(child) ?? 0));
}

// A thread may have ended since.
function childrenOf(thread: string): readonly number[] {
  try {
    const listed = readFileSync(`/proc/self/task/${thread}/children`, 'utf8');
    return listed.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
