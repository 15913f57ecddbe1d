import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type FeedClient, isOnPath, runProgram } from './client.ts';

const rows = z.array(
  z.object({
    guid: z.string(),
    url: z.string(),
    title: z.string(),
    author: z.string(),
    pubDate: z.number(),
    content: z.string(),
  }),
);

/** newsboat keeps items in a database; items that were read stay read unless a feed is set otherwise. */
export const newsboat: FeedClient = {
  name: 'newsboat',
  debian: 'newsboat',
  isInstalled: () => isOnPath('newsboat'),
  fileNames: ['rss.xml', 'atom.xml'],
  asksForChanges: true,
  change: 'in place',
  async subscribe(url, folder) {
    const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((name) => join(folder, name));
    writeFileSync(urls ?? '', `${url}\n`);
    writeFileSync(config ?? '', '');
    const open = () => new DatabaseSync(cache ?? '');
    const options = ['-u', urls, '-c', cache, '-C', config].map(String);
    return {
      async fetch() {
        await runProgram('newsboat', '-x', 'reload', ...options);
      },
      async entries() {
        return rows
          .parse(open().prepare('SELECT * FROM rss_item WHERE deleted = 0').all())
          .map(({ guid, url: link, title, author, pubDate, content }) => ({
            ...{ id: guid, url: link, title, authors: [author] },
            ...{ published: pubDate * 1000, html: content },
          }));
      },
      markRead: () => open().exec('UPDATE rss_item SET unread = 0'),
      unread: () => open().prepare('SELECT 1 FROM rss_item WHERE unread = 1').all().length,
    };
  },
};
