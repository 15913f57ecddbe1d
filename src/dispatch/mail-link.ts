import { type EditionItem, itemPath } from './edition-item.ts';
import { type SiteAddress, toUrl } from './paths.ts';

/** A link that opens a message with the headline as its subject and the address of a dispatch in it (RFC 6068). */
export function toMailLink(item: EditionItem, address: SiteAddress): string {
  const subject = encodeURIComponent(item.dispatch.headline);
  return `mailto:?subject=${subject}&body=${encodeURIComponent(toUrl(address, itemPath(item)))}`;
}
