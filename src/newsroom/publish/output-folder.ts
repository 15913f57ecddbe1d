import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { claim } from '#desk/claim.ts';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { isBelow } from '#desk/within.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { isReplaceable } from './replace-site.ts';

/** Folders of the project that are no place for a site. */
const PROJECT_FOLDERS = ['src', 'e2e', 'public', 'node_modules', '.git', '.github', '.ci'];

/**
 * The folder a site is built into: `OUT_DIR`, or `dist` in the working folder.
 *
 * @throws SettingsError if a build would destroy something that no build has made
 */
export function outputFolder({ root }: ContentFolder, environment = process.env): string {
  const named = resolve(environment['OUT_DIR'] || 'dist');
  // A link stays, and its target is replaced: some publishers switch a link between folders.
  const out = existsSync(named) ? realpathSync(named) : named;
  const kept = [root, ...PROJECT_FOLDERS.map((folder) => resolve(folder))];
  const isInTheWay =
    isBelow(out, process.cwd()) || kept.some((path) => isBelow(out, path) || isBelow(path, out));
  if (isInTheWay) {
    throw refuse(out, 'the folder of the project or the content, or one that holds or lies in it');
  }
  if (!existsSync(out)) return out;
  if (!statSync(out).isDirectory()) throw refuse(out, 'a file');
  if (!isReplaceable(out)) throw refuse(out, 'a folder with files in it that no build has made');
  return out;
}

/**
 * Where a site is built before it replaces the last one: inside the project. Astro compares paths as text
 * (`getOutDirWithinCwd`), so it takes a folder beside the project whose name begins like the project's for one inside
 * it, and then cannot find the packages.
 */
export function stagingFolder(out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return resolve('node_modules', '.slugline', name);
}

/**
 * Keeps out other builds of the same site, such as a scheduled one while somebody builds by hand. The claim lasts until
 * the function it returns is called, or this process ends.
 *
 * @throws SettingsError if another build is running
 */
export function claimBuild(out: string): () => void {
  const file = `${stagingFolder(out)}.building`;
  const claimed = claim(file);
  if ('holder' in claimed) throw refuseSecond(out, claimed.holder, file);
  return claimed.release;
}

function refuseSecond(out: string, other: number, file: string): SettingsError {
  return new SettingsError(
    `OUT_DIR is ${shownPath(out)}\n  found     another build that is at work on it, process ${other}\n  expected  one at a time\n  mend      build again when that one has ended, or leave it to that one if it watches (--watch); if that process is no build, remove ${shownPath(file)}`,
  );
}

function refuse(out: string, found: string): SettingsError {
  return new SettingsError(
    `OUT_DIR is ${shownPath(out)}\n  found     ${found}\n  expected  a folder of its own for the site, since a build replaces it\n  mend      name another folder, or empty this one yourself`,
  );
}
