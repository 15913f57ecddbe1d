import type { Edition } from '../dispatch/edition.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { FRONT_PATH, type SitePath, toUrl } from '../dispatch/paths.ts';
import { type FeedContext, toFeed } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  readonly path: SitePath;
  readonly mediaType: string;
  /** Makes its text. */
  readonly text: () => string;
}

/**
 * Every file of a site that is no page, made when it is asked for.
 *
 * @param htmlOf the body of a dispatch as its page has it, without what is only for the page
 */
export function* siteFiles(
  { items }: Edition,
  htmlOf: (item: EditionItem) => string,
  context: FeedContext,
): Generator<SiteFile> {
  const { settings, address } = context;
  const { name: title, description } = settings;
  for (const { path, mediaType, render } of FEED_FORMATS) {
    yield {
      path,
      mediaType,
      text: () => {
        const newest = items.slice(0, settings.feedItems);
        const rendered = newest.map((item) => ({ item, html: htmlOf(item) }));
        const feed = toFeed({ title, description, home: FRONT_PATH }, rendered, context);
        return render(feed, toUrl(address, path));
      },
    };
  }
}
