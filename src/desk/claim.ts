import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isRunning, writeWhole, writeWholeNew } from './write-file.ts';

/** A claim on something that one process at a time may have: the way to give it up, or the process that has it. */
export type Claim = { readonly release: () => void } | { readonly holder: number };

/** Milliseconds in which another process that has found the same abandoned claim takes it too. */
const SETTLING = 100;

/** Claims something by a file. The claim lasts until it is released, or this process ends. */
export function claim(file: string): Claim {
  const ours = nameOf(process.pid);
  const release = () => rmSync(file, { force: true });
  try {
    writeWholeNew(file, ours);
    return { release };
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  const theirs = read(file);
  if (theirs !== undefined && holds(theirs)) return { holder: Number.parseInt(theirs, 10) };
  // Of several that take an abandoned claim at once, the last has it.
  writeWhole(file, ours);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLING);
  const last = read(file) ?? '';
  return last === ours ? { release } : { holder: Number.parseInt(last, 10) };
}

/**
 * Names a process by its number and, on Linux, by when it began: numbers are given again, in a container after each start
 * of it.
 */
function nameOf(id: number): string {
  return [id, factsOf(id)?.began].join(' ').trim();
}

function holds(name: string): boolean {
  const [id = Number.NaN, began] = name.split(' ').map((number) => Number.parseInt(number, 10));
  if (!isRunning(id) || id === process.pid) return false;
  const facts = factsOf(id);
  if (!facts) return true;
  return !facts.hasEnded && (began === undefined || began === facts.began);
}

interface ProcessFacts {
  /** A process that has ended keeps its number until the one that started it has been told. */
  readonly hasEnded: boolean;
  /** In ticks since the machine was started. */
  readonly began: number;
}

/** What Linux says of a process (proc_pid_stat(5)); undefined elsewhere. */
function factsOf(id: number): ProcessFacts | undefined {
  const fields = read(`/proc/${id}/stat`)
    // The second field is the name of the program, which may hold anything.
    ?.replace(/^.*\)/su, '')
    .trim()
    .split(' ');
  return fields && { hasEnded: fields[0] === 'Z', began: Number(fields[19]) };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
