import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { toJsonDocument } from './json-document.ts';

/** What archive documents are. */
const ARCHIVES = 'https://www.rfc-editor.org/rfc/rfc5005#section-4';

export const JSON_FEED_MEDIA_TYPE = 'application/feed+json';

/**
 * A feed as JSON Feed 1.1. Older items are behind `next_url`, month by month. That must be a JSON Feed; where the archive has
 * none, an extension (section “Extensions”) names its newest document.
 */
export function renderJsonFeed(feed: Feed): string {
  const { previousUrl, mediaType } = feed.archive;
  const isJson = mediaType === JSON_FEED_MEDIA_TYPE;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    ...(previousUrl && isJson && { next_url: previousUrl }),
    ...(previousUrl &&
      !isJson && { _archive: { about: ARCHIVES, url: previousUrl, type: mediaType } }),
    icon: feed.iconUrl,
    language: feed.language,
    ...(feed.hubs.length > 0 && { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) }),
    items: feed.items.map(toJsonItem),
  };
  return toJsonDocument(document);
}

// Only items have authors: Miniflux would add those of the feed to them.
function toJsonItem(item: FeedItem): object {
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.map((name) => ({ name })),
    ...(item.categories.length > 0 && { tags: item.categories }),
    language: item.language,
  };
}
