import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright/test';
import sharp from 'sharp';
import { runCommand, UsageError } from '#desk/command.ts';
import { Progress } from '#desk/progress.ts';
import { BROWSER_SWITCHES } from '../support/browser-switches.ts';
import { findBrowser } from '../support/find-browser.ts';
import { pageOfEachType } from '../support/page-types.ts';
import { serveDemonstration } from '../support/serve-demonstration.ts';
import { demoAt, SCREENSHOTS_PORT, type Site, servedAt } from '../support/sites.ts';

const FOLDER = join('test-results', 'screenshots');
const WIDTHS = [390, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
/** Twice the width shown in the README would make a larger file without showing more. */
const README_WIDTH = 1080;

const HELP = `Takes pictures of each type of page of the demonstration newsroom, to be looked at.

  npm run screenshots

Builds it, and writes PNG files to ${FOLDER}, in light and dark, ${WIDTHS.join(', ')} pixels wide;
those of an earlier run are removed. The two small pictures of the README are written anew, too.

  --help   this text

Exit code 1: they could not be taken. 2: the command line was not understood.
`;

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood.`);
    const site = demoAt(SCREENSHOTS_PORT);
    process.stdout.write('Importing and building the demonstration newsroom\n');
    const server = await serveDemonstration(site);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: BROWSER_SWITCHES,
    });
    try {
      process.stdout.write(`${await takeAll(browser, site)} pictures → ${FOLDER}\n`);
      for (const scheme of SCHEMES) await takeForReadme(browser, site, scheme);
    } finally {
      await browser.close();
      await server.end();
    }
    return 0;
  },
});

/** Photographs the front page for the README: its first screen, in few bytes. */
async function takeForReadme(browser: Browser, site: Site, colorScheme: (typeof SCHEMES)[number]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: HEIGHT }, colorScheme });
  await page.goto(`${servedAt(site)}/`, { waitUntil: 'networkidle' });
  const picture = sharp(await page.screenshot())
    .resize(README_WIDTH)
    .webp({ quality: 80 });
  await picture.toFile(join(import.meta.dirname, `front-page-${colorScheme}.webp`));
  await page.close();
}

/** Takes every picture, and returns their number. */
async function takeAll(browser: Browser, site: Site): Promise<number> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const types = pageOfEachType(site);
  const total = types.length * WIDTHS.length * SCHEMES.length;
  const progress = new Progress(total, process.stderr, { task: 'Taking pictures' });
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: HEIGHT }, colorScheme });
      for (const [name, path] of types) {
        await page.goto(servedAt(site) + path, { waitUntil: 'networkidle' });
        const file = `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        progress.step();
      }
      await page.close();
    }
  }
  progress.clear();
  return total;
}
