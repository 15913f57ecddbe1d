import type { ContentFolder } from '#desk/content-folder.ts';
import { CARD_PATH, twinPath } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import type { SiteFile } from '#exports/site-files.ts';
import type { CardText } from '#pictures/card.ts';
import { dispatchCard, siteCard } from '#pictures/card-text.ts';
import { CardCache } from './card-cache.ts';
import { canShow } from './card-fonts.ts';
import { cardedItems } from './carded-items.ts';

const PNG = 'image/png';

/** The cards of a site, each made on demand. */
export function* cardFiles(edition: Edition, folder: ContentFolder): Generator<SiteFile> {
  const { settings, address } = folder;
  const cache = new CardCache(folder);
  const png = (path: SiteFile['path'], text: CardText): SiteFile => {
    return { path, mediaType: PNG, content: cache.card(text) };
  };
  yield png(CARD_PATH, drawableCard(siteCard(settings, address)));
  for (const item of cardedItems(edition, settings)) {
    yield png(twinPath(item.day, item.slug, 'png'), dispatchCard(item, settings));
  }
  cache.forgetOthers();
}

/** The card of the site without the lines that the fonts cannot show; the address is always shown. */
function drawableCard(card: CardText): CardText {
  const shown = (text: string) => (canShow(text) ? text : '');
  return { ...card, site: shown(card.site), headline: shown(card.headline) };
}
