import { z } from 'zod';

/** What a feed says of itself and of its WebSub hubs (W3C WebSub, section 4). */
export interface HubLinks {
  readonly self: string;
  readonly hubs: readonly string[];
}

/** No feed of a site names its hubs after this many characters. */
export const HEAD_LENGTH = 16_384;

/**
 * The hubs of an XML feed.
 *
 * @param head the first `HEAD_LENGTH` characters of a file, or all of it
 * @returns undefined if it is not a feed, or names no hub
 */
export function readXmlHubs(head: string): HubLinks | undefined {
  if (!/<(?:rss|feed)\s/u.test(head)) return undefined;
  const [about = ''] = head.split(/<(?:item|entry)[\s>]/u);
  const links = [...about.matchAll(LINK)].map(([, attributes = '']) => readAttributes(attributes));
  const hrefsOf = (rel: string) =>
    links.flatMap((link) => (link.get('rel') === rel ? [link.get('href') ?? ''] : []));
  const [self] = hrefsOf('self');
  const hubs = hrefsOf('hub');
  return self === undefined || hubs.length === 0 ? undefined : { self, hubs };
}

/**
 * The hubs of a JSON Feed.
 *
 * @returns undefined if it is not one, or names no hub
 */
export function readJsonHubs(text: string): HubLinks | undefined {
  const { data } = jsonFeed.safeParse(parseJson(text));
  if (!data) return undefined;
  const hubs = data.hubs.flatMap(({ type, url }) => (type === 'WebSub' ? [url] : []));
  return hubs.length === 0 ? undefined : { self: data.feed_url, hubs };
}

const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  feed_url: z.string(),
  hubs: z.array(z.object({ type: z.string(), url: z.string() })),
});

// A value may hold `>`, but never `"` or `<`.
const LINK = /<(?:atom:)?link((?:\s+[\w:]+="[^"<]*")*)\s*\/?>/gu;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/gu;
const REFERENCE = /&#x([\da-f]+);/giu;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = '', value = '']) =>
      [
        name,
        value.replace(REFERENCE, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        ),
      ] as const,
  );
  return new Map(pairs);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
