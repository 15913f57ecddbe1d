import { inPlural, type PluralForms } from '#words/plural.ts';

/** What the page says during a search, in its language. */
export interface Said {
  readonly found: PluralForms;
  readonly nothing: string;
  /** If earlier years were not asked; `#` stands for the first that was. */
  readonly since: string;
  readonly nothingSince: string;
  readonly unavailable: string;
  readonly language: string;
}

/**
 * What a search found.
 *
 * @param since the first year that was asked, if there are earlier ones
 */
export function tellOutcome(said: Said, count: number, since: string | undefined): string {
  const found = inPlural(said.found, count, said.language);
  if (since === undefined) return count > 0 ? found : said.nothing;
  const template = count > 0 ? `${found} · ${said.since}` : said.nothingSince;
  return template.replace('#', inWords(since, said.language));
}

function inWords(year: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${year}-01-01T00:00Z`));
}
