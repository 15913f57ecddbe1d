import type { Page } from 'playwright/test';

/**
 * Shows the HTML of another page in the window that is open, where axe stays loaded: to go to each page and load it there
 * takes ten times as long as all that it looks at. No script of the page runs.
 */
export async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
    document.documentElement.replaceWith(document.adoptNode(documentElement));
  }, html);
}
