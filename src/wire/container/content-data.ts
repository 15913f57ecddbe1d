import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { type Escaped, plainBlocks } from './escaped.ts';
import type { Item } from './format.ts';
import { readHtml } from './html.ts';
import { type MarkupElement, textOf } from './markup.ts';
import { copyOf } from './markup-blocks.ts';
import { refuseUnprintable, type Source } from './source.ts';

/**
 * The copy that an element of XML holds as text: plain, or HTML whose tags are escaped.
 *
 * @throws WireError container/control-character
 */
export function copyOfData(
  source: Source,
  data: MarkupElement,
  isHtml: boolean,
): Pick<Item, 'blocks' | 'leftOut'> {
  const [first] = data.children;
  const text = textOf(data);
  if (!first || foldWhiteSpace(text) === '') return { blocks: [] };
  const span = { start: first.start, end: data.children.at(-1)?.end ?? first.end };
  refuseUnprintable(source, text, () => span.start);
  const escaped: Escaped = { text, spanOf: () => span };
  return isHtml || /^\s*<(?:p|div|html|body|h\d)[\s>]/iu.test(text)
    ? copyOf(readHtml(source, escaped))
    : { blocks: plainBlocks(escaped) };
}
