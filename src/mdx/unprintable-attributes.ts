import type { Position } from '#wire/position.ts';
import type { Finding } from '#wire/problem.ts';
import { findUnprintable } from '#wire/text/decode.ts';
import type { JsxElement } from './editorial-components.ts';

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
