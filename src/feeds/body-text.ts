import type { Element, Nodes, Root } from 'hast';
import { MARKS } from '#mdx/html-elements.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';

// These elements hold blocks. Any other that is not inline is a block itself.
const CONTAINERS = new Set([
  ...['blockquote', 'div', 'dl', 'figure', 'li', 'ol', 'section', 'ul', 'dd'],
  ...['table', 'thead', 'tbody', 'tfoot'],
]);
const QUOTED = new Set(['blockquote', 'figure']);
const MARK_NAMES = new Set([...MARKS, 'img']);

/**
 * The words of a cleaned body as plain text: a line per paragraph, with blank lines between; `pre` with its lines and
 * spaces; a line per table row. Lines of quotations and asides begin with `> `.
 */
export function toPlainText(tree: Root): string {
  return blocksIn(tree).join('\n\n');
}

function blocksIn(parent: Root | Element): readonly string[] {
  const blocks: string[] = [];
  let run: Nodes[] = [];
  const endRun = (): void => {
    const text = foldLines(run.map(inlineText).join(''));
    if (text !== '') blocks.push(text);
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && !MARK_NAMES.has(child.tagName)) {
      endRun();
      blocks.push(...blocksOf(child));
    } else run.push(child);
  }
  endRun();
  return blocks;
}

function blocksOf(element: Element): readonly string[] {
  const { tagName } = element;
  if (tagName === 'pre') {
    const lines = rawText(element).replace(/\n$/u, '');
    return lines === '' ? [] : [lines];
  }
  if (tagName === 'table') return [blocksIn(element).join('\n')].filter((rows) => rows !== '');
  if (QUOTED.has(tagName)) {
    const quoted = blocksIn(element).join('\n\n');
    return quoted === '' ? [] : [quoted.replace(/^/gmu, '> ').replace(/^> $/gmu, '>')];
  }
  if (CONTAINERS.has(tagName)) return blocksIn(element);
  const text = tagName === 'tr' ? rowText(element) : inlineText(element);
  return [foldLines(text)].filter((line) => line !== '');
}

function rowText({ children }: Element): string {
  return children.map(inlineText).join(' ');
}

/** The words of inline elements and text; LF only for a line break. */
function inlineText(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return imageText(node);
  const text = node.children.map(inlineText).join('');
  return MARK_NAMES.has(node.tagName) ? text : ` ${text} `;
}

function imageText({ properties }: Element): string {
  const alt = properties['alt'];
  return typeof alt === 'string' && alt !== '' ? `[${alt}]` : '';
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

function foldLines(text: string): string {
  return text
    .split('\n')
    .map(foldWhiteSpace)
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}
