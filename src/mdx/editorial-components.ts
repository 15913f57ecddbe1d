import type { Nodes } from 'mdast';
import { isComponentName } from './mdx-syntax.ts';

/** An element of a body. */
export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What an editor may write in a component. Every attribute is a text. */
export interface ComponentForm {
  /** Attributes that must be there, and what each is for. */
  readonly required: Readonly<Record<string, string>>;
  readonly optional: readonly string[];
  /** What its tags may hold. */
  readonly content: 'nothing' | 'words' | 'entries';
}

/** The components that editors may use, by name. `src/components/editorial/` shows them. */
export const EDITORIAL_COMPONENTS: Readonly<Record<string, ComponentForm>> = {
  Figure: {
    required: {
      src: 'the name of a picture beside the file, or its path from the content folder, /pictures/NAME.jpg',
      alt: 'what the picture shows, for those who do not see it',
    },
    optional: ['caption', 'credit'],
    content: 'nothing',
  },
  Note: { required: {}, optional: ['title'], content: 'words' },
  Quote: {
    required: { by: 'who said it' },
    optional: ['role'],
    content: 'words',
  },
  Timeline: { required: {}, optional: ['title'], content: 'entries' },
  Locator: {
    required: {
      name: 'the name of the place',
      latitude: 'degrees north of the equator, -90 to 90',
      longitude: 'degrees east of Greenwich, -180 to 180',
    },
    optional: ['caption'],
    content: 'nothing',
  },
};

/** The component that a node is; undefined for any other node. */
export function componentOf(node: Nodes): JsxElement | undefined {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement && isComponentName(node.name ?? '') ? node : undefined;
}

/** The text of an attribute; undefined where there is none. */
export function attributeOf({ attributes }: JsxElement, name: string): string | undefined {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
