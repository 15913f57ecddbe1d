import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDemonstration } from '../demonstration/open-demonstration.ts';
import { openArchive } from './archive.ts';
import { findBrowser } from './find-browser.ts';
import { foldersOf, LANGUAGE_SITES, OTHER_SITE, openLanguageSite } from './languages.ts';
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
const inLanguages = [...LANGUAGE_SITES, OTHER_SITE];
inLanguages.forEach(openLanguageSite);
const languageSites = inLanguages.map((site) => ({
  name: site.language,
  ...foldersOf(site),
  environment: {},
}));
for (const site of [...SITES, ...REPEATED, ...ARCHIVES, ...languageSites]) {
  process.stdout.write(`Building ${site.name}\n`);
  runOrFail('npm', ['run', 'build'], environmentOf(site));
}
