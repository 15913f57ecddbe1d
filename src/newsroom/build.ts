import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { openContentFolder, shownPath } from '../desk/content-folder.ts';
import { DeskError, toDeskError } from '../desk/desk-error.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import { SettingsError } from '../dispatch/settings.ts';
import { followBuild } from './build-events.ts';
import { BuildReporter } from './build-reporter.ts';
import { outputFolder, publishSite, stagingFolder } from './output-folder.ts';
import { measureSite } from './site-size.ts';

// Astro's own command would ask for telemetry first and print a stack trace behind every problem of the content.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// One moment for all threads: what is under embargo for the pages must be so for the feeds.
process.env['SOURCE_DATE_EPOCH'] ||= String(Math.floor(Date.now() / 1000));
try {
  const out = outputFolder(openContentFolder());
  const staging = stagingFolder(out);
  const reporter = new BuildReporter();
  followBuild((event) => reporter.take(event));
  try {
    // Astro would write a line for each page.
    await build({ outDir: staging, logLevel: 'warn' });
    const size = await measureSite(staging);
    await publishSite(staging, out);
    reporter.summarise(size, shownPath(out));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
} catch (error) {
  process.stderr.write(`\n${toMessage(error)}\n`);
  process.exitCode = 1;
}

// Vite loads the loaders a second time, so their errors are of other classes with the same names.
function toMessage(error: unknown): string {
  const known = toDeskError(error);
  if (!(known instanceof Error)) return String(known);
  const needsNoStack = [DispatchError, SettingsError, DeskError].some(
    ({ name }) => name === known.name,
  );
  return needsNoStack ? known.message : (known.stack ?? known.message);
}
