import { readFileSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { BROWSER_SWITCHES } from './support/browser-switches.ts';
import { BROWSER_FILE, environmentOf, previewArguments, SITES, servedAt } from './support/sites.ts';

/**
 * Specs that build or start a server. All builds of a clone share Astro's working folder, so they run one at a time.
 */
const BUILDING = ['build', 'clients', 'dev', 'inert', 'permanence', 'setup'].map(
  (name) => `**/${name}.spec.ts`,
);
const LAST = '**/lighthouse.spec.ts';

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'builds', testMatch: BUILDING, workers: 1 },
    { name: 'laws', testMatch: '**/*.spec.ts', testIgnore: [...BUILDING, LAST] },
    // After all others, since it measures how long the browser works.
    { name: 'lighthouse', testMatch: LAST, dependencies: ['builds', 'laws'] },
  ],
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: readFileSync(BROWSER_FILE, 'utf8'),
      args: BROWSER_SWITCHES,
    },
  },
  webServer: SITES.map((site) => ({
    command: `npm ${previewArguments(site).join(' ')}`,
    cwd: '..',
    url: `${servedAt(site)}/`,
    env: environmentOf(site),
    timeout: 180_000,
  })),
});
