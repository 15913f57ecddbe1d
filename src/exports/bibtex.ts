import { authorsOf, type Citation } from './citation.ts';

/**
 * A citation as an entry for BibTeX and biblatex. Its key is made from the day and the permanent id, so that it
 * survives a new headline.
 */
export function toBibtex(citation: Citation): string {
  const { headline, site, date, url, id } = citation;
  const authors = authorsOf(citation).map((name) => `{${escapeLatex(name)}}`);
  const fields = [
    ...(authors.length > 0 ? [`author = {${authors.join(' and ')}}`] : []),
    // The second pair of braces keeps the capitals.
    `title = {{${escapeLatex(headline)}}}`,
    `howpublished = {${escapeLatex(site)}}`,
    `year = {${date.slice(0, 4)}}`,
    `month = ${MONTHS[Number(date.slice(5, 7)) - 1]}`,
    `day = {${Number(date.slice(8))}}`,
    `url = {${url.replace(/[\\{}]/gu, encodeURIComponent)}}`,
  ];
  return `@misc{${keyOf(id, date)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

// The macros that every style defines.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `news-2021-11-14-6f665b11` for a UUID; the whole of any other URN. */
function keyOf(id: string, date: string): string {
  const name = id.replace(/^urn:[^:]+:/u, '');
  const short = /^([0-9a-f]{8})-/u.exec(name)?.[1] ?? name.replace(/[^A-Za-z0-9]+/gu, '-');
  return `news-${date}-${short}`;
}

/**
 * Text escaped for LaTeX. BibTeX counts the braces in a field, even escaped ones (“BibTeXing”, section 4), so every
 * brace must have its partner.
 */
function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#_%~^<>|]/gu, (mark) => LATEX[mark] ?? `\\${mark}`);
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
