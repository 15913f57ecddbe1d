import { fileURLToPath } from 'node:url';
import type { Nodes, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { picturePath } from '#desk/body-pictures.ts';
import type { DateStyle } from '#dispatch/dates.ts';
import {
  attributeOf,
  componentOf,
  EDITORIAL_COMPONENTS,
  type JsxElement,
} from '#mdx/editorial-components.ts';
import { isFileName, namedPictures } from '#mdx/named-pictures.ts';
import { entryDate, formatEntryDate } from '#mdx/timeline-entry.ts';
import { frontMatterOf } from './front-matter.ts';

type Esm = Extract<Nodes, { type: 'mdxjsEsm' }>;
type Program = NonNullable<NonNullable<Esm['data']>['estree']>;

/** Writes the dates of timelines, `2021-11-14: …`, in words, in the language of the dispatch. */
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

/** Shows the pictures among an editor's words, `![…](…)` and `<img>`. Editors never write this name. */
const INLINE_PICTURE = 'InlinePicture';

/** Pictures that are files become components, as figures are: only Astro can publish them. */
export function showPictures() {
  return (tree: Root): void => {
    for (const { src, alt, title, width, node } of namedPictures(tree)) {
      if (componentOf(node) || !isFileName(src)) continue;
      const attributes = Object.entries({ src, alt, title, width }).flatMap(([name, value]) =>
        value === undefined ? [] : [{ type: 'mdxJsxAttribute', name, value }],
      );
      Object.assign(node, {
        type: 'mdxJsxTextElement',
        name: INLINE_PICTURE,
        attributes,
        children: [],
      });
    }
  };
}

/** What components need from the site as a whole. */
export interface ComponentContext {
  /** The content folder. */
  readonly root: string;
  readonly settings: Pick<DateStyle, 'language'>;
}

/** Components with words of their own, which appear in the language of the dispatch. */
const COMPONENTS_WITH_WORDS: readonly string[] = ['Locator', 'Note'];

/** Components that show a picture. */
const ILLUSTRATED: readonly string[] = ['Figure', INLINE_PICTURE];

const COMPONENTS = new Set([...Object.keys(EDITORIAL_COMPONENTS), INLINE_PICTURE]);

/** The nodes at the start of a body that a reader may see without scrolling. */
const FIRST_NODES = 2;

/** Imports the components and pictures that a page of the publisher's own uses, so that nobody has to write imports. */
export function importComponents({ root, settings }: ComponentContext) {
  return (tree: Root, file: VFile): void => {
    const language = frontMatterOf(file).language ?? settings.language;
    const used = new Set<string>();
    const pictures: string[] = [];
    const own = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
    visit(tree, (node, index = FIRST_NODES, parent) => {
      const component = componentOf(node);
      const name = component?.name ?? '';
      if (!component || !COMPONENTS.has(name)) return;
      if (own.some((code) => new RegExp(`\\b${name}\\b`, 'u').test(code))) return;
      used.add(name);
      if (COMPONENTS_WITH_WORDS.includes(name)) giveAttribute(component, 'language', language);
      const src = attributeOf(component, 'src');
      if (src === undefined || !ILLUSTRATED.includes(name)) return;
      pictures.push(picturePath(root, file.path, src));
      takePicture(component, pictures.length);
      if (parent === tree && index < FIRST_NODES) {
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
  return fileURLToPath(new URL(`../../components/editorial/${name}.astro`, import.meta.url));
}

function pictureName(number: number): string {
  return `picture${number}`;
}

/** Replaces the name of a picture by the imported picture. */
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
