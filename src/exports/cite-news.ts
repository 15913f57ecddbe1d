import type { Citation } from './citation.ts';

/** A citation in the form of Wikipedia's template (https://en.wikipedia.org/wiki/Template:Cite_news). */
export function toCiteNews(citation: Citation): string {
  const { byline, agencies, headline, language, site, date, url } = citation;
  const parameters: readonly [name: string, value: string][] = [
    ['author', escapeWikitext(byline ?? '')],
    ['title', escapeWikitext(headline)],
    ['url', url.replace(UNSAFE_IN_URL, percentEncode)],
    ['work', escapeWikitext(site)],
    ['agency', escapeWikitext(agencies.join(', '))],
    ['date', date],
    // The template takes no region or script.
    ['language', new Intl.Locale(language).language],
  ];
  const given = parameters.filter(([, value]) => value !== '');
  return `{{cite news${given.map(([name, value]) => ` |${name}=${value}`).join('')}}}`;
}

const UNSAFE_IN_URL = /[|{}[\]'<>"\s]/gu;

// `encodeURIComponent` does not encode the apostrophe.
function percentEncode(mark: string): string {
  return mark === "'" ? '%27' : encodeURIComponent(mark);
}

/**
 * Writes every mark that would end the parameter, begin a link, a tag, a template or a signature, or set italics, as a
 * character reference, which wikitext shows but never reads as a mark.
 */
function escapeWikitext(text: string): string {
  return text.replace(
    /[&<>{}|[\]~]|'(?=')|(?<=')'|_(?=_)|(?<=_)_|:(?=\/\/)/gu,
    (mark) => `&#${mark.charCodeAt(0)};`,
  );
}
