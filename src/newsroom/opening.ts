import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { escapeHtml } from '../feeds/body.ts';
import { loadBody } from './edition.ts';

/** The first paragraphs of a dispatch as HTML; of one with components the lead. Nothing where it is canceled. */
export async function loadOpening(item: EditionItem, paragraphs: number): Promise<string> {
  if (item.dispatch.status !== 'usable') return '';
  const body = await loadBody(item);
  if (typeof body !== 'string') return `<p>${escapeHtml(item.lead)}</p>`;
  const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);
  const { children } = processor.parse(body);
  const shown = children.filter((node) => node.type === 'element' && node.tagName === 'p');
  const opening: Root = { type: 'root', children: shown.slice(0, paragraphs) };
  return processor.stringify(opening);
}
