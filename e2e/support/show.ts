import type { Page } from 'playwright/test';

/**
 * Shows the HTML of another page in the open window, where axe stays loaded: navigating to each page and loading axe
 * there takes ten times as long as the checks. No script of the page runs.
 */
export async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
    document.documentElement.replaceWith(document.adoptNode(documentElement));
  }, html);
}
