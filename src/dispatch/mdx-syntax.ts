import type { Code, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type Block, foldWhiteSpace } from '../wire/blocks.ts';
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
    ],
  })
  .use(remarkMdx)
  .use(remarkGfm)
  .freeze();

/** A block as it stands in a body, and where: line and column count from 1. */
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
 * The words of a body, block by block. What an editor has set apart (an aside, a figure, a component) holds none of
 * the wire's words; what else is not a paragraph (a heading, a list, `<p>`) counts as one, so that it shows in a
 * comparison.
 */
export function blocksOf(tree: Root): readonly PlacedBlock[] {
  return tree.children.filter(hasWords).map((node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return node.type === 'code'
      ? { kind: 'preformatted', text: node.value, line, column }
      : { kind: 'paragraph', text: foldWhiteSpace(textOf(node)), line, column };
  });
}

function hasWords(node: RootContent): boolean {
  if (node.type !== 'paragraph') return !isSetApart(node);
  // MDX takes a line that is all components for flow, not for a paragraph.
  const isBlank = (child: Nodes) => child.type === 'text' && foldWhiteSpace(child.value) === '';
  const others = node.children.filter((child) => !isSetApart(child));
  return others.length === node.children.length || !others.every(isBlank);
}

function isSetApart(node: Nodes): boolean {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (!isElement) return node.type.startsWith('mdx');
  return EDITORIAL_ELEMENTS.includes(node.name ?? '') || /^\p{Lu}|\./u.test(node.name ?? '');
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (isSetApart(node)) return '';
  if ('children' in node) return node.children.map(textOf).join(isFlow(node) ? ' ' : '');
  return 'value' in node ? node.value : '';
}

// The words of two items of a list are two words.
function isFlow({ type }: Nodes): boolean {
  return /^(?:blockquote|list|listItem|table|tableRow|mdxJsxFlowElement)$/u.test(type);
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function code(value: string): Code {
  return { type: 'code', value };
}
