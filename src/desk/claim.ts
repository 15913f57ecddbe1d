import { readFileSync, rmSync } from 'node:fs';
import { DeskError } from './desk-error.ts';
import { isMissing, isThere } from './missing-file.ts';
import { isRunning, writeWholeNew } from './write-file.ts';

/** A claim on something that one process at a time may have: the way to give it up, or the process that has it. */
export type Claim = { readonly release: () => void } | { readonly holder: number };

/** Claims something by a file. The claim lasts until it is released, or this process ends. */
export function claim(file: string): Claim {
  const ours = nameOf(process.pid);
  while (!writeUnlessThere(file, ours)) {
    const theirs = read(file);
    if (theirs !== undefined && holds(theirs)) return { holder: Number.parseInt(theirs, 10) };
    if (theirs !== undefined) removeAbandoned(file, theirs);
  }
  const release = () => {
    if (read(file) === ours) rmSync(file, { force: true });
  };
  return { release };
}

function writeUnlessThere(file: string, name: string): boolean {
  try {
    writeWholeNew(file, name);
    return true;
  } catch (error) {
    if (!(error instanceof DeskError && isThere(error.cause))) throw error;
    return false;
  }
}

/** Removes an abandoned claim. One process at a time may do so: otherwise the claim that follows it could be removed, too. */
function removeAbandoned(file: string, theirs: string): void {
  const removal = claim(`${file}.removal`);
  if ('holder' in removal) return;
  if (read(file) === theirs) rmSync(file);
  removal.release();
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
  } catch (error) {
    // A process may end while its facts are read (ESRCH).
    if (isMissing(error) || file.startsWith('/proc/')) return undefined;
    throw error;
  }
}
