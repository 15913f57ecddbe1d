import type { Element } from 'xast';
import { type Instant, instantAfter, instantBefore } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { toUrl } from '#dispatch/paths.ts';
import { publicationDate, publishedAt } from '#edition/changes.ts';
import { parentElement, textElement, toXmlDocument } from '#feeds/xml.ts';
import type { SiteContext } from '#words/site-context.ts';

const MOST_ITEMS = 1000;
const HOURS = 48;

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/**
 * What the news sitemap lists: the dispatches filed in the last two days, at most 1,000.
 *
 * @param items newest first
 * @param now the end of the two days
 */
export function recentNews(
  items: readonly EditionItem[],
  timeZone: string,
  now: Instant,
): readonly EditionItem[] {
  const first = instantBefore(now, HOURS);
  return items
    .filter((item) => {
      const published = publishedAt(item, timeZone);
      return item.dispatch.status === 'usable' && published >= first && published <= now;
    })
    .slice(0, MOST_ITEMS);
}

/** When the news sitemap changes though no dispatch does: one is no longer recent, or one that is ahead becomes so. */
export function newsUntil(
  items: readonly EditionItem[],
  timeZone: string,
  now: Instant,
): Instant | undefined {
  const first = instantBefore(now, HOURS);
  const published = items.map((item) => publishedAt(item, timeZone)).filter((one) => one >= first);
  return published.map((one) => (one > now ? one : instantAfter(one, HOURS * 3600 + 1))).sort()[0];
}

/** The news sitemap of `recentNews`. It may be empty. */
export function renderNewsSitemap(items: readonly EditionItem[], context: SiteContext): string {
  const urls = items.map((item) => toUrlElement(item, context));
  return toXmlDocument(parentElement('urlset', NAMESPACES, urls));
}

function toUrlElement(item: EditionItem, { settings, address }: SiteContext): Element {
  const { dispatch } = item;
  const publication = parentElement('news:publication', {}, [
    textElement('news:name', settings.name),
    textElement('news:language', newsLanguage(dispatch.language)),
  ]);
  const news = parentElement('news:news', {}, [
    publication,
    textElement('news:publication_date', publicationDate(item, settings.timeZone)),
    textElement('news:title', dispatch.headline),
  ]);
  return parentElement('url', {}, [textElement('loc', toUrl(address, itemPath(item))), news]);
}

// ISO 639 codes of two or three letters; only Chinese has its script.
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
