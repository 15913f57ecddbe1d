import type { Element, Root as Hast, Nodes as HastNodes } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { JsxElement } from '#mdx/editorial-components.ts';
import { isComponentName } from '#mdx/mdx-syntax.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import type { Body, BodyComponent } from './body.ts';

/** Nodes of a body that Markdown does not know. */
export const ELEMENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

/**
 * A paragraph that holds only elements is unwrapped, so that they stand by themselves (@mdx-js/mdx,
 * `remark-mark-and-unravel`).
 */
export function unravelParagraphs() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const apart = paragraph.children.filter((child) => !isBlank(child));
      const isApart = apart.length > 0 && apart.every(({ type }) => type.startsWith('mdx'));
      if (!isApart || index === undefined || !parent) return undefined;
      parent.children.splice(index, 1, ...apart);
      return index;
    });
  };
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && foldWhiteSpace(node.value) === '';
}

/** Turns HTML elements into HTML. Components stay, for `toBody`. */
export function showElements() {
  return (tree: Hast): void => {
    visit(tree, (node, index, parent) => {
      if (!isJsx(node) || isComponentName(node.name ?? '')) return undefined;
      if (index === undefined || !parent) return undefined;
      parent.children.splice(index, 1, toElement(node));
      return index;
    });
  };
}

function toElement(node: JsxInHast): Element {
  return h(node.name ?? '', attributesOf(node), node.children);
}

type JsxInHast = Extract<HastNodes, { type: (typeof ELEMENTS)[number] }>;

function isJsx(node: HastNodes): node is JsxInHast {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attributesOf({ attributes }: Pick<JsxElement, 'attributes'>): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? '']]
        : [],
    ),
  );
}

/** The nodes at the start of a body that a reader may see without scrolling. */
const FIRST_NODES = 2;
// No file of a publisher's has this character (`readText`), and HTML has no reference to it.
const PLACE = '\0';

const serialiser = unified().use(rehypeStringify).freeze();

/** A body as it is kept: HTML, with its components apart. */
export function toBody(tree: Hast): Body {
  const first = tree.children.filter(({ type }) => type !== 'text').slice(0, FIRST_NODES);
  return apart(tree, new Set<HastNodes>(first));
}

function apart(tree: Hast, first: ReadonlySet<HastNodes>): Body {
  const components: BodyComponent[] = [];
  visit(tree, (node, index, parent) => {
    if (!isJsx(node) || index === undefined || !parent) return undefined;
    components.push({
      name: node.name ?? '',
      attributes: attributesOf(node),
      body: apart({ type: 'root', children: node.children }, new Set()),
      isFirst: first.has(node),
    });
    parent.children.splice(index, 1, { type: 'comment', value: PLACE });
    return SKIP;
  });
  const pieces = serialiser.stringify(tree).split(`<!--${PLACE}-->`);
  return pieces
    .flatMap((html, index) => [html, ...components.slice(index, index + 1)])
    .filter((part) => part !== '');
}
