import { copyOfData } from './content-data.ts';
import { type FoundFields, joinPhrases, onlyFound, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { attributeOf, childrenOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { copyOf } from './markup-blocks.ts';
import { nitfItem } from './nitf.ts';
import { onlyItem } from './only-item.ts';
import { readRoot, sniffRoot } from './root-element.ts';
import { type Source, sourceError } from './source.ts';

const ROOT = /^NewsML$/u;

/** IPTC NewsML 1, as most European agencies sent it for twenty years, and some still do. */
export const newsml1 = {
  name: 'newsml-1',
  sniff: (text) => ROOT.test(sniffRoot(text) ?? ''),
  read: (source) => newsItem(source, readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/**
 * The copy and the fields of a NewsML document (IPTC NewsML 1.0 to 1.2) with one text. A component may hold others; what
 * the innermost around the text says counts first. Pictures beside the text are left where they are.
 *
 * @throws WireError container/several-items, container/not-text, container/no-text
 */
function newsItem(source: Source, root: MarkupElement): Item {
  const item = onlyItem(source, root, childrenOf(root, 'NewsItem'), 'NewsItem');
  const paths = pathsTo(item, []);
  const path = pathToText(source, item, paths);
  const content = path.at(-1);
  const components = path.filter(({ name }) => name === 'NewsComponent').reverse();
  const { blocks, fields = {}, leftOut = [] } = content ? copyIn(source, content) : NO_COPY;
  const lines = components.map((one) => elementAt(one, 'NewsLines'));
  const first = <Found>(find: (lines: MarkupElement | undefined) => Found | undefined) =>
    lines.map(find).find((found) => found !== undefined);
  const line = (name: string) => first((one) => phraseOf(elementAt(one, name)));
  return {
    blocks,
    leftOut: [
      ...leftOut,
      ...paths.flatMap((one) => wordsBeside(one.at(-1), content)),
      ...lines.flatMap((one) =>
        childrenOf(one, 'SubHeadLine').flatMap((sub) => phraseOf(sub) ?? []),
      ),
    ],
    fields: {
      ...fields,
      ...onlyFound({
        headline: line('HeadLine'),
        byline: first((one) => joinPhrases(phrasesOf(one, 'ByLine'), ', ')),
        slug: line('SlugLine'),
        dateline: line('DateLine'),
        language:
          formalName(components, 'DescriptiveMetadata', 'Language') ??
          attributeOf(item, 'xml:lang'),
        agency:
          formalName(components, 'AdministrativeMetadata', 'Provider', 'Party') ??
          line('CreditLine') ??
          attributeOf(elementAt(item, 'Identification', 'NewsIdentifier', 'ProviderId'), 'value') ??
          phraseOf(elementAt(item, 'Identification', 'NewsIdentifier', 'ProviderId')),
        edNote: joinPhrases([
          ...phrasesOf(elementAt(item, 'NewsManagement'), 'Instruction'),
          ...components.flatMap((one) => phrasesOf(one, 'Comment')),
        ]),
        keywords: components
          .flatMap((one) => phrasesOf(elementAt(one, 'NewsLines'), 'KeywordLine'))
          .flatMap(({ text, ...span }) =>
            text.split(/\s*[,;]\s*/u).map((word) => ({ ...span, text: word })),
          )
          .filter(({ text }) => text !== ''),
        places: components.flatMap((one) =>
          childrenOf(elementAt(one, 'DescriptiveMetadata'), 'Location').flatMap(
            (location) => placeIn(location) ?? [],
          ),
        ),
        ...managedBy(elementAt(item, 'NewsManagement')),
      }),
    },
  };
}

const NO_COPY: Pick<Item, 'blocks'> & Partial<Item> = { blocks: [] };

/**
 * The elements from an item to its text: components and the ContentItem. Of several texts, that whose component has the
 * role `Main` is the story. Without any, the item is an alert, whose components are those that have lines.
 */
function pathToText(
  source: Source,
  item: MarkupElement,
  paths: readonly (readonly MarkupElement[])[],
): readonly MarkupElement[] {
  const texts = paths.filter((path) => isText(path.at(-1)));
  const main = texts.find((path) => path.some(hasMainRole)) ?? texts[0];
  if (main) return main;
  const other = paths[0]?.at(-1);
  const kind = attributeOf(elementAt(other, 'MediaType'), 'FormalName');
  if (other && kind) {
    throw sourceError(source, kind.start, {
      code: 'container/not-text',
      found: `an item of the media type “${kind.text}”`,
      expected: 'an item of the media type “Text”',
      remedy: 'keep pictures, sound and films out of content/wire, and import the text items only',
    });
  }
  return childrenOf(item, 'NewsComponent');
}

/** The words of another text beside the story: a second story, or the same in another form. */
function wordsBeside(
  other: MarkupElement | undefined,
  story: MarkupElement | undefined,
): readonly Phrase[] {
  if (other === story || !isText(other)) return [];
  const words = phraseOf(elementAt(other, 'DataContent'));
  return words ? [words] : [];
}

function pathsTo(
  element: MarkupElement,
  above: readonly MarkupElement[],
): readonly (readonly MarkupElement[])[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'ContentItem') return [[...above, child]];
    return child.name === 'NewsComponent' ? pathsTo(child, [...above, child]) : [];
  });
}

function isText(content: MarkupElement | undefined): boolean {
  const media = attributeOf(elementAt(content, 'MediaType'), 'FormalName')?.text;
  const mime = attributeOf(elementAt(content, 'MimeType'), 'FormalName')?.text;
  if (media !== undefined) return /text$/iu.test(media);
  return mime === undefined
    ? elementAt(content, 'DataContent') !== undefined
    : /^text|xml/iu.test(mime);
}

function hasMainRole(element: MarkupElement): boolean {
  return /main/iu.test(attributeOf(elementAt(element, 'Role'), 'FormalName')?.text ?? '');
}

function copyIn(
  source: Source,
  content: MarkupElement,
): Pick<Item, 'blocks' | 'leftOut'> & Partial<Item> {
  const data = elementAt(content, 'DataContent');
  if (!data) {
    throw sourceError(source, content.start, {
      code: 'container/no-text',
      found: 'a text that is elsewhere',
      expected: 'the copy itself, in DataContent',
      remedy: 'ask the sender for the item with its text inside: nothing is fetched or decoded',
    });
  }
  const nitf = elementAt(data, 'nitf');
  if (nitf) return nitfItem(nitf);
  if (childrenOf(data).length > 0) return copyOf(data);
  const said = ['Format', 'MimeType'].map(
    (name) => attributeOf(elementAt(content, name), 'FormalName')?.text ?? '',
  );
  return copyOfData(source, data, /html/iu.test(said.join(' ')));
}

/** `Embargoed` until its status will change, or until nobody knows when. */
function managedBy(
  management: MarkupElement | undefined,
): Pick<FoundFields, 'created' | 'embargoed' | 'status'> {
  const status = attributeOf(elementAt(management, 'Status'), 'FormalName');
  const change = phraseOf(elementAt(management, 'StatusWillChange', 'DateAndTime'));
  const isEmbargoed = /^embargo/iu.test(status?.text ?? '');
  const future = attributeOf(
    elementAt(management, 'StatusWillChange', 'FutureStatus'),
    'FormalName',
  );
  const isReleased = change !== undefined && /^usable$/iu.test(future?.text ?? 'usable');
  const said = isEmbargoed
    ? isReleased
      ? 'usable'
      : 'withheld'
    : status?.text.replace(/^cancelled$/iu, 'canceled');
  return {
    created:
      phraseOf(elementAt(management, 'ThisRevisionCreated')) ??
      phraseOf(elementAt(management, 'FirstCreated')),
    embargoed: isEmbargoed && isReleased ? change : undefined,
    status: status && { ...status, text: said ?? '' },
  };
}

/** The name of a location: its city, else its area, else its country, as properties or as its own name. */
function placeIn(location: MarkupElement): Phrase | undefined {
  const properties = childrenOf(location, 'Property');
  const named = ['City', 'CountryArea', 'Country'].flatMap((name) =>
    properties.filter(({ attributes }) => attributes['FormalName'] === name),
  );
  return attributeOf(named[0], 'Value') ?? attributeOf(location, 'FormalName');
}

function formalName(
  components: readonly MarkupElement[],
  ...path: readonly string[]
): Phrase | undefined {
  return components
    .map((one) => attributeOf(elementAt(one, ...path), 'FormalName'))
    .find((found) => found !== undefined);
}

function phrasesOf(element: MarkupElement | undefined, name: string): readonly Phrase[] {
  return childrenOf(element, name).flatMap((child) => phraseOf(child) ?? []);
}
