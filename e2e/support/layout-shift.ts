import type { Page } from 'playwright/test';

/** How far a page has shifted since it was opened, with all its pictures shown (https://web.dev/articles/cls). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
    const frames = () =>
      new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    await frames();
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await frames();
    return seen.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
  });
}
