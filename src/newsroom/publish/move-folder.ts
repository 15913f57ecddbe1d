import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Moves files and folders of a folder to another that does not exist yet, also on another file system, and keeps their
 * times. The folder is then gone, with whatever else was in it.
 *
 * @param paths relative to the folder
 */
export function moveFolder(from: string, to: string, paths: readonly string[]): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    mkdirSync(to);
    for (const path of paths) copy(from, to, path);
    rmSync(from, { recursive: true });
  }
}

function copy(from: string, to: string, path: string): void {
  const [source, target] = [join(from, path), join(to, path)];
  mkdirSync(dirname(target), { recursive: true });
  if (statSync(source).isDirectory()) copyFolder(source, target);
  else copyFile(source, target);
}

// On a full disk, Node's `cpSync` says only that it cannot write (EIO). `cp` takes several times as long.
function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFile(source, target);
  }
}

function copyFile(source: string, target: string): void {
  copyFileSync(source, target);
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}
