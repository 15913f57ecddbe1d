import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Settings } from '#dispatch/settings.ts';
import type { Edition } from '#edition/edition.ts';
import type { CardText } from '#pictures/card.ts';
import { dispatchCard } from '#pictures/card-text.ts';
import { canShow } from './card-fonts.ts';

/**
 * The dispatches with a card of their own: the newest, as many as the settings say. A dispatch has the card of the site
 * if it is canceled, or if the fonts of cards lack its letters.
 */
export function cardedItems({ items }: Edition, settings: Settings): readonly EditionItem[] {
  return items
    .slice(0, settings.cards)
    .filter(({ dispatch }) => dispatch.status === 'usable')
    .filter((item) => isShowable(dispatchCard(item, settings)));
}

function isShowable({ site, headline, facts }: CardText): boolean {
  return [site, headline, facts].every(canShow);
}
