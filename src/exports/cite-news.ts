import type { Citation } from './citation.ts';

/** A citation as Wikipedia's template has it (https://en.wikipedia.org/wiki/Template:Cite_news). */
export function toCiteNews(citation: Citation): string {
  const { byline, agencies, headline, language, site, date, url } = citation;
  const parameters: readonly [name: string, value: string][] = [
    ['author', escapeWikitext(byline ?? '')],
    ['title', escapeWikitext(headline)],
    ['url', url.replace(UNSAFE_IN_URL, percentEncode)],
    ['work', escapeWikitext(site)],
    ['agency', escapeWikitext(agencies.join(', '))],
    ['date', date],
    // As the template has it, without region and script.
    ['language', new Intl.Locale(language).language],
  ];
  const given = parameters.filter(([, value]) => value !== '');
  return `{{cite news${given.map(([name, value]) => ` |${name}=${value}`).join('')}}}`;
}

const UNSAFE_IN_URL = /[|{}[\]'<>"\s]/gu;

// encodeURIComponent leaves the apostrophe as it is.
function percentEncode(mark: string): string {
  return mark === "'" ? '%27' : encodeURIComponent(mark);
}

/**
 * Every mark that would end the parameter, begin a link, a tag, a template or a signature, or set text in italics,
 * as a character reference: wikitext shows those and never reads them as marks.
 */
function escapeWikitext(text: string): string {
  return text.replace(
    /[&<>{}|[\]~]|'(?=')|(?<=')'|_(?=_)|(?<=_)_|:(?=\/\/)/gu,
    (mark) => `&#${mark.charCodeAt(0)};`,
  );
}
