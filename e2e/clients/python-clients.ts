import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ClientEntry, type FeedClient, isOnPath, runProgram } from './client.ts';
import { keepById } from './keep-by-id.ts';

/** Debian's Python: another one on the PATH would not see Debian's packages. */
const PYTHON = '/usr/bin/python3';

const entriesSchema = z.array(
  z.object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    authors: z.array(z.string()),
    published: z.number(),
    html: z.string(),
  }),
);

async function readBy(script: string, argument: string): Promise<readonly ClientEntry[]> {
  const output = await runProgram(PYTHON, join(import.meta.dirname, script), argument);
  return entriesSchema.parse(JSON.parse(output));
}

/** feedparser is the library that most Python programs read feeds with. */
export const feedparser: FeedClient = {
  name: 'feedparser',
  debian: 'python3-feedparser',
  isInstalled: () => spawnSync(PYTHON, ['-c', 'import feedparser']).status === 0,
  fileNames: ['rss.xml', 'atom.xml'],
  asksForChanges: false,
  change: 'in place',
  subscribe: async (url) => keepById(() => readBy('read-feed.py', url)),
};

/** rss2email sends each item once, here to a folder. */
export const rss2email: FeedClient = {
  name: 'rss2email',
  debian: 'rss2email',
  isInstalled: () => isOnPath('r2e'),
  fileNames: ['rss.xml', 'atom.xml'],
  asksForChanges: true,
  change: 'kept as it was',
  async subscribe(url, folder) {
    const [config, data, mail] = ['r2e.cfg', 'r2e.json', 'mail'].map((name) => join(folder, name));
    const settings = {
      from: 'wire@localhost.invalid',
      to: 'reader@localhost.invalid',
      'email-protocol': 'maildir',
      'maildir-path': mail,
      'maildir-mailbox': 'inbox',
      'html-mail': 'True',
      'date-header': 'True',
      'name-format': '{author}',
    };
    const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
    mkdirSync(mail ?? '');
    writeFileSync(config ?? '', `[DEFAULT]\n${lines.join('\n')}\n`);
    const r2e = (...args: readonly string[]) =>
      runProgram('r2e', '-c', config ?? '', '-d', data ?? '', ...args);
    await r2e('add', 'wire', url);
    return {
      async fetch() {
        await r2e('run');
      },
      async entries() {
        return (await readBy('read-mail.py', join(mail ?? '', 'inbox'))).map((entry) => ({
          ...entry,
          html: bodyOf(entry.html),
        }));
      },
    };
  },
};

/** The text of an item, without the page that rss2email puts around it. */
function bodyOf(page: string): string {
  return /<div id="body">\n(.*)\n<\/div>\n<div class="footer">/su.exec(page)?.[1] ?? '';
}
