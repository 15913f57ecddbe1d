import { expect, type Page } from 'playwright/test';
import { isThorough } from '#testing/sized.ts';
import { COLOURS, EVERY_PAGE, findViolations, IN_HIGH_CONTRAST } from '../support/axe.ts';
import { overflowOf } from '../support/overflow.ts';
import { pageOfEachType } from '../support/page-types.ts';
import { test } from '../support/shared-page.ts';
import { SEARCH_PAGE } from '../support/site-files.ts';
import { SITES, servedAt } from '../support/sites.ts';

/** A small phone, which is also 1280 pixels at 400 % zoom (WCAG 2.2, 1.4.10); a phone; a desktop. */
const WIDTHS = isThorough ? [320, 390, 1280] : [320, 1280];
const SCHEMES = ['light', 'dark'] as const;

const newsroom = SITES.find(({ name }) => name === 'newsroom');
if (!newsroom) throw new Error('no newsroom to look at');

for (const [type, path] of pageOfEachType(newsroom)) {
  test.describe(type, () => {
    test('passes axe at any width, by day and by night, with its text in high contrast', async ({
      page,
    }) => {
      test.slow();
      await open(page, servedAt(newsroom) + path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          const seen = `${width} pixels, ${colorScheme}`;
          // Colours do not depend on the width, and the night changes nothing else.
          const isWidest = width === WIDTHS.at(-1);
          const rules = colorScheme === 'dark' ? COLOURS : isWidest ? IN_HIGH_CONTRAST : EVERY_PAGE;
          if (colorScheme === 'light' || isWidest) {
            expect(await findViolations(page, rules), seen).toEqual([]);
          }
          expect(await overflowOf(page), seen).toBe(0);
        }
      }
    });

    test('can be used by keyboard, and shows the focus', async ({ page }) => {
      test.slow();
      await open(page, servedAt(newsroom) + path);
      const stops = await markStops(page);
      expect(stops).toBeGreaterThan(5);
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        expect(await focused(page), `stop ${stop} of ${stops}`).toEqual({
          stop: String(stop),
          isMarked: true,
          isSeen: true,
        });
      }
    });
  });
}

/** Opens a page; the search page with results. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  if (url.includes(SEARCH_PAGE)) await expect(page.locator('.results > li')).not.toHaveCount(0);
}

/** Numbers all controls in reading order, and returns their number. */
function markStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    // A table of copy that is wider than the page can be scrolled.
    const usable = [
      ...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'),
    ];
    const shown = usable.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    for (const [index, one] of shown.entries()) one.setAttribute('data-stop', String(index));
    return shown.length;
  });
}

/** The focused element: whether an outline shows it, and whether it is visible (WCAG 2.2, 2.4.7 and 2.4.11). */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const [box] = element.getClientRects();
    // A dot on a map may be partly covered by another.
    const parts = [0.2, 0.5, 0.8];
    const points = box
      ? parts.flatMap((x) => parts.map((y) => [box.x + x * box.width, box.y + y * box.height]))
      : [];
    const isOnTop = ([x = 0, y = 0]: readonly number[]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    };
    return {
      stop: element.getAttribute('data-stop'),
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isSeen: points.some(isOnTop),
    };
  });
}
