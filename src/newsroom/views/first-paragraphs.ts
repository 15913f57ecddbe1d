import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** The first paragraphs of a dispatch, for a front page. */
export interface FirstParagraphs {
  readonly html: string;
  /** Whether it is more than a few sentences. */
  readonly isLong: boolean;
  /** Whether the dispatch says more. */
  readonly hasMore: boolean;
}

/** Characters of HTML, about ten lines: a shorter text set in columns would have a sentence in each. */
const LONG = 700;

/** The first paragraphs of the body of a dispatch. */
export function firstParagraphs(body: string, paragraphs: number): FirstParagraphs {
  const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);
  const { children } = processor.parse(body);
  const elements = children.filter((node) => node.type === 'element');
  const shown = elements.filter(({ tagName }) => tagName === 'p').slice(0, paragraphs);
  const opening: Root = { type: 'root', children: shown };
  const html = processor.stringify(opening);
  return { html, isLong: html.length > LONG, hasMore: shown.length < elements.length };
}
