import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isRunning, writeWhole, writeWholeNew } from './write-file.ts';

/** A claim on something that one process at a time may have: the way to give it up, or the process that has it. */
export type Claim = { readonly release: () => void } | { readonly holder: number };

/** Claims something by a file. The claim lasts until it is released, or this process ends. */
export function claim(file: string): Claim {
  const release = () => rmSync(file, { force: true });
  try {
    writeWholeNew(file, String(process.pid));
  } catch (error) {
    if (!existsSync(file)) throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    // Containers all number their processes alike, so a killed process may have had this one's number.
    if (holder !== process.pid && isRunning(holder)) return { holder };
    writeWhole(file, String(process.pid));
  }
  return { release };
}
