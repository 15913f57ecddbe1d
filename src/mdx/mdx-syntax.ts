import type { Code, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type Block, foldWhiteSpace } from '#wire/body/blocks.ts';
import { EDITORIAL_ELEMENTS } from './html-elements.ts';

/** The words of a block, and whether its spaces and line ends count. */
export type BlockText = Pick<Block, 'kind' | 'text'>;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

const serialiser = unified()
  .use(remarkStringify, {
    fence: '`',
    fences: true,
    // remark-mdx knows JSX and expressions but lets a paragraph begin with `import duties rose`,
    // which MDX then takes for code.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport(?![A-Za-z])' },
      { atBreak: true, character: 'e', after: 'xport(?![A-Za-z])' },
      // A bare `]` sends the parser back over the whole paragraph: 20,000 of them took 40 seconds.
      { character: ']', inConstruct: 'phrasing' },
      // remark-gfm knows that `https://` begins an address but forgets `HTTPS://`, in which an escape would not count.
      { character: ':', before: '[PS]', after: '\\/', inConstruct: 'phrasing' },
      // Also, `www.` begins one whatever follows, as in `www.[::1]`, where an escape would not count either.
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' },
    ],
  })
  .use(remarkMdx)
  .use(remarkGfm)
  .freeze();

/** A block as it is in a body, and where: line and column count from 1. */
export interface PlacedBlock extends BlockText {
  readonly line: number;
  readonly column: number;
}

/**
 * The body of an MDX file, as a tree.
 *
 * @throws VFileMessage with line and column where it is not MDX
 */
export function parseMdxBody(body: string): Root {
  return parser.parse(body);
}

/** Blocks as the body of an MDX file in which every character stands for itself. */
export function serialiseBlocks(blocks: readonly BlockText[]): string {
  const children = blocks.map(({ kind, text }) =>
    kind === 'paragraph' ? paragraph(text) : code(text),
  );
  return serialiser.stringify({ type: 'root', children });
}

/**
 * The words of a body, block by block: each paragraph, heading, list item, fence or table. What an editor has set apart
 * (an aside, a figure, a component) holds none of the wire's words. Anything else counts as a paragraph, so that a
 * comparison shows it. LF stands for a line break and the end of a table row.
 *
 * @param tree a body in which nothing alters the words (`findAlteredWords`)
 */
export function blocksOf(tree: Root): readonly PlacedBlock[] {
  return tree.children.flatMap(blocksIn);
}

function blocksIn(node: RootContent): readonly PlacedBlock[] {
  if (isSetApart(node)) return [];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'code') return [{ kind: 'preformatted', text: node.value, line, column }];
  if (isContainer(node)) return node.children.flatMap(blocksIn);
  const lines = textOf(node).split('\n').map(foldWhiteSpace);
  const text = lines.join('\n').replace(/^\n+|\n+$/gu, '');
  return text === '' ? [] : [{ kind: 'paragraph', text, line, column }];
}

type Container = Extract<RootContent, { children: readonly RootContent[] }>;

function isContainer(node: RootContent): node is Container {
  return /^(?:blockquote|list|listItem)$/u.test(node.type);
}

/**
 * Whether a body is like nearly all wire copy: only paragraphs of text, and fences. Nothing in it runs, is set apart,
 * or is shown as other words.
 */
export function isBareText({ children }: Root): boolean {
  return children.every(
    (node) =>
      node.type === 'code' ||
      (node.type === 'paragraph' && node.children.every(({ type }) => type === 'text')),
  );
}

/** Whether a node is an editor's own: an aside, a figure, a component, a note in braces. */
export function isSetApart(node: Nodes): boolean {
  const name = elementOf(node);
  if (name === undefined) return node.type.startsWith('mdx');
  return EDITORIAL_ELEMENTS.includes(name) || isComponentName(name);
}

/** Whether an element's name is a component's: HTML names have small letters only. */
export function isComponentName(name: string): boolean {
  return /^\p{Lu}|\./u.test(name);
}

/** The name of an element, empty for a fragment; undefined for any other node. */
export function elementOf(node: Nodes): string | undefined {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement ? (node.name ?? '') : undefined;
}

function textOf(node: Nodes): string {
  if (isSetApart(node)) return '';
  if ('value' in node) return node.value.replaceAll('\n', ' ');
  if (node.type === 'break' || elementOf(node) === 'br') return '\n';
  if (node.type === 'table') {
    // HTML has no cells beyond those of the head row.
    const columns = node.children[0]?.children.length;
    return node.children
      .map(({ children }) => children.slice(0, columns).map(textOf).join(' '))
      .join('\n');
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function code(value: string): Code {
  return { type: 'code', value };
}
