import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from './archive.ts';
import { findBrowser } from './find-browser.ts';
import { openDemonstration } from './newsroom.ts';
import { runOrFail } from './run.ts';
import {
  ARCHIVE,
  ARCHIVE_DISPATCHES,
  ARCHIVES,
  BROWSER_FILE,
  DEMONSTRATION,
  environmentOf,
  REPEATED,
  SITES,
  WORK,
} from './sites.ts';

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
writeFileSync(BROWSER_FILE, findBrowser());
openDemonstration(DEMONSTRATION);
cpSync(DEMONSTRATION, join(WORK, 'newsroom-copy'), { recursive: true });
openArchive(ARCHIVE, ARCHIVE_DISPATCHES);
for (const site of [...SITES, ...REPEATED, ...ARCHIVES]) {
  process.stdout.write(`Building ${site.name}\n`);
  runOrFail('npm', ['run', 'build'], environmentOf(site));
}
