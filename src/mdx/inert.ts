import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '#wire/position.ts';
import { excerpt, type Finding } from '#wire/problem.ts';
import { findUnprintable } from '#wire/text/decode.ts';
import { findComponentFaults } from './component-faults.ts';
import { componentOf, type JsxElement } from './editorial-components.ts';
import { ATTRIBUTES, isSafeAddress, PAGE_ELEMENTS, TEXT_ELEMENTS } from './html-elements.ts';
import { isLiteralLink } from './literal-link.ts';

/** Something in the body of a dispatch that could run, and where: line and column count from 1. */
export interface ActiveContent extends Finding {
  readonly line: number;
  readonly column: number;
}

const ELEMENTS = new Set([...TEXT_ELEMENTS, ...PAGE_ELEMENTS]);
const ADDRESSES = new Set(['href', 'src']);

/**
 * Everything in the body of a dispatch beyond text, marks, links and the engine's own components, and everything that
 * cannot be shown. A dispatch is words: nothing in it runs.
 */
export function findActiveContent(tree: Root): readonly ActiveContent[] {
  const found: ActiveContent[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      found.push(...findUnprintableAttributes(node));
    }
    const component = componentOf(node);
    if (component) {
      found.push(...findComponentFaults(component));
      return;
    }
    const finding = judge(node);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (finding) found.push({ ...finding, line, column });
  });
  return found;
}

function judge(node: Nodes): Finding | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*\/\*(?:(?!\*\/).)*\*\/\s*$/su.test(node.value)
        ? undefined
        : code(node.type === 'mdxjsEsm' ? node.value : `{${node.value}}`);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return judgeElement(node);
    case 'delete':
      return STRUCK_OUT;
    case 'link':
      // An address among the words was filed so, and is shown as words where it leads nowhere.
      return isLiteralLink(node) || isSafeAddress(node.url) ? undefined : unsafeAddress(node.url);
    case 'image':
    case 'definition':
      return isSafeAddress(node.url) ? undefined : unsafeAddress(node.url);
    default:
      return undefined;
  }
}

function judgeElement({
  name,
  attributes,
}: Pick<JsxElement, 'name' | 'attributes'>): Finding | undefined {
  if (name === null || !ELEMENTS.has(name)) return unknownElement(name ?? '');
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') return code(`{${attribute.value}}`);
    if (typeof attribute.value === 'object' && attribute.value)
      return code(`{${attribute.value.value}}`);
    if (!attributesOf(name).includes(attribute.name)) return unknownAttribute(name, attribute.name);
    if (ADDRESSES.has(attribute.name) && !isSafeAddress(attribute.value ?? '')) {
      return unsafeAddress(attribute.value ?? '');
    }
  }
  return undefined;
}

function attributesOf(element: string): readonly string[] {
  return [...(ATTRIBUTES['*'] ?? []), ...(ATTRIBUTES[element] ?? [])];
}

const STRUCK_OUT: Finding = {
  code: 'dispatch/struck-out',
  found: 'words that are struck out',
  expected: 'the words as they were filed, or a correction that declares what became of them',
  remedy: 'take the ~ away, or put a backslash before it where the character is meant',
};

function code(found: string): Finding {
  return {
    code: 'dispatch/code',
    found: `the code “${excerpt(found, 0)}”`,
    expected: 'words, since nothing in a dispatch runs',
    remedy:
      'write the words themselves; put a backslash before { or < where the character is meant',
  };
}

function unknownElement(name: string): Finding {
  return {
    code: 'dispatch/unknown-element',
    found: name === '' ? 'an element without a name' : `the element <${name}>`,
    expected: `one of ${[...ELEMENTS].join(', ')}`,
    remedy: 'take it out, or put a backslash before < where the character is meant',
  };
}

function unknownAttribute(element: string, found: string): Finding {
  return {
    code: 'dispatch/unknown-attribute',
    found: `the attribute ${found.slice(0, 60)} of <${element}>`,
    expected: `one of ${attributesOf(element).join(', ')}; others may run something, hide words or add some`,
    remedy: 'take it out',
  };
}

function unsafeAddress(address: string): Finding {
  return {
    code: 'dispatch/unsafe-link',
    found: `the address ${address.slice(0, 60)}`,
    expected: 'an address of http, https, mailto or tel, or one on the site',
    remedy: 'take the link out',
  };
}

/**
 * Attributes that contain characters no page or feed can show, reported where the element begins. A file cannot hold
 * such characters, but MDX decodes `&#1;` in an attribute to one, while in words it becomes U+FFFD.
 */
export function findUnprintableAttributes(element: JsxElement): readonly (Finding & Position)[] {
  const { line = 1, column = 1 } = element.position?.start ?? {};
  return element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const unprintable = findUnprintable(attribute.value);
    if (!unprintable) return [];
    return {
      code: 'mdx/control-character',
      found: `${unprintable.name} in the attribute ${attribute.name.slice(0, 60)} of <${element.name ?? ''}>`,
      expected: 'text, tabs and line ends only',
      remedy: 'remove the character or its number, such as &#1;: no page or feed can show it',
      line,
      column,
    };
  });
}
