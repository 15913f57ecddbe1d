import { foldWhiteSpace } from '#wire/body/blocks.ts';
import type { Span } from '#wire/position.ts';
import type { Phrase } from './fields.ts';

/** An element of XML or HTML, or the text in one; offsets (UTF-16 units) are into the file. */
export type Markup = MarkupText | MarkupElement;

export interface MarkupText extends Span {
  readonly kind: 'text';
  /** Decoded: references are the characters they stand for. */
  readonly text: string;
}

export interface MarkupElement extends Span {
  readonly kind: 'element';
  /** Without its prefix, in the case it was written in. */
  readonly name: string;
  /** `dc` of `dc:creator`; empty without one, and in HTML. */
  readonly prefix: string;
  /** By name, prefix included (`xml:lang`); in HTML in small letters and without hyphens (`itemprop`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** The child elements of this name, or all of them. */
export function childrenOf(
  element: MarkupElement | undefined,
  name?: string,
): readonly MarkupElement[] {
  return (element?.children ?? []).filter(
    (child): child is MarkupElement =>
      child.kind === 'element' && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names; undefined where one of them is missing. */
export function elementAt(
  element: MarkupElement | undefined,
  ...path: readonly string[]
): MarkupElement | undefined {
  return path.reduce((at, name) => childrenOf(at, name)[0], element);
}

/** All text in an element, as it stands there; a line-break element gives a line end. */
export function textOf({ children }: MarkupElement): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return child.name === 'br' ? '\n' : textOf(child);
    })
    .join('');
}

/** The words of an element; undefined where it is missing or empty. */
export function phraseOf(element: MarkupElement | undefined): Phrase | undefined {
  const text = element && foldWhiteSpace(textOf(element));
  return element && text ? { text, start: element.start, end: element.end } : undefined;
}

/** The value of an attribute; undefined where it is missing or empty. */
export function attributeOf(element: MarkupElement | undefined, name: string): Phrase | undefined {
  const text = foldWhiteSpace(element?.attributes[name] ?? '');
  return element && text ? { text, start: element.start, end: element.end } : undefined;
}
