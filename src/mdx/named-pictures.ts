import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeOf, type JsxElement } from './editorial-components.ts';
import { elementOf } from './mdx-syntax.ts';

/** A picture that a body names. */
export interface NamedPicture {
  /** As written: a file name or an address. */
  readonly src: string;
  /** Whether it may be on another host. */
  readonly mayBeRemote: boolean;
  readonly node: Nodes;
  /** The text in its place where it cannot be seen. */
  readonly alt: string;
  readonly title: string | undefined;
  /** Pixels, as written. */
  readonly width: string | undefined;
}

/**
 * Every picture that a body names, in any notation: `<Figure>`, `![…](…)`, `![…][…]`, `<img>`. Whatever checks or shows
 * pictures asks here, so that none is shown unchecked.
 */
export function namedPictures(tree: Root): readonly NamedPicture[] {
  const definitions = definitionsOf(tree);
  const pictures: NamedPicture[] = [];
  visit(tree, (node) => {
    const picture = read(node, definitions);
    if (picture) pictures.push({ ...picture, node });
  });
  return pictures;
}

/** Whether an address is a file name and not on a host: those have a scheme or begin with `//`. */
export function isFileName(src: string): boolean {
  // Browsers drop white space and control characters before they read a scheme (WHATWG URL, basic URL parser).
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(src.replace(/[\p{Cc}\s]/gu, ''));
}

type Read = Omit<NamedPicture, 'node'>;
type Definitions = ReadonlyMap<string, Definition>;

function read(node: Nodes, definitions: Definitions): Read | undefined {
  switch (node.type) {
    case 'image':
      return inMarkdown(node.url, node.alt, node.title);
    case 'imageReference': {
      const definition = definitions.get(node.identifier.toUpperCase());
      return definition && inMarkdown(definition.url, node.alt, definition.title);
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return inElement(node);
    default:
      return undefined;
  }
}

function inMarkdown(src: string, alt?: string | null, title?: string | null): Read {
  return { src, mayBeRemote: true, alt: alt ?? '', title: title ?? undefined, width: undefined };
}

function inElement(element: JsxElement): Read | undefined {
  const name = elementOf(element);
  const src = attributeOf(element, 'src');
  if ((name !== 'Figure' && name !== 'img') || src === undefined) return undefined;
  return {
    src,
    mayBeRemote: name === 'img',
    alt: attributeOf(element, 'alt') ?? '',
    title: attributeOf(element, 'title'),
    width: attributeOf(element, 'width'),
  };
}

// Of two definitions of a name, the first counts (CommonMark 0.31, section 4.7).
function definitionsOf(tree: Root): Definitions {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    const name = definition.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, definition);
  });
  return definitions;
}
