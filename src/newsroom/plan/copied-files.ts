import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { isMissing } from '#desk/missing-file.ts';
import type { PlannedFile } from '#newsroom/plan/site-plan.ts';

/** A file of a site that is a copy of another. Its key says whether that has been changed. */
export interface CopiedFile extends PlannedFile {
  readonly source: string;
}

/** The files of folders that a site has as they are. Of files with the same name, the first is taken. */
export function copiedFiles(folders: readonly string[]): readonly CopiedFile[] {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (!sources.has(file)) sources.set(file, join(folder, file));
    }
  }
  return [...sources].map(([file, source]) => ({ file, key: keyOf(source), source }));
}

// Whoever changes a file changes the last of these times, whatever they do with the others.
function keyOf(source: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(source);
  return [resolve(source), ino, size, mtimeMs, ctimeMs].join(' ');
}

export function copyFile({ file, source }: CopiedFile, out: string): void {
  const target = join(out, file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}

// Links are followed, and hidden files are taken, as Vite does: `.well-known/` is one.
function filesBelow(folder: string, below = ''): readonly string[] {
  return namesIn(join(folder, below)).flatMap((name) => {
    const path = posix.join(below, name);
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
