import type { Page } from 'playwright/test';

const EMPTY = '<!DOCTYPE html><html lang="en"><title>Empty</title></html>';

/**
 * Opens an empty document for `show`. A page of a site would not do: its policy lets in no styles but its own.
 *
 * @param origin of the pages to show, if they are served
 */
export async function openStage(page: Page, origin?: string): Promise<void> {
  if (origin === undefined) {
    await page.goto('about:blank');
    await page.setContent(EMPTY);
    return;
  }
  const stage = `${origin}/stage.html`;
  await page.route(stage, (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  await page.goto(stage);
  await page.unroute(stage);
}

/**
 * Shows the HTML of another page in the open window, where axe stays loaded: navigating to each page and loading axe
 * there takes ten times as long as the checks. No script of the page runs, and its policy does not count.
 */
export async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'text/html');
    documentElement.querySelector('meta[http-equiv="content-security-policy"]')?.remove();
    document.documentElement.replaceWith(document.adoptNode(documentElement));
  }, html);
}
