import type { Span } from '#wire/position.ts';
import { elements, type JsonNode, property, readJson } from './json.ts';
import { sniffRoot } from './root-element.ts';
import { MAX_DEPTH, type Source } from './source.ts';

/** One of the items of a file, as a file of its own. */
export interface SeveredItem {
  /**
   * The item as it stands, in the tags that stand around it. The first line is theirs; the item begins on the second.
   */
  readonly text: string;
  /** Where the item begins in the file it came from (UTF-16 units). */
  readonly start: number;
}

/** What a file of several items holds. */
export interface SeveralItems {
  readonly items: readonly SeveredItem[];
  /** What was passed over since it is no post: each kind, and how many. */
  readonly others: ReadonlyMap<string, number>;
}

/** A format of files that may hold several items. */
interface Form {
  /** Its root element. */
  readonly root: RegExp;
  readonly item: string;
  /** The elements that an item may stand in. */
  readonly within: RegExp;
  /** What stands beside the items and says something of each of them. */
  readonly shared: RegExp;
  /** Whether a single item is taken out too, since what stands around it changes from day to day. */
  readonly isFeed: boolean;
}

const FORMS: readonly Form[] = [
  {
    root: /^rss$/u,
    item: 'item',
    within: /^(?:rss|channel)$/u,
    shared: /^(?:language|dc:language|wp:author)$/u,
    isFeed: true,
  },
  { root: /^RDF$/u, item: 'item', within: /^RDF$/u, shared: /^(?!)/u, isFeed: true },
  { root: /^feed$/u, item: 'entry', within: /^feed$/u, shared: /^author$/u, isFeed: true },
  {
    root: /^XMLNewsQueuedResponse$/u,
    item: 'RBNews',
    within: /^(?:XMLNewsQueuedResponse|XMLNewsQueuedResult|ListOfRBNews)$/u,
    shared: /^(?!)/u,
    isFeed: false,
  },
  { root: /^NewsML$/u, item: 'NewsItem', within: /^NewsML$/u, shared: /^(?!)/u, isFeed: false },
  {
    root: /^newsMessage$/u,
    item: 'newsItem',
    within: /^(?:newsMessage|itemSet)$/u,
    shared: /^(?!)/u,
    isFeed: false,
  },
];

/** Whether a file that begins so may hold several items. */
export function mayHoldSeveral(opening: string): boolean {
  const root = sniffRoot(opening);
  return root === undefined ? JSON_START.test(opening) : FORMS.some((form) => form.root.test(root));
}

