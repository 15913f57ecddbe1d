import { copyOfData } from './content-data.ts';
import type { FoundFields, Phrase } from './fields.ts';
import { joinPhrases, onlyFound } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { attributeOf, childrenOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { copyOf } from './markup-blocks.ts';
import { nitfItem } from './nitf.ts';
import { onlyItem } from './only-item.ts';
import { readRoot, sniffRoot } from './root-element.ts';
import { type Source, sourceError } from './source.ts';

/** The root elements that may hold an item of news. */
const ROOT = /^(?:newsItem|newsMessage|packageItem|knowledgeItem|conceptItem|planningItem)$/u;

/** IPTC NewsML-G2. */
export const newsmlG2 = {
  name: 'newsml-g2',
  sniff: (text) => ROOT.test(sniffRoot(text) ?? ''),
  read: (source) => newsItem(source, readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/**
 * The copy and the fields of NewsML-G2 (IPTC, http://iptc.org/std/nar/2006-10-01/): a `newsItem`, or a `newsMessage`
 * whose `itemSet` has one. Where its content is NITF, fields that the item lacks come from there.
 *
 * @throws WireError container/several-items, container/not-text, container/no-text where the content is elsewhere
 */
function newsItem(source: Source, root: MarkupElement): Item {
  const items =
    root.name === 'newsItem' ? [root] : childrenOf(elementAt(root, 'itemSet'), 'newsItem');
  const item = onlyItem(source, root, items, 'newsItem');
  const itemMeta = elementAt(item, 'itemMeta');
  refuseOtherClass(source, elementAt(itemMeta, 'itemClass'));
  const content = contentOf(source, elementAt(item, 'contentSet'));
  const said = fieldsOf(item, itemMeta, elementAt(item, 'contentMeta'));
  const { blocks, fields, leftOut = [] } = content;
  return {
    blocks,
    fields: { ...fields, ...onlyFound(said) },
    leftOut: [...leftOut, ...leftOutOf(elementAt(item, 'contentMeta'), said.headline)],
  };
}

/** The code without its scheme: each provider's catalogue may name the scheme of `ninat:text` differently. */
function codeOf(element: MarkupElement | undefined): Phrase | undefined {
  const code = attributeOf(element, 'qcode') ?? attributeOf(element, 'uri');
  const end = code ? Math.max(code.text.lastIndexOf(':'), code.text.lastIndexOf('/')) + 1 : 0;
  return code && { ...code, text: code.text.slice(end) };
}

function refuseOtherClass(source: Source, itemClass: MarkupElement | undefined): void {
  const code = codeOf(itemClass);
  if (!code || code.text === 'text') return;
  throw sourceError(source, code.start, {
    code: 'container/not-text',
    found: `an item of the class “${code.text}”`,
    expected: 'an item of the class “text”',
    remedy: 'keep pictures, sound and packages out of content/wire, and import the text items only',
  });
}

function fieldsOf(
  item: MarkupElement,
  itemMeta: MarkupElement | undefined,
  contentMeta: MarkupElement | undefined,
): FoundFields {
  const headlines = childrenOf(contentMeta, 'headline');
  const main = headlines.find((headline) => /main$/u.test(headline.attributes['role'] ?? 'main'));
  const embargo = elementAt(itemMeta, 'embargoed');
  const embargoed = phraseOf(embargo);
  const subjects = childrenOf(contentMeta, 'subject').filter((one) => !isWider(one));
  return {
    headline: phraseOf(main ?? headlines[0]),
    byline: joinPhrases(phrasesOf(contentMeta, 'by'), ', '),
    slug: phraseOf(elementAt(contentMeta, 'slugline')),
    dateline: phraseOf(elementAt(contentMeta, 'dateline')),
    language:
      attributeOf(elementAt(contentMeta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
    agency:
      nameOf(elementAt(itemMeta, 'provider')) ??
      phraseOf(elementAt(contentMeta, 'creditline')) ??
      nameOf(elementAt(item, 'rightsInfo', 'copyrightHolder')),
    edNote: joinPhrases(phrasesOf(itemMeta, 'edNote')),
    created:
      phraseOf(elementAt(itemMeta, 'versionCreated')) ??
      phraseOf(elementAt(contentMeta, 'contentCreated')) ??
      phraseOf(elementAt(itemMeta, 'firstCreated')),
    embargoed,
    keywords: [
      ...phrasesOf(contentMeta, 'keyword'),
      ...subjects.filter(isTopic).flatMap((one) => phraseOf(elementAt(one, 'name')) ?? []),
    ],
    places: subjects.filter(isPlace).flatMap((one) => phraseOf(elementAt(one, 'name')) ?? []),
    // An empty embargo says that nobody knows yet how long it lasts.
    status:
      embargo && !embargoed
        ? { text: 'withheld', start: embargo.start, end: embargo.end }
        : codeOf(elementAt(itemMeta, 'pubStatus')),
  };
}

/** Whether a subject only holds another, as AP marks it, or is the letter of a category. */
function isWider(subject: MarkupElement): boolean {
  const name = phraseOf(elementAt(subject, 'name'))?.text ?? '';
  return name.length < 2 || /ancestor$/u.test(subject.attributes['why'] ?? '');
}

/** People and organisations are no topics. */
function isTopic({ attributes }: MarkupElement): boolean {
  return /(?:^$|abstract|event|object)$/u.test(attributes['type'] ?? '');
}

/** A subject is a place by its type (http://cv.iptc.org/newscodes/cpnature/). */
function isPlace({ attributes }: MarkupElement): boolean {
  return /(?:geoArea|poi)$/u.test(attributes['type'] ?? '');
}

function leftOutOf(
  contentMeta: MarkupElement | undefined,
  main: Phrase | undefined,
): readonly Phrase[] {
  const headlines = phrasesOf(contentMeta, 'headline').filter(({ start }) => start !== main?.start);
  return [...headlines, ...phrasesOf(contentMeta, 'description')];
}

function phrasesOf(element: MarkupElement | undefined, name: string): readonly Phrase[] {
  return childrenOf(element, name).flatMap((child) => phraseOf(child) ?? []);
}

/** A party's name: in words, else its literal, else its code. */
function nameOf(party: MarkupElement | undefined): Phrase | undefined {
  return phraseOf(elementAt(party, 'name')) ?? attributeOf(party, 'literal') ?? codeOf(party);
}

function contentOf(
  source: Source,
  contentSet: MarkupElement | undefined,
): Pick<Item, 'blocks'> & Partial<Item> {
  const [xml] = childrenOf(contentSet, 'inlineXML');
  const nitf = elementAt(xml, 'nitf');
  if (nitf) return nitfItem(nitf);
  if (xml) return copyOf(xml);
  const inline = childrenOf(contentSet, 'inlineData');
  const data = inline.find(isHtml) ?? inline.find(isPlain);
  if (data)
    return childrenOf(data).length > 0 ? copyOf(data) : copyOfData(source, data, isHtml(data));
  const [other] = childrenOf(contentSet);
  if (!other) return { blocks: [] };
  throw sourceError(source, other.start, {
    code: 'container/no-text',
    found: `content in the form of ${other.name} only`,
    expected: 'the copy itself, in inlineXML or inlineData',
    remedy: 'ask the sender for the item with its text inside: nothing is fetched or decoded',
  });
}

function isHtml({ attributes }: MarkupElement): boolean {
  return /html/iu.test(attributes['contenttype'] ?? '') && attributes['encoding'] === undefined;
}

function isPlain({ attributes }: MarkupElement): boolean {
  return (
    /^text\//iu.test(attributes['contenttype'] ?? 'text/') && attributes['encoding'] === undefined
  );
}
