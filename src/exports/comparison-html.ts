import type { ComparedBlock, Comparison } from '#dispatch/comparison.ts';
import { textDirection } from '#dispatch/language.ts';
import { escapeHtml } from '#feeds/body.ts';
import type { Around, Words } from '#words/words.ts';

/**
 * A comparison as HTML: paragraphs and kept lines with `del` and `ins` in them. Without the elements of class `said`,
 * which are for those who hear the text, and without `¶`, the text is what was filed if each `ins` is left out, and what
 * is published if each `del` is. `¶` marks where a block of only one of the two ends.
 *
 * @param language of the text
 */
export function toComparisonHtml(
  comparison: Comparison,
  language: string,
  { language: spoken, comparison: said }: Words,
): string {
  const attributes = spoken === language ? '' : ` lang="${spoken}" dir="${textDirection(spoken)}"`;
  const aloud = (text: string) => `<span class="said"${attributes}>${escapeHtml(text)}</span>`;
  const mark = (name: 'del' | 'ins', text: string, [before, after]: Around) =>
    text === '' ? '' : `<${name}>${aloud(before)}${escapeHtml(text)}${aloud(after)}</${name}>`;
  const change = ({ was, now }: Record<'was' | 'now', string>) =>
    mark('del', was, said.deleted) + mark('ins', now, said.inserted);
  return comparison
    .map(({ kind, end, parts }) => {
      const words = parts.map((part) =>
        typeof part === 'string' ? escapeHtml(part) : change(part),
      );
      const ending = end ? change({ was: '', now: '', [end]: BLOCK_END }) : '';
      return block(kind, words.join('') + ending);
    })
    .join('\n');
}

const BLOCK_END = '¶';

// Lines that are wider than the page can be scrolled, by keyboard too.
function block(kind: ComparedBlock['kind'], html: string): string {
  return kind === 'paragraph' ? `<p>${html}</p>` : `<pre tabindex="0"><code>${html}\n</code></pre>`;
}
