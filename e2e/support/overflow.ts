import type { Page } from 'playwright/test';

/** By how many pixels a page is wider than its window, and so would scroll sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
