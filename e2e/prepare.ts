import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from './archive.ts';
import { findBrowser } from './find-browser.ts';
import { foldersOf, LANGUAGE_SITES, OTHER_SITE, openLanguageSite } from './languages.ts';
import { openDemonstration } from './newsroom.ts';
import { runAsideOrFail } from './run.ts';
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
// What is built of one content folder is built in order, since a build keeps what the next one takes; two folders are
// built at a time.
const sites = [...SITES, ...REPEATED, ...ARCHIVES, ...languageSites];
const queue = [...Map.groupBy(sites, ({ content }) => content).values()];
queue.sort((one, other) => other.length - one.length);
await Promise.all([buildNext(), buildNext()]);

async function buildNext(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const site of next) {
      process.stdout.write(`Building ${site.name}\n`);
      await runAsideOrFail('npm', ['run', 'build'], environmentOf(site));
    }
  }
}
