import { dayOf } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { type SiteAddress, toUrl } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { Day } from '#wire/calendar.ts';

/** The parts of a citation, whatever its style. Readers add the date of access themselves. */
export interface Citation {
  /** Permanent. */
  readonly id: string;
  readonly headline: string;
  /** As BCP 47 names it. */
  readonly language: string;
  /** As filed, since a byline does not show which of its words is the family name. */
  readonly byline?: string;
  readonly agencies: readonly string[];
  /** The publisher. */
  readonly site: string;
  /** The day it is dated, in the newsroom's time zone. */
  readonly date: Day;
  readonly url: string;
}

/** What a citation needs from the site. */
export interface CitationContext {
  readonly settings: Pick<Settings, 'name' | 'timeZone'>;
  readonly address: SiteAddress;
}

/** A dispatch as it is cited. */
export function toCitation(item: EditionItem, { settings, address }: CitationContext): Citation {
  const { id, headline, language, byline, agency, date } = item.dispatch;
  const author = byline?.replace(/^by\s+/iu, '').trim();
  return {
    id,
    headline: headline.trim(),
    language,
    ...(author && { byline: author }),
    agencies: agency,
    site: settings.name,
    date: dayOf(date, settings.timeZone),
    url: toUrl(address, itemPath(item)),
  };
}

/** The authors that a citation names: those of the byline, else the agencies. */
export function authorsOf({ byline, agencies }: Citation): readonly string[] {
  return byline === undefined ? agencies : [byline];
}
