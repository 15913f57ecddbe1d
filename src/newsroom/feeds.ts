import type { EditionItem } from '../dispatch/edition-item.ts';
import { FRONT_PATH } from '../dispatch/paths.ts';
import { type Feed, type FeedSubject, toFeed } from '../feeds/feed.ts';
import { loadBody, loadEdition } from './edition.ts';
import { renderComponent } from './render-component.ts';
import { address, settings } from './site.ts';

/** The feed of the newest dispatches. */
export async function loadLatestFeed(): Promise<Feed> {
  const { items } = await loadEdition();
  const subject: FeedSubject = {
    title: settings.name,
    description: settings.description,
    home: FRONT_PATH,
  };
  const rendered = await Promise.all(
    items.slice(0, settings.feedItems).map(async (item) => ({ item, html: await feedHtml(item) })),
  );
  return toFeed(subject, rendered, { settings, address });
}

async function feedHtml(item: EditionItem): Promise<string> {
  if (item.dispatch.status !== 'usable') return '';
  const body = await loadBody(item);
  return typeof body === 'string' ? body : renderComponent(body);
}
