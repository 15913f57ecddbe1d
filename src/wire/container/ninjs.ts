import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { plainBlocks } from './escaped.ts';
import { joinPhrases, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { readHtml } from './html.ts';
import {
  elements,
  escapedString,
  type JsonNode,
  properties,
  property,
  readJson,
  stringOf,
} from './json.ts';
import { copyOf } from './markup-blocks.ts';
import { APART } from './only-item.ts';
import { type Source, sourceError } from './source.ts';

/** One of the forms that a text of an item is sent in. */
interface Rendition {
  readonly value: JsonNode;
  /** `main`, `lead` …: the provider's own; undefined in ninjs 1. */
  readonly role: string | undefined;
  /** An IANA media type; in ninjs 1 the ending of a property's name: `xhtml` of `body_xhtml`. */
  readonly form: string;
}

type Copy = Pick<Item, 'blocks' | 'leftOut'>;

// Copy may begin `{draft}`, so the first character is not enough.
const START = /^[\uFEFF\s]*(?:\[\s*)?\{\s*"[^"\\]{1,100}"\s*:/u;

/** IPTC ninjs. */
export const ninjs = {
  name: 'ninjs',
  sniff: (text) => START.test(text),
  read: ninjsItem,
} as const satisfies ContainerReader;

const HTML = /html/iu;
const PLAIN = /^$|^text(?:\/plain)?\b/iu;

/**
 * The copy and the fields of a ninjs object (IPTC ninjs 1.0 to 1.8, 2.0 to 2.4, 3.0 to 3.3). Of several bodies the HTML
 * one is read, since it marks its paragraphs.
 *
 * @throws WireError container/broken, container/several-items, container/not-text, container/unknown-format
 */
function ninjsItem(source: Source): Item {
  const root = readJson(source);
  const item = onlyItem(source, unwrapped(root));
  refuseOtherType(source, item);
  // The program that fetches an item of AP may add the text, which the item itself only names.
  const bodied = [item, property(root, 'nitf')].find(hasBody);
  if (!bodied) refuseElsewhere(source, item);
  const text = (...names: readonly string[]) => stringOf(property(item, ...names));
  const { blocks, leftOut = [] } = copyIn(source, bodied ?? item);
  const summaries = properties(item).flatMap(({ name, value }) =>
    /^description_/iu.test(name) ? (stringOf(value) ?? []) : [],
  );
  return {
    blocks,
    leftOut: [...summaries, ...leftOut],
    fields: {
      headline: headlineOf(source, item),
      byline: text('byline', 'by') ?? joinPhrases(bylinesOf(item), ', '),
      slug: text('slugline'),
      dateline: text('dateline'),
      language: text('language'),
      agency: text('provider') ?? text('copyrightholder'),
      edNote: text('ednote'),
      created: text('versioncreated') ?? text('contentcreated') ?? text('firstcreated'),
      embargoed: text('embargoed', 'embargoeduntil'),
      status: text('pubstatus'),
      keywords: [
        ...namesIn(item, 'keywords'),
        ...namesIn(item, 'subject', 'subjects').filter(({ text: name }) => name.length > 1),
      ],
      places: namesIn(item, 'place', 'places'),
    },
  };
}

/** The names in a list of names, or of objects that have one. */
function namesIn(item: JsonNode, ...names: readonly string[]): readonly Phrase[] {
  return elements(property(item, ...names))
    .filter((one) => !isWider(one))
    .flatMap((one) => stringOf(one) ?? stringOf(property(one, 'name')) ?? []);
}

/** Whether a subject or a place only holds another, as AP marks it, or is the letter of a category. */
function isWider(one: JsonNode): boolean {
  const rels = elements(property(one, 'rels')).map((rel) => stringOf(rel)?.text);
  return rels.includes('ancestor') || rels.includes('category');
}

/** The names in AP’s list of bylines. */
function bylinesOf(item: JsonNode): readonly Phrase[] {
  return elements(property(item, 'bylines')).flatMap(
    (one) => stringOf(property(one, 'name')) ?? stringOf(property(one, 'by')) ?? [],
  );
}

/** The item in an answer of AP’s media API, `data.item`, or in one of its list. */
function unwrapped(root: JsonNode): JsonNode {
  return property(property(root, 'data') ?? root, 'item') ?? root;
}

function hasBody(item: JsonNode | undefined): boolean {
  return properties(item).some(({ name }) => /^bod(?:y|ies)/iu.test(name));
}

/** Of an item whose text is a file of its own, the headline alone is no dispatch. */
function refuseElsewhere(source: Source, item: JsonNode): void {
  const nitf = property(property(item, 'renditions'), 'nitf');
  if (!nitf) return;
  throw sourceError(source, nitf.offset, {
    code: 'container/no-text',
    found: 'a text that is elsewhere',
    expected: 'the copy itself, in a body',
    remedy: 'fetch the NITF that the item names, and import that: nothing is fetched here',
  });
}

function onlyItem(source: Source, root: JsonNode): JsonNode {
  const [first, second] = elements(root);
  if (second) {
    throw sourceError(source, second.offset, {
      code: 'container/several-items',
      found: 'a second item in an array',
      expected: 'one ninjs object in a file',
      remedy: APART,
    });
  }
  const item = first ?? root;
  // Newsroom systems leave out the address, or call it another name; what an item of news has is words.
  if (IDENTIFIERS.some((name) => stringOf(property(item, name))) || hasWords(item)) return item;
  throw sourceError(source, item.offset, {
    code: 'container/unknown-format',
    found: 'JSON with neither an address nor a headline and a body',
    expected: 'a ninjs object',
    remedy: 'ask the sender for ninjs, or for the copy as plain text',
  });
}

const IDENTIFIERS = ['uri', 'guid', '_id'] as const;

function hasWords(item: JsonNode): boolean {
  return headlined(item) && hasBody(item);
}

function headlined(item: JsonNode): boolean {
  return ['headline', 'headlines'].some((name) => property(item, name) !== undefined);
}

// An item without a type may be text: the standard requires nothing but the uri.
function refuseOtherType(source: Source, item: JsonNode): void {
  const type = stringOf(property(item, 'type'));
  if (!type || type.text === 'text') return;
  throw sourceError(source, type.start, {
    code: 'container/not-text',
    found: `an item of the type “${type.text}”`,
    expected: 'an item of the type “text”',
    remedy: 'keep pictures, sound and events out of content/wire, and import the text items only',
  });
}

function copyIn(source: Source, item: JsonNode): Copy {
  const named = properties(item).flatMap(({ name, value }) =>
    /^body_./iu.test(name) ? [{ value, role: undefined, form: name.slice('body_'.length) }] : [],
  );
  const bodies = [...renditions(item, 'bodies'), ...named].filter(({ value }) => stringOf(value));
  const html = pickMain(bodies.filter(({ form }) => HTML.test(form)));
  const body = html ?? pickMain(bodies.filter(({ form }) => PLAIN.test(form)));
  if (body) return copyOfRendition(source, body);
  const [other] = bodies;
  if (!other) return { blocks: [] };
  throw sourceError(source, other.value.offset, {
    code: 'container/not-text',
    found: `a body as “${other.form}” only`,
    expected: 'a body as text/html, application/xhtml+xml or text/plain',
    remedy: 'ask the sender for the item with one of these',
  });
}

function headlineOf(source: Source, item: JsonNode): Phrase | undefined {
  const headline = pickMain(renditions(item, 'headlines'));
  if (!headline) return stringOf(property(item, 'headline'));
  const phrase = stringOf(headline.value);
  const words = copyOfRendition(source, headline).blocks.map(({ text }) => text);
  return phrase && { ...phrase, text: foldWhiteSpace(words.join(' ')) };
}

function renditions(item: JsonNode, name: string): readonly Rendition[] {
  return elements(property(item, name)).flatMap((one) => {
    const value = property(one, 'value');
    if (!value || !stringOf(value)) return [];
    const role = stringOf(property(one, 'role'))?.text;
    const form = stringOf(property(one, 'contenttype'))?.text;
    return [{ value, role, form: form ?? (role && HTML.test(role) ? role : '') }];
  });
}

function pickMain(found: readonly Rendition[]): Rendition | undefined {
  return found.find(({ role }) => role === 'main') ?? found[0];
}

function copyOfRendition(source: Source, { value, form }: Rendition): Copy {
  const escaped = escapedString(source, value);
  return HTML.test(form) ? copyOf(readHtml(source, escaped)) : { blocks: plainBlocks(escaped) };
}
