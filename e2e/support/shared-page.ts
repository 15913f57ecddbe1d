import { test as base, type Page } from 'playwright/test';

const VIEWPORT = { width: 1280, height: 720 };

/** Tests that look at pages. Those of a worker share one page, since opening one takes longer than looking at it. */
export const test = base.extend<{ page: Page }, { shared: Page }>({
  shared: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ shared }, use) => {
    await use(shared);
    shared.removeAllListeners();
    await shared.emulateMedia({ media: null, colorScheme: null });
    await shared.setViewportSize(VIEWPORT);
  },
});