const JSON_START = /^[\uFEFF\s]*(?:\[\s*\{|\{\s*")/u;

/**
 * Takes a file of several items apart, so that each can be filed by itself and read when the others are gone. Undefined for
 * a file that holds one item, or none, or no items at all. What an item says is not looked at: a broken one is refused when
 * it is read, and holds up no other.
 */
export function severItems(source: Source): SeveralItems | undefined {
  const root = sniffRoot(source.text);
  if (root === undefined) return severJson(source);
  const form = FORMS.find((one) => one.root.test(root));
  if (!form) return undefined;
  const { spans, opening, closing, shared } = scan(source.text, form);
  if (spans.length === 0 || (spans.length === 1 && !form.isFeed)) return undefined;
  // What stands around an item is written again for each.
  const heads = opening.join('').length + shared.join('').length;
  if (heads * spans.length > MOST_REPEATED) return undefined;
  const others = new Map<string, number>();
  const items = spans.flatMap((span) => {
    const item = source.text.slice(span.start, span.end);
    const kind = kindOf(item);
    if (kind !== 'post') {
      others.set(kind, (others.get(kind) ?? 0) + 1);
      return [];
    }
    const around = [...opening, ...shared.filter((one) => isAbout(item, one))];
    const head = around.join('').replace(/\s*[\r\n]\s*/gu, ' ');
    return [{ text: `<?xml version="1.0"?>${head}\n${item}\n${closing}\n`, start: span.start }];
  });
  const [only] = items;
  // A file that this function made stays as it is.
  if (items.length === 1 && only?.text === source.text) return undefined;
  return { items, others };
}

/** In UTF-16 units, of all items together. An export of WordPress has a thousand for each. */
const MOST_REPEATED = 100_000_000;

interface Scanned {
  readonly spans: readonly Span[];
  /** The tags that the items stand in, and what ends them. */
  readonly opening: readonly string[];
  readonly closing: string;
  readonly shared: readonly string[];
}

function scan(text: string, { item, within, shared }: Form): Scanned {
  const open: { name: string; start: number; tag: string }[] = [];
  const spans: Span[] = [];
  const kept: string[] = [];
  let opening: readonly string[] = [];
  let names: readonly string[] = [];
  for (const { tag, index } of tagsIn(text)) {
    const isEnd = tag.startsWith('</');
    const [, name = ''] = NAME.exec(tag) ?? [];
    if (!isEnd) open.push({ name, start: index, tag });
    // No feed has so many levels; what follows is no item.
    if (open.length > MAX_DEPTH) break;
    if (!isEnd && !tag.endsWith('/>')) continue;
    const last = open.findLastIndex((one) => one.name === name);
    if (last < 0) continue;
    const [element] = open.splice(last);
    const around = open.every((one) => within.test(localName(one.name))) ? open : undefined;
    if (!element || !around || around.length === 0) continue;
    const span = { start: element.start, end: index + tag.length };
    if (localName(name) === item) {
      spans.push(span);
      opening = around.map((one) => one.tag);
      names = around.map((one) => one.name);
    } else if (shared.test(name)) kept.push(text.slice(span.start, span.end));
  }
  const closing = names.toReversed().map((one) => `</${one}>`);
  return { spans, opening, closing: closing.join(''), shared: kept };
}

/** Without its prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAME = /^<\/?([\p{L}_][\p{L}\p{N}_.:-]*)/u;

/** What is no tag, and its end. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** The tags of a text in order, until something in it has no end. */
function* tagsIn(text: string): Generator<{ readonly tag: string; readonly index: number }> {
  let at = 0;
  for (;;) {
    const index = text.indexOf('<', at);
    if (index < 0) return;
    const other = OTHERS.find(([start]) => text.startsWith(start, index));
    const last = other ? text.indexOf(other[1], index) : endOfTag(text, index);
    if (last < 0) return;
    at = last + (other?.[1].length ?? 1);
    if (!other) yield { tag: text.slice(index, at), index };
  }
}

/** Where the `>` of a tag stands; one in quotation marks is part of a value. */
function endOfTag(text: string, start: number): number {
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") at = text.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** What WordPress says an item is; everything in another feed is a post, and so is what nobody has thrown away. */
function kindOf(whole: string): string {
  // A post may quote what others say of themselves.
  const item = whole.replace(/<!\[CDATA\[[^\]]{40}[\s\S]*?\]\]>/gu, '');
  const said = (name: string) =>
    new RegExp(`<wp:${name}>(?:<!\\[CDATA\\[)?\\s*([\\w-]+)`, 'u').exec(item)?.[1];
  const blogger = /<category\b[^>]*\bterm=["'][^"']*\/kind#(\w+)/u.exec(item)?.[1];
  const takeout = /<blogger:type>\s*(\w+)/u.exec(item)?.[1]?.toLowerCase();
  const type = said('post_type') ?? blogger ?? takeout ?? 'post';
  const status = said('status') ?? '';
  return type === 'post' && /^(?:trash|auto-draft|inherit)$/u.test(status)
    ? 'post in the bin'
    : type;
}

/** Of the authors of an export, only the item’s own are kept with it. */
function isAbout(item: string, shared: string): boolean {
  const login = /<wp:author_login>(?:<!\[CDATA\[)?\s*([^<\]]*)/u.exec(shared)?.[1]?.trim();
  return login === undefined || (login !== '' && item.includes(login));
}

function severJson(source: Source): SeveralItems | undefined {
  const items = jsonItems(source);
  if (items.length < 2) return undefined;
  return {
    items: items.map(({ offset, length }) => ({
      text: `\n${source.text.slice(offset, offset + length)}\n`,
      start: offset,
    })),
    others: new Map(),
  };
}

/** The objects of an array, or those of an answer of AP’s media API (`data.items`). */
function jsonItems(source: Source): readonly JsonNode[] {
  if (!JSON_START.test(source.text)) return [];
  try {
    const root = readJson(source);
    return root.type === 'array'
      ? elements(root)
      : elements(property(property(root, 'data'), 'items'));
  } catch {
    // What is wrong with it is told when it is read.
    return [];
  }
}
