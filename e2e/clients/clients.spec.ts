import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { expect, test } from 'playwright/test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { serveFolder } from '../support/serve-folder.ts';
import { WORK } from '../support/sites.ts';
import type { ClientEntry, FeedClient, Subscription } from './client.ts';
import { type ClientNewsroom, openClientNewsroom, type Stage } from './client-newsroom.ts';
import { newsboat } from './newsboat.ts';
import { feedParser, feedsmith, rssParser } from './npm-clients.ts';
import { feedparser, rss2email } from './python-clients.ts';
import { sfeed } from './sfeed.ts';

const CLIENTS = [newsboat, sfeed, rss2email, feedparser, feedsmith, rssParser, feedParser];

test.describe.configure({ mode: 'default' });

let newsroom: ClientNewsroom;

test.beforeAll(() => {
  test.setTimeout(300_000);
  newsroom = openClientNewsroom();
});

for (const client of CLIENTS) {
  for (const fileName of client.fileNames) {
    const name = `${client.name} follows ${fileName}`;
    if (client.isInstalled()) test(name, () => follow(client, fileName));
    else
      test.skip(`${name} (LEFT OUT: to have it tested, apt-get install ${client.debian})`, () => {});
  }
}

async function follow(client: FeedClient, fileName: string): Promise<void> {
  const { first, unchanged, edited, editedId } = newsroom;
  const folder = join(WORK, 'followed', client.name.replaceAll('/', '-'), fileName);
  mkdirSync(folder, { recursive: true });
  const served = await serveFolder(first.out);
  try {
    const subscription = await client.subscribe(`${served.url}/${fileName}`, folder);
    await subscription.fetch();
    expect(served.takeRequests()).toEqual([{ path: `/${fileName}`, status: 200 }]);
    await expectEntries(client, subscription, first);
    subscription.markRead?.();

    // newsboat stores validators from the second fetch on.
    served.replaceBy(unchanged.out);
    await subscription.fetch();
    await subscription.fetch();
    expect(served.takeRequests().at(-1)?.status).toBe(client.asksForChanges ? 304 : 200);
    await expectEntries(client, subscription, first);

    served.replaceBy(edited.out);
    await subscription.fetch();
    expect(served.takeRequests()).toEqual([{ path: `/${fileName}`, status: 200 }]);
    expect(edited.expected.get(editedId)?.title).not.toBe(first.expected.get(editedId)?.title);
    await expectEntries(client, subscription, client.change === 'in place' ? edited : first);
    expect(subscription.unread?.() ?? 0).toBe(0);
  } finally {
    await served.close();
  }
}

async function expectEntries(
  client: FeedClient,
  subscription: Subscription,
  { expected }: Stage,
): Promise<void> {
  const entries = await subscription.entries();
  // An alert has no text, so readers show the summary, which is the headline.
  const isAlert = ({ id = '' }: ClientEntry) => expected.get(id)?.html === '';
  const shown = entries.map((entry) => {
    const words = wordsOf(entry.html);
    return { ...entry, html: isAlert(entry) && words === entry.title ? '' : words };
  });
  expect(sortById(shown)).toEqual(
    sortById(
      [...expected.values()].map(({ id, url, title, authors, published, html }) => ({
        ...{ id, url, title, authors, published },
        html: wordsOf(client.decodesTwice ? decode(html) : html),
      })),
    ),
  );
}

function sortById(entries: readonly ClientEntry[]): readonly ClientEntry[] {
  return entries.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The characters of a text, without white space at its ends. */
function wordsOf(html: string): string {
  const textOf = (node: Nodes): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
  return textOf(parser.parse(html)).trim();
}

function decode(html: string): string {
  return html.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
