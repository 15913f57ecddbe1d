import { type FoundFields, joinPhrases, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { attributeOf, childrenOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { copyOf, isEditorsNote } from './markup-blocks.ts';
import { readRoot, sniffRoot } from './root-element.ts';

const ROOT = /^nitf$/u;

/** IPTC NITF. */
export const nitf = {
  name: 'nitf',
  sniff: (text) => ROOT.test(sniffRoot(text) ?? ''),
  read: (source) => nitfItem(readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/**
 * The copy and the fields of a `nitf` element (IPTC NITF 3.6): head and docdata, body.head, body.content, body.end.
 * Elements that name the story to machines (doc-id, fixture, urgency) have no field here.
 */
export function nitfItem(nitf: MarkupElement): Item {
  const docdata = elementAt(nitf, 'head', 'docdata');
  const body = elementAt(nitf, 'body');
  const head = elementAt(body, 'body.head');
  const contents = childrenOf(body).filter(({ name }) => /^body\.(?:content|end)$/u.test(name));
  const copy = contents.map(copyOf);
  return {
    fields: {
      headline:
        phraseOf(elementAt(head, 'hedline', 'hl1')) ??
        phraseOf(elementAt(head, 'hedline')) ??
        phraseOf(elementAt(nitf, 'head', 'title')),
      byline: joinPhrases(childrenOf(head, 'byline').flatMap(bylineOf), ', '),
      slug: attributeOf(elementAt(docdata, 'du-key'), 'key') ?? sluglineOf(nitf),
      dateline: phraseOf(elementAt(head, 'dateline')),
      language: attributeOf(nitf, 'xml:lang') ?? attributeOf(body, 'xml:lang'),
      agency:
        phraseOf(elementAt(head, 'distributor')) ??
        attributeOf(elementAt(docdata, 'doc.copyright'), 'holder'),
      edNote: joinPhrases([
        ...childrenOf(docdata, 'ed-msg').flatMap((message) => attributeOf(message, 'info') ?? []),
        ...[head, ...contents].flatMap(editorsNotes),
      ]),
      keywords: childrenOf(elementAt(docdata, 'key-list'), 'keyword').flatMap(
        (keyword) => attributeOf(keyword, 'key') ?? [],
      ),
      places: childrenOf(elementAt(docdata, 'identified-content'), 'location').flatMap(
        (location) => phraseOf(location) ?? [],
      ),
      ...datesOf(docdata, head),
    },
    blocks: copy.flatMap(({ blocks }) => blocks),
    leftOut: [
      ...childrenOf(elementAt(head, 'hedline'), 'hl2').flatMap((second) => phraseOf(second) ?? []),
      ...childrenOf(head, 'abstract').flatMap((summary) => phraseOf(summary) ?? []),
      ...copy.flatMap(({ leftOut }) => leftOut),
    ],
  };
}

/**
 * A release is an embargo where docdata says so, or where its instant differs from that of the issue. An embargo
 * without an end withholds the copy.
 */
function datesOf(
  docdata: MarkupElement | undefined,
  head: MarkupElement | undefined,
): Pick<FoundFields, 'created' | 'embargoed' | 'status'> {
  const issue = attributeOf(elementAt(docdata, 'date.issue'), 'norm');
  const release = attributeOf(elementAt(docdata, 'date.release'), 'norm');
  const managed = attributeOf(docdata, 'management-status');
  const isEmbargoed = managed?.text === 'embargoed';
  const isLater = issue && release && release.text !== issue.text && /T/u.test(release.text);
  return {
    created: issue ?? release ?? attributeOf(elementAt(head, 'dateline', 'story.date'), 'norm'),
    embargoed: isEmbargoed || isLater ? release : undefined,
    status: isEmbargoed ? { ...managed, text: release ? 'usable' : 'withheld' } : managed,
  };
}

// The writer's title (byttl) is not part of the name.
function bylineOf(byline: MarkupElement): readonly Phrase[] {
  const children = byline.children.filter(
    (child) => child.kind === 'text' || child.name !== 'byttl',
  );
  const phrase = phraseOf({ ...byline, children });
  return phrase ? [phrase] : [];
}

function sluglineOf(nitf: MarkupElement): Phrase | undefined {
  const meta = childrenOf(elementAt(nitf, 'head'), 'meta').find(({ attributes }) =>
    /^slug(?:line)?$/iu.test(attributes['name'] ?? ''),
  );
  return attributeOf(meta, 'content');
}

function editorsNotes(element: MarkupElement | undefined): readonly Phrase[] {
  return childrenOf(element).flatMap((child) => {
    if (!isEditorsNote(child)) return editorsNotes(child);
    const phrase = phraseOf(child);
    return phrase ? [phrase] : [];
  });
}
