import type { Block } from '#wire/body/blocks.ts';
import { isEndMark } from '#wire/body/end-mark.ts';
import type { Copy } from '#wire/read-copy.ts';
import { closesPrivateBlock, reachOfNote } from './editors-note.ts';
import { kindOfLine } from './head-line.ts';
import type { HeadPart } from './head-part.ts';

/** The blocks of a container, with notes, embargoes and the like set apart as in plain copy. */
export function setApart(marked: readonly Block[]): Omit<Copy, 'dateline'> {
  const around: HeadPart[] = [];
  const blocks: Block[] = [];
  for (let at = 0; at < marked.length; at += 1) {
    const block = marked[at];
    const kind = block && kindOfBlock(block);
    if (block && kind === 'embargo') around.push({ ...block, kind });
    else if (block && kind === 'editors-note') {
      const next = endOfNote(marked, at);
      around.push(noteOf(marked.slice(at, next)));
      at = next - 1;
    } else if (block) blocks.push(block);
  }
  const last = blocks.findLastIndex(({ text }) => !isEndMark(text.trim()));
  return { around, blocks: blocks.slice(0, last + 1), endMarks: blocks.slice(last + 1) };
}

function kindOfBlock({ text }: Block): HeadPart['kind'] | undefined {
  const [first = ''] = text.split('\n', 1);
  const kind = kindOfLine(first);
  const isWhole = first.length === text.length || kind === 'editors-note';
  return isWhole ? kind : undefined;
}

function endOfNote(blocks: readonly Block[], at: number): number {
  const [first = ''] = blocks[at]?.text.split('\n', 1) ?? [];
  if (reachOfNote(first) !== 'block') return at + 1;
  for (let next = at + 1; next < blocks.length; next += 1) {
    if (closesPrivateBlock(blocks[next]?.text ?? '')) return next + 1;
  }
  return blocks.length;
}

function noteOf(blocks: readonly Block[]): HeadPart {
  return {
    kind: 'editors-note',
    start: blocks[0]?.start ?? 0,
    end: blocks.at(-1)?.end ?? 0,
    text: blocks.map(({ text }) => text).join('\n\n'),
  };
}
