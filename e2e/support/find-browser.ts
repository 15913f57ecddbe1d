import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const NO_BROWSER = `There is no browser to test with, and none could be installed.
Install Chromium or Chrome so that it is on the PATH, or run: npx playwright install chromium`;

/**
 * A Chromium to test with: one on the PATH; else Playwright's own, downloaded if possible; else, as root on Debian or
 * Ubuntu, the package.
 *
 * @throws Error that says what to do
 */
export function findBrowser(): string {
  const found = onPath() ?? playwrightsOwn() ?? debianPackage();
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    process.stdout.write('No browser on the PATH; asking Playwright for its own.\n');
    run('npx', ['playwright', 'install', 'chromium'], {
      // If the host cannot be reached, the package below should be tried soon.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    });
  }
  return existsSync(path) ? path : undefined;
}

function debianPackage(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  process.stdout.write('Installing the package chromium.\n');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '--quiet'], quiet);
  run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], quiet);
  return onPath();
}

function run(command: string, args: readonly string[], environment: Record<string, string>): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
}
