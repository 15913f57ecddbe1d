import { readFileSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { BROWSER_SWITCHES } from './browser-switches.ts';
import { BROWSER_FILE, environmentOf, previewArguments, SITES, servedAt } from './sites.ts';

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'laws', testMatch: '**/*.spec.ts', testIgnore: '**/lighthouse.spec.ts' },
    // Behind all others, since it counts how long the browser works.
    { name: 'lighthouse', testMatch: '**/lighthouse.spec.ts', dependencies: ['laws'] },
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
