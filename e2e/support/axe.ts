import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright/test';

// Less than half the bytes of `axe.source`, which every page has to parse.
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

// Listed, since axe by default leaves out what is new in WCAG 2.2.
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 A and AA, and best practice. */
export const EVERY_PAGE: axe.RunOptions = { runOnly: STANDARDS };

/** Contrast alone, 7:1 too. */
export const COLOURS: axe.RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };

/** WCAG 2.2 A and AA and best practice, plus text contrast of 7:1, or 4.5:1 for large letters (WCAG 2.2, 1.4.6). */
export const IN_HIGH_CONTRAST: axe.RunOptions = {
  ...EVERY_PAGE,
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

/**
 * What axe finds wrong on the current page, by WCAG 2.2 A and AA and best practice: each rule with the elements that
 * break it.
 */
export async function findViolations(
  page: Page,
  options: axe.RunOptions = EVERY_PAGE,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (run): Promise<axe.AxeResults> => Reflect.get(window, 'axe').run(run),
    { ...options, resultTypes: ['violations' as const] },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
