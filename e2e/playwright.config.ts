import { readFileSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { BROWSER_FILE, environmentOf, previewArguments, SITES, servedAt } from './sites.ts';

// As root Chromium starts without its sandbox only; the other switches keep it from calling home.
const SWITCHES = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: readFileSync(BROWSER_FILE, 'utf8'),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...SWITCHES] : SWITCHES,
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
