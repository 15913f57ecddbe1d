import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_PUBLISHED, WITHIN } from '../demonstration/words-not-published.ts';
import type { Published } from './published.ts';
import type { Site } from './sites.ts';

/** A correction in front matter. */
export interface DeclaredCorrection {
  readonly date: string;
  readonly note: string;
  readonly was?: string;
  readonly now?: string;
}

/** The corrections of a dispatch, as its front matter has them. */
export function correctionsOf({ frontMatter }: Published): readonly DeclaredCorrection[] {
  return (frontMatter['corrections'] ?? []) as readonly DeclaredCorrection[];
}

const END_MARK = /\n(?:-30-|###|\(END\)|MORE)\s*$/u;

/** The copy of a wire file: without header, end mark and other parts not published; for a container, its contents. */
export function copyOf(
  { content }: Pick<Site, 'content'>,
  { wire, frontMatter }: Published,
): string {
  const copy =
    WITHIN[wire] ?? withoutLines(wireText(content, frontMatter), NOT_PUBLISHED[wire] ?? []);
  return copy.replace(END_MARK, '');
}

/** A run of white space counts as one space, and none at the ends. */
export function fold(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

function wireText(content: string, { wire, encoding }: Published['frontMatter']): string {
  const bytes = readFileSync(join(content, String(wire)));
  const text = new TextDecoder(String(encoding ?? 'utf-8'), { fatal: true }).decode(bytes);
  return text.replace(/^\s*date \S+/u, '');
}

function withoutLines(wire: string, lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text.includes(line)) return text.replace(line, () => '');
    throw new Error(`e2e/demonstration/words-not-published.ts is not of the wire file: ${line}`);
  }, wire);
}
