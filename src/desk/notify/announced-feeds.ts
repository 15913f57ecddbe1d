import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { listFiles } from '#desk/list-files.ts';
import { HEAD_LENGTH, readJsonHubs, readXmlHubs } from './hub-links.ts';

/** A feed of a built site that names hubs. */
export interface AnnouncedFeed {
  /** The feed's link to itself, where subscribers find it. */
  readonly url: string;
  readonly hubs: readonly string[];
  /** Of its bytes: it changes when the feed does. */
  readonly digest: string;
}

/** Every feed of a built site that names hubs, in order of path. */
export async function announcedFeeds(out: string): Promise<readonly AnnouncedFeed[]> {
  return (await listFiles(out)).flatMap((path) => readAnnounced(path) ?? []);
}

// A site has a hundred other files for each feed, so only enough of each is read to tell them apart.
function readAnnounced(path: string): AnnouncedFeed | undefined {
  const isJson = path.endsWith('.json');
  if (!isJson && !path.endsWith('.xml')) return undefined;
  const head = readHead(path);
  if (!head.includes(isJson ? '"hubs"' : 'rel="hub"')) return undefined;
  const bytes = readFileSync(path);
  const links = isJson ? readJsonHubs(bytes.toString()) : readXmlHubs(head);
  return (
    links && {
      url: links.self,
      hubs: links.hubs,
      digest: createHash('sha256').update(bytes).digest('hex'),
    }
  );
}

function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_LENGTH);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
