import type { Page } from 'playwright/test';

/**
 * Shows the HTML of another page in the window that is open, where axe stays loaded: to go to each page and load it there
 * takes ten times as long as all that it looks at. For pages without a script.
 */
export async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}
