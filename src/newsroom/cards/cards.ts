import type { ContentFolder } from '#desk/content-folder.ts';
import { itemPath } from '#dispatch/edition-item.ts';
import { CARD_PATH, twinOf } from '#dispatch/paths.ts';
import type { Edition } from '#edition/edition.ts';
import { fileOf, type SiteFile } from '#exports/site-files.ts';
import type { Redirect } from '#ledger/keep-ledger.ts';
import { dayOfPath } from '#ledger/ledger.ts';
import type { CardText } from '#pictures/card.ts';
import { dispatchCard, siteCard } from '#pictures/card-text.ts';
import { CardCache } from './card-cache.ts';
import { canShow } from './card-fonts.ts';
import { cardedItems } from './carded-items.ts';

const PNG = 'image/png';

/** The cards of a site, each made on demand, also at the addresses that a dispatch had before. */
export function* cardFiles(
  edition: Edition,
  redirects: readonly Redirect[],
  folder: ContentFolder,
): Generator<SiteFile> {
  const { settings, address } = folder;
  const cache = new CardCache(folder);
  const png = (path: SiteFile['path'], text: CardText): SiteFile => {
    return fileOf(path, PNG, text, cache.card(text));
  };
  yield png(CARD_PATH, drawableCard(siteCard(settings, address)));
  // A comparison has no card, wherever it leads.
  const former = Map.groupBy(
    redirects.filter(({ from }) => dayOfPath(from) !== undefined),
    ({ to }) => to,
  );
  for (const item of cardedItems(edition, settings)) {
    const page = itemPath(item);
    for (const path of [page, ...(former.get(page) ?? []).map(({ from }) => from)]) {
      yield png(twinOf(path, 'png'), dispatchCard(item, settings));
    }
  }
  cache.forgetOthers();
}

/** The card of the site without the lines that the fonts cannot show; the address is always shown. */
function drawableCard(card: CardText): CardText {
  const shown = (text: string) => (canShow(text) ? text : '');
  return { ...card, site: shown(card.site), headline: shown(card.headline) };
}
