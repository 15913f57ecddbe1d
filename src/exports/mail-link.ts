import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import { type SiteAddress, toUrl } from '#dispatch/paths.ts';

/**
 * A link that opens a message with the headline as its subject and the address of a dispatch in its body (RFC 6068).
 */
export function toMailLink(item: EditionItem, address: SiteAddress): string {
  const subject = encodeURIComponent(item.dispatch.headline);
  return `mailto:?subject=${subject}&body=${encodeURIComponent(toUrl(address, itemPath(item)))}`;
}
