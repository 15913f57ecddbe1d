import { openContentFolder } from '../desk/content-folder.ts';
import { type SitePath, toHref, toUrl } from '../dispatch/paths.ts';

const { settings, address } = openContentFolder();

export { address, settings };

/** The path as a link on this site has it. */
export function href(path: SitePath): string {
  return toHref(address, path);
}

/** The path as a whole URL of this site. */
export function url(path: SitePath): string {
  return toUrl(address, path);
}
