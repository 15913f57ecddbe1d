import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What is about to happen to a file or folder. */
export type FileStep = 'make' | 'copy' | 'rename' | 'stamp' | 'remove';

/**
 * Calls a function before each synchronous step that this process takes in the file system; it may end the process, or
 * throw. Copying a file takes two steps; removing a folder takes one for each file and folder in it.
 *
 * @returns a function that stops this
 */
export function stepFiles(before: (step: FileStep) => void): () => void {
  const { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync } = fs;
  Object.assign(fs, {
    mkdirSync(path: string, options?: fs.MakeDirectoryOptions) {
      before('make');
      return mkdirSync(path, options);
    },
    copyFileSync(from: string, to: string) {
      before('copy');
      const bytes = fs.readFileSync(from);
      fs.writeFileSync(to, bytes.subarray(0, bytes.length / 2));
      before('copy');
      copyFileSync(from, to);
    },
    renameSync(from: string, to: string) {
      before('rename');
      renameSync(from, to);
    },
    utimesSync(path: string, accessed: Date, modified: Date) {
      before('stamp');
      utimesSync(path, accessed, modified);
    },
    rmSync: (path: string) => removeInSteps(path, before),
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync });
    syncBuiltinESMExports();
  };
}

function removeInSteps(path: string, before: (step: FileStep) => void): void {
  const isFolder = fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return;
  if (isFolder) {
    for (const name of fs.readdirSync(path)) removeInSteps(`${path}/${name}`, before);
  }
  before('remove');
  if (isFolder) fs.rmdirSync(path);
  else fs.unlinkSync(path);
}
