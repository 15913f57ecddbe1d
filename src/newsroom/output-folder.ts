import { existsSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type ContentFolder, shownPath } from '../desk/content-folder.ts';
import { SettingsError } from '../dispatch/settings.ts';

/** A file that tells a built site from any other folder. Hosts do not serve it. */
const MARK = '.slugline';
const MARK_TEXT = 'A site made by Slugline. The next build replaces this folder whole.\n';

/** Folders of the project that are no place for a site. */
const PROJECT_FOLDERS = ['src', 'e2e', 'public', 'node_modules', '.git', '.github', '.ci'];

/**
 * The folder a site is built into: `OUT_DIR`, or `dist` of the working folder.
 *
 * @throws SettingsError where a build would destroy something that no build has made
 */
export function outputFolder({ root }: ContentFolder, environment = process.env): string {
  const out = resolve(environment['OUT_DIR'] || 'dist');
  const kept = [root, ...PROJECT_FOLDERS.map((folder) => resolve(folder))];
  const isInTheWay =
    isWithin(process.cwd(), out) || kept.some((path) => isWithin(path, out) || isWithin(out, path));
  if (isInTheWay)
    throw refuse(out, 'the folder of the project or the content, or one that holds or lies in it');
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK))) {
    throw refuse(out, 'a folder with files in it that no build has made');
  }
  return out;
}

/** Where a site is built before it takes the place of the one before. Always the same, so that caches stay warm. */
export function stagingFolder(out: string): string {
  return join(dirname(out), `.${relative(dirname(out), out)}.new`);
}

/** Puts a whole new site in the place of the one before. */
export async function publishSite(staging: string, out: string): Promise<void> {
  await writeFile(join(staging, MARK), MARK_TEXT);
  const previous = `${staging}.old`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, previous);
  await rename(staging, out);
  await rm(previous, { recursive: true, force: true });
}

/** Whether a path is a folder or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const step = relative(folder, path);
  return step === '' || !(step === '..' || step.startsWith('../') || step.startsWith('/'));
}

function refuse(out: string, found: string): SettingsError {
  return new SettingsError(
    `OUT_DIR is ${shownPath(out)}\n  found     ${found}\n  expected  a folder of its own for the site, since a build replaces it\n  mend      name another folder, or empty this one yourself`,
  );
}
