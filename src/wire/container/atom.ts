import { onlyFound, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { attributeOf, childrenOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { copyOf } from './markup-blocks.ts';
import { onlyItem } from './only-item.ts';
import { readRoot, sniffRoot } from './root-element.ts';
import { type Source, sourceError } from './source.ts';
import { categoriesOf, feedCopy, headlineOf } from './syndicated.ts';

const ROOT = /^(?:feed|entry)$/u;

/** The Atom Syndication Format. */
export const atom = {
  name: 'atom',
  isLater: true,
  sniff: (text) =>
    ROOT.test(sniffRoot(text) ?? '') && /\/Atom["']|\/atom\/ns#/u.test(text.slice(0, OPENING)),
  read: (source) => readEntry(source, readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/** In UTF-16 units: the namespace stands in the first tag. */
const OPENING = 4000;

/**
 * The copy and the fields of an entry (RFC 4287, and Atom 0.3), alone in its feed or without one.
 *
 * @throws WireError container/several-items, container/no-text where the content is elsewhere
 */
function readEntry(source: Source, root: MarkupElement): Item {
  const entries = root.name === 'entry' ? [root] : childrenOf(root, 'entry');
  const entry = onlyItem(source, root, entries, 'entry');
  const text = (...names: readonly string[]) =>
    names.map((name) => phraseOf(elementAt(entry, name))).find((phrase) => phrase !== undefined);
  const content = elementAt(entry, 'content');
  const summary = elementAt(entry, 'summary');
  refuseElsewhere(source, content);
  const { blocks, leftOut } = copyIn(source, content ?? summary);
  const authors = [entry, elementAt(entry, 'source'), root].map((one) => childrenOf(one, 'author'));
  return {
    blocks,
    leftOut: [...leftOut, ...(content && summary ? copyIn(source, summary).blocks : [])],
    fields: onlyFound({
      headline: headlineOf(source, elementAt(entry, 'title')),
      byline: namesOf(authors.find((some) => some.length > 0) ?? []),
      language: attributeOf(entry, 'xml:lang') ?? attributeOf(root, 'xml:lang'),
      created: text('published', 'issued', 'created', 'updated', 'modified'),
      keywords: categoriesOf(
        source,
        childrenOf(entry, 'category').map((one) => ({ ...one, children: [] })),
      ),
      status: draftIn(entry),
      guid: text('id'),
      link: linkOf(entry),
    }),
  };
}

function refuseElsewhere(source: Source, content: MarkupElement | undefined): void {
  if (!content || content.attributes['src'] === undefined) return;
  throw sourceError(source, content.start, {
    code: 'container/no-text',
    found: 'a text that is elsewhere',
    expected: 'the copy itself, in content',
    remedy: 'ask the sender for the entry with its text inside: nothing is fetched',
  });
}

function copyIn(source: Source, content: MarkupElement | undefined) {
  if (!content) return { blocks: [], leftOut: [] };
  const type = content.attributes['type'] ?? content.attributes['mode'] ?? 'text';
  return childrenOf(content).length > 0 || /xhtml|xml/iu.test(type)
    ? copyOf(content)
    : feedCopy(source, content, !/^text(?:\/plain)?$/iu.test(type));
}

function namesOf(authors: readonly MarkupElement[]): Phrase | undefined {
  const phrases = authors.flatMap((author) => phraseOf(elementAt(author, 'name')) ?? []);
  const [first] = phrases;
  return first && { ...first, text: phrases.map(({ text }) => text).join(', ') };
}

/** A draft is withheld (RFC 5023, 13.1.1; and as Blogger says it). */
function draftIn(entry: MarkupElement): Phrase | undefined {
  const said =
    phraseOf(elementAt(entry, 'control', 'draft')) ?? phraseOf(elementAt(entry, 'status'));
  return said && /^(?:yes|draft|scheduled|soft_trashed)$/iu.test(said.text)
    ? { ...said, text: 'withheld' }
    : undefined;
}

function linkOf(entry: MarkupElement): Phrase | undefined {
  const links = childrenOf(entry, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const html = links.find(({ attributes }) => /html/iu.test(attributes['type'] ?? 'html'));
  return attributeOf(html ?? links[0], 'href');
}
