import { dayOf, formatDay } from '#dispatch/dates.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { textDirection } from '#dispatch/language.ts';
import type { SiteAddress } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { CardText } from './card.ts';

type CardSettings = Pick<Settings, 'name' | 'description' | 'language' | 'timeZone'>;

/** The text on the card of a dispatch: its headline, where and when it was filed, and its credit. */
export function dispatchCard({ dispatch }: EditionItem, settings: CardSettings): CardText {
  const { headline, located, date, agency, language } = dispatch;
  const direction = textDirection(language);
  const day = formatDay(dayOf(date, settings.timeZone), language);
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

/** The text on the card of the site, for pages without a card of their own. */
export function siteCard(settings: CardSettings, { origin, base }: SiteAddress): CardText {
  return {
    site: printable(settings.name),
    headline: printable(settings.description),
    facts: `${new URL(origin).host}${base}`,
    direction: textDirection(settings.language),
  };
}

// Isolated, or a place in Latin letters would pull the figures of the date after it to its side (Unicode, UAX #9).
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Removes invisible characters that may turn or hide the rest; joiners stay, since some scripts need them. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
