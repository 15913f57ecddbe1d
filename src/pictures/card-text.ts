import { formatDay, toDayOf } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { textDirection } from '#dispatch/language.ts';
import type { SiteAddress } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { CardText } from './card.ts';

type CardSettings = Pick<Settings, 'name' | 'description' | 'language' | 'timeZone'>;

/** What the card of a dispatch says: its headline, where and when it was filed, whose it is. */
export function dispatchCard({ dispatch }: EditionItem, settings: CardSettings): CardText {
  const { headline, located, date, agency, language } = dispatch;
  const direction = textDirection(language);
  const day = formatDay(toDayOf(date, settings.timeZone), language);
  const facts = [located.map(({ name }) => name).join(', '), day, agency.join(', ')];
  return {
    site: printable(settings.name),
    headline: printable(headline),
    facts: facts
      .filter((fact) => fact !== '')
      .map((fact) => (direction === 'rtl' ? isolated(printable(fact)) : printable(fact)))
      .join(' · '),
    direction,
  };
}

/** What the card of the site says, for all that has none of its own. */
export function siteCard(settings: CardSettings, { origin, base }: SiteAddress): CardText {
  return {
    site: printable(settings.name),
    headline: printable(settings.description),
    facts: `${new URL(origin).host}${base}`,
    direction: textDirection(settings.language),
  };
}

// A place in Latin letters would draw the figures of the date behind it to its side (Unicode, UAX #9).
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A text without what cannot be seen and may turn or hide the rest; joiners stay, which some scripts are written with. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
