import { fileURLToPath } from 'node:url';
import type { Nodes, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { picturePath } from '../desk/figure-pictures.ts';
import type { DateStyle } from '../dispatch/dates.ts';
import {
  attributeOf,
  componentOf,
  EDITORIAL_COMPONENTS,
  type JsxElement,
} from '../dispatch/editorial-components.ts';
import { entryDate, formatEntryDate } from '../dispatch/timeline-entry.ts';
import { frontMatterOf } from './front-matter.ts';

type Esm = Extract<Nodes, { type: 'mdxjsEsm' }>;
type Program = NonNullable<NonNullable<Esm['data']>['estree']>;

/** Sets the dates of timelines in words, `2021-11-14: …`, in the language of the dispatch. */
export function dateEntries(style: DateStyle) {
  return (tree: Root, file: VFile): void => {
    const language = frontMatterOf(file).language ?? style.language;
    visit(tree, (node) => {
      if (componentOf(node)?.name !== 'Timeline') return;
      visit(node, 'listItem', (item) => {
        const entry = entryDate(item);
        const [paragraph] = item.children;
        if (!entry || paragraph?.type !== 'paragraph') return;
        entry.text.value = ` ${entry.text.value.slice(entry.length)}`;
        paragraph.children.unshift(markedDate(entry.date, { ...style, language }));
      });
    });
  };
}

function markedDate(date: string, style: DateStyle): Strong {
  const words = formatEntryDate(date, style);
  return {
    type: 'strong',
    children: [
      {
        type: 'mdxJsxTextElement',
        name: 'time',
        attributes: [{ type: 'mdxJsxAttribute', name: 'datetime', value: date }],
        children: [{ type: 'text', value: words }],
      },
    ],
  };
}

/** What components take from the site as a whole. */
export interface ComponentContext {
  /** The content folder. */
  readonly root: string;
  readonly settings: Pick<DateStyle, 'language'>;
}

/** Components with words of their own, which are in the language of the dispatch. */
const WORDED: readonly string[] = ['Locator', 'Note'];

/** Of a body, the nodes that a reader may see without scrolling. */
const FIRST_NODES = 2;

/**
 * Imports the components that a file uses, and the pictures of its figures, since editors write no code. With the
 * component, its styles come to the pages that use it, and to no other.
 */
export function importComponents({ root, settings }: ComponentContext) {
  return (tree: Root, file: VFile): void => {
    const language = frontMatterOf(file).language ?? settings.language;
    const used = new Set<string>();
    const pictures: string[] = [];
    const own = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
    visit(tree, (node, _index, parent) => {
      const component = componentOf(node);
      const name = component?.name ?? '';
      if (!component || !(name in EDITORIAL_COMPONENTS)) return;
      if (own.some((code) => new RegExp(`\\b${name}\\b`, 'u').test(code))) return;
      used.add(name);
      if (WORDED.includes(name)) giveAttribute(component, 'language', language);
      const src = name === 'Figure' ? attributeOf(component, 'src') : undefined;
      if (src === undefined) return;
      pictures.push(picturePath(root, file.path, src));
      takePicture(component, pictures.length);
      if (parent === tree && tree.children.indexOf(component as never) < FIRST_NODES) {
        giveAttribute(component, 'isFirst', null);
      }
    });
    const imports = [
      ...[...used].map((name) => importOf(name, componentPath(name))),
      ...pictures.map((path, index) => importOf(pictureName(index + 1), path)),
    ];
    tree.children.unshift(...imports);
  };
}

function giveAttribute({ attributes }: JsxElement, name: string, value: string | null): void {
  attributes.push({ type: 'mdxJsxAttribute', name, value });
}

function componentPath(name: string): string {
  return fileURLToPath(new URL(`../components/editorial/${name}.astro`, import.meta.url));
}

function pictureName(number: number): string {
  return `picture${number}`;
}

/** Puts the picture that was imported in the place of its name. */
function takePicture({ attributes }: JsxElement, number: number): void {
  const attribute = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'src');
  const value = pictureName(number);
  const expression = { type: 'Identifier', name: value } as const;
  const estree = program([{ type: 'ExpressionStatement', expression }]);
  if (attribute) {
    attribute.value = { type: 'mdxJsxAttributeValueExpression', value, data: { estree } };
  }
}

function importOf(name: string, path: string): Esm {
  const estree = program([
    {
      type: 'ImportDeclaration',
      attributes: [],
      source: { type: 'Literal', value: path, raw: JSON.stringify(path) },
      specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
    },
  ]);
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

function program(body: Program['body']): Program {
  return { type: 'Program', sourceType: 'module', comments: [], body };
}
