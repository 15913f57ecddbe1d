import { copyOfData } from './content-data.ts';
import { onlyFound, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { childrenOf, elementAt, type MarkupElement, phraseOf } from './markup.ts';
import { onlyItem } from './only-item.ts';
import { readRoot, sniffRoot } from './root-element.ts';
import type { Source } from './source.ts';

const ROOT = /^(?:RBNews|XMLNewsQueuedResponse)$/u;

/** What Ritzau’s news service answers: `RBNews`, alone or in a list. */
export const ritzau = {
  name: 'ritzau',
  isLater: true,
  sniff: (text) => ROOT.test(sniffRoot(text) ?? ''),
  read: (source) => readNews(source, readRoot(source, ROOT)),
} as const satisfies ContainerReader;

/**
 * The copy and the fields of one `RBNews`. Its times are those of Denmark and do not say so, so the day counts alone.
 *
 * @throws WireError container/several-items, container/no-text
 */
function readNews(source: Source, root: MarkupElement): Item {
  const all = root.name === 'RBNews' ? [root] : newsIn(root);
  const news = onlyItem(source, root, all, 'RBNews');
  const text = (name: string) => phraseOf(elementAt(news, name));
  const html = (name: string) => {
    const element = elementAt(news, name);
    return element ? copyOfData(source, element, true) : { blocks: [] };
  };
  const { blocks, leftOut = [] } = html('content');
  const note = html('TilRedaktionen').blocks;
  const [firstNote] = note;
  const subtitle = text('subtitle');
  return {
    blocks,
    leftOut: [...leftOut, ...(subtitle ? [subtitle] : [])],
    fields: onlyFound({
      headline: text('headline'),
      byline: text('byLine'),
      slug: text('strapline'),
      agency: withoutSlashes(text('origin')),
      created: text('PublishDate'),
      edNote: firstNote && { ...firstNote, text: note.map((block) => block.text).join(' ') },
      keywords: childrenOf(elementAt(news, 'SubjectKeyword')).flatMap(
        (keyword) => phraseOf(keyword) ?? [],
      ),
      guid: text('NewsID'),
    }),
  };
}

function newsIn(element: MarkupElement): readonly MarkupElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'RBNews' ? [child] : newsIn(child),
  );
}

/** `/ritzau/` → `ritzau`. */
function withoutSlashes(origin: Phrase | undefined): Phrase | undefined {
  const text = origin?.text.replace(/^\/+|\/+$/gu, '') ?? '';
  return origin && text !== '' ? { ...origin, text } : undefined;
}
