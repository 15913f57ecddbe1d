import type { SitePath } from '#dispatch/paths.ts';
import { toUrl } from '#dispatch/paths.ts';
import type { SiteContext } from '#words/site-context.ts';
import { STANDARD } from './ninjs.ts';
import { BYTE_ORDER_MARK } from './text-twin.ts';

/** The text twin of an address that shows nothing any more: the words of its notice, and the address. */
export function toNoticeText(path: SitePath, { address, words }: SiteContext): string {
  const { title, text } = words.gone;
  const link = `${words.dispatch.permanentLink} ${toUrl(address, path)}`;
  return `${BYTE_ORDER_MARK}${[title, text, link].join('\n\n')}\n`;
}

/** The ninjs object of such an address: the id of the dispatch, and that it is withheld. */
export function toNoticeNinjs(id: string): object {
  return {
    standard: STANDARD,
    uri: id,
    type: 'text',
    representationType: 'partial',
    pubStatus: 'withheld',
  };
}
