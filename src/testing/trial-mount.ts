import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { trialFolder } from './trial-site.ts';

/** Where tests can mount a file system: in this process, in one that is root of a namespace, or nowhere. */
export type MountPlace = 'here' | 'in a namespace' | 'nowhere';

/** Mounts a small in-memory file system at a folder. */
export function mountSmall(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** Finds out by trying where something can be mounted. */
export function findMountPlace(): MountPlace {
  const work = trialFolder();
  try {
    const isMounted = mountSmall(join(work, 'mount'), 'size=64k');
    if (isMounted) unmount(join(work, 'mount'));
    if (isMounted) return 'here';
    const mounting = ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', join(work, 'mount')];
    return spawnSync('unshare', mounting).status === 0 ? 'in a namespace' : 'nowhere';
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Runs a test file as root of a namespace of its own; its mounts end with it. */
export function runInNamespace(file: string): { status: number | null; output: string } {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', process.execPath, file], {
    env: environment,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}
