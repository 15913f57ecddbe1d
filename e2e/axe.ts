import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** What axe finds wrong with a page as it stands: each rule with the elements that break it. */
export async function findViolations(
  page: Page,
  options: axe.RunOptions = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (run): Promise<axe.AxeResults> => Reflect.get(window, 'axe').run(run),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
