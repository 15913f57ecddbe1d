import { type EditionItem, itemPath } from '../dispatch/edition-item.ts';
import { toFeedBody } from '../feeds/body.ts';
import { type Feed, toFeed } from '../feeds/feed.ts';
import { type FeedItem, toFeedItem } from '../feeds/feed-item.ts';
import { feedSubjects } from '../feeds/feed-subjects.ts';
import { loadBody, loadEdition } from './edition.ts';
import { renderComponent } from './render-component.ts';
import { address, settings, url } from './site.ts';

/** The feed of the newest dispatches, for a format by the name of its files. */
export async function loadLatestFeed(fileName: string): Promise<Feed> {
  const [latest] = feedSubjects(await loadEdition(), settings);
  if (!latest) throw new Error('every edition has a feed of its newest dispatches');
  return toFeed(latest, fileName, await Promise.all(latest.items.map(feedItem)), {
    settings,
    address,
  });
}

async function feedItem(item: EditionItem): Promise<FeedItem> {
  const body = toFeedBody(await feedHtml(item), url(itemPath(item)));
  return toFeedItem(item, body, { settings, address });
}

async function feedHtml(item: EditionItem): Promise<string> {
  if (item.dispatch.status !== 'usable') return '';
  const body = await loadBody(item);
  return typeof body === 'string' ? body : renderComponent(body);
}
