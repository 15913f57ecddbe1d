import { toBibtex } from './bibtex.ts';
import { CITATION_STYLES, type CitationStyle } from './citation-styles.ts';
import { toCiteNews } from './cite-news.ts';

/** All forms that a dispatch can be cited in: the styles of reference lists, then formats for programs. */
export const CITATION_FORMS: readonly CitationStyle[] = [
  ...CITATION_STYLES,
  { name: 'BibTeX', cite: (citation) => [{ text: toBibtex(citation) }] },
  { name: 'Wikipedia', cite: (citation) => [{ text: toCiteNews(citation) }] },
];
