import { formatMonthName } from '#dispatch/dates.ts';
import { toBibtex } from './bibtex.ts';
import { authorsOf, type Citation } from './citation.ts';
import { toCiteNews } from './cite-news.ts';

/** A piece of a citation as it is typeset. */
export interface CitationPart {
  readonly text: string;
  readonly isItalic?: true;
  /** Of the headline, whose language and direction may differ from the words around it. */
  readonly language?: string;
}

/** A style for citing a dispatch in words. */
export interface CitationStyle {
  readonly name: string;
  readonly cite: (citation: Citation) => readonly CitationPart[];
}

/** The most common styles of reference lists; their words are English whatever the language of the dispatch. */
export const CITATION_STYLES: readonly CitationStyle[] = [
  { name: 'APA', cite: citeApa },
  { name: 'Chicago', cite: citeChicago },
  { name: 'MLA', cite: citeMla },
];

/** APA 7th edition, section 10.16, a page on a news website; a site that is its own author is named once. */
function citeApa(citation: Citation): readonly CitationPart[] {
  const { headline, language, site, url } = citation;
  const authors = authorsOf(citation);
  const [year, month, day] = dateOf(citation);
  const date = ` (${year}, ${month} ${day}).`;
  const title = { text: headline, isItalic: true, language } as const;
  const source = authors.join() === site ? ` ${url}` : ` ${closed(site)} ${url}`;
  if (authors.length === 0) return [title, { text: `${end(headline)}${date}${source}` }];
  return [
    { text: `${closed(listOf(authors, '&'))}${date} ` },
    title,
    { text: `${end(headline)}${source}` },
  ];
}

/** Chicago Manual of Style 17th edition, 14.206 and 14.191: a bibliography entry. */
function citeChicago(citation: Citation): readonly CitationPart[] {
  const [year, month, day] = dateOf(citation);
  return [
    { text: opening(listOf(authorsOf(citation), 'and')) },
    ...quoted(citation),
    { text: citation.site, isItalic: true },
    { text: `, ${month} ${day}, ${year}. ${citation.url}.` },
  ];
}

/** MLA Handbook 9th edition; a site that is its own author is named once, as its publisher. */
function citeMla(citation: Citation): readonly CitationPart[] {
  const [first = '', second, ...more] = authorsOf(citation);
  const authors =
    more.length > 0 ? `${first}, et al.` : [first, second].filter(Boolean).join(', and ');
  const [year, month, day] = dateOf(citation);
  return [
    { text: opening(authors === citation.site ? '' : authors) },
    ...quoted(citation),
    { text: citation.site, isItalic: true },
    { text: `, ${day} ${SHORT_MONTHS[month] ?? month} ${year}, ${citation.url}.` },
  ];
}

const SHORT_MONTHS: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  March: 'Mar.',
  April: 'Apr.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

/** `2021`, `November`, `14`. */
function dateOf({ date }: Citation): readonly [year: string, month: string, day: string] {
  return [date.slice(0, 4), formatMonthName(date.slice(0, 7), 'en'), String(Number(date.slice(8)))];
}

/** A headline in quotation marks; those inside it become single. */
function quoted({ headline, language }: Citation): readonly CitationPart[] {
  const text = headline.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
  return [{ text: '“' }, { text: `${text}${end(headline)}`, language }, { text: '” ' }];
}

/** `A`, `A and B`, `A, B, and C`. */
function listOf(names: readonly string[], and: '&' | 'and'): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 || and === '&' ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

function opening(authors: string): string {
  return authors === '' ? '' : `${closed(authors)} `;
}

function closed(text: string): string {
  return `${text}${end(text)}`;
}

/** The full stop after a text that has no end mark of its own. */
function end(text: string): string {
  return /[.?!…。？！؟]["'”’»)\]]*$/u.test(text) ? '' : '.';
}

/** All forms that a dispatch can be cited in: the styles of reference lists, then formats for programs. */
export const CITATION_FORMS: readonly CitationStyle[] = [
  ...CITATION_STYLES,
  { name: 'BibTeX', cite: (citation) => [{ text: toBibtex(citation) }] },
  { name: 'Wikipedia', cite: (citation) => [{ text: toCiteNews(citation) }] },
];
