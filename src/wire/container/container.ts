import type { Block } from '#wire/body/blocks.ts';
import type { Span } from '#wire/position.ts';
import { keepApart } from './escaped.ts';
import { type ContainerFields, type Phrase, toFields } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { CONTAINER_READERS, type ContainerFormat } from './formats.ts';
import { declaresXml, unknownRoot } from './root-element.ts';
import { refuseUnprintable, type Source, sourceError } from './source.ts';
import { readXml } from './xml.ts';

export { type ContainerFields, LANGUAGE_TAG } from './fields.ts';
export { CONTAINER_FORMATS, type ContainerFormat } from './formats.ts';

/** A container, opened. Offsets are those of its text (UTF-16 units). */
export type Container = {
  readonly format: ContainerFormat;
  readonly fields: ContainerFields;
} & (
  | {
      /** Where the copy stands between the frames; it is read as plain copy. */
      readonly copy: Span;
    }
  | {
      /** The copy in order; empty in an alert, which is all headline. */
      readonly blocks: readonly Block[];
      /** Words that have no place in a dispatch: second headlines, summaries, captions. */
      readonly leftOut: readonly Phrase[];
    }
);

interface OpenOptions {
  readonly format?: ContainerFormat | undefined;
  readonly isEarlier?: boolean | undefined;
}

/**
 * Opens the container a wire text came in.
 *
 * @param file its path, for messages
 * @param how its format, if known; without it the first characters decide. Whether to know only the formats that the first
 *   versions knew
 * @returns undefined where the text is plain copy
 * @throws WireError with the code container/…, where a container is broken or holds no copy, several items or no text
 */
export function openContainer(
  text: string,
  file: string,
  { format, isEarlier = false }: OpenOptions = {},
): Container | undefined {
  const source = { text, file };
  const readers: readonly (ContainerReader & { readonly name: ContainerFormat })[] =
    CONTAINER_READERS;
  const reader = readers.find(({ name, isLater = false, sniff }) =>
    format === undefined ? sniff(text) && !(isEarlier && isLater) : name === format,
  );
  if (reader) {
    const opened = reader.read(source);
    return { format: reader.name, ...('copy' in opened ? opened : finish(source, opened)) };
  }
  if (declaresXml(text)) throw unknownRoot(source, readXml(source));
  return undefined;
}

function finish(source: Source, item: Item): Opened {
  const fields = toFields(source, item.fields);
  const blocks = keepApart(withDateline(item.blocks, item.fields.dateline));
  for (const { text, start } of blocks) refuseUnprintable(source, text, () => start);
  const { leftOut = [] } = item;
  if (blocks.length > 0 || fields.headline !== undefined) return { fields, blocks, leftOut };
  throw sourceError(source, 0, {
    code: 'container/no-text',
    found: 'neither a headline nor copy',
    expected: 'a headline at least',
    remedy: 'ask the sender for the item with its text inside, or remove the file',
  });
}

interface Opened {
  readonly fields: ContainerFields;
  readonly blocks: readonly Block[];
  readonly leftOut: readonly Phrase[];
}

/** Puts a dateline that has its own element before the copy, unless the first paragraph has it too. */
function withDateline(blocks: readonly Block[], dateline: Phrase | undefined): readonly Block[] {
  const [first] = blocks;
  if (!first || !dateline) return blocks;
  const opening = wordsOf(first.text.slice(0, dateline.text.length * 2 + 40));
  if (wordsOf(dateline.text).every((word, index) => word === opening[index])) return blocks;
  const start = Math.min(dateline.start, first.start);
  const end = Math.min(dateline.end, first.start);
  return [{ kind: 'paragraph', text: dateline.text, start, end }, ...blocks];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
