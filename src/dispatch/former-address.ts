import type { SitePath } from './paths.ts';

// A step of an address is made of letters, figures, hyphens and underscores. A full stop stands before the ending of a
// page only: any other could be the name of a file of the site, or lead out of its folder.
const FOLDERS = /^(?:[\p{L}\p{M}\p{N}_-]+\/)*$/u;
const PAGE = /(?<![^/])[\p{L}\p{M}\p{N}_-]+\.(?:html?|xhtml|shtml|php\d?|aspx?|jsp|cfm|cgi)$/iu;
/** First steps of addresses that the engine makes by itself. */
const ENGINE = new Set(['feeds', 'search', 'pagefind', '_astro', '404', 'index']);

/**
 * The path of an address that the site may answer at, percent-encoded, `/2012/05/14/tide/` or `/news/tide.html/`;
 * undefined for any other. The last step may be the page of an earlier system, which becomes a folder of that name.
 *
 * @param address from the root of the site, not encoded; its last slash may be missing
 */
export function answeredPath(address: string): SitePath | undefined {
  const steps = address.replace(/^\/|\/$/gu, '');
  const [page] = PAGE.exec(steps) ?? [];
  const folders = page === undefined ? `${steps}/` : steps.slice(0, -page.length);
  const [first = ''] = steps.split(/[./]/u, 1);
  if (!FOLDERS.test(folders) || ENGINE.has(first)) return undefined;
  return `/${encodeURI(steps)}/`;
}

/** The address that links to an earlier system have: that of a page has no slash at its end. */
export function linkedAddress(path: SitePath): SitePath {
  return PAGE.test(decodeURI(path).split('/').at(-2) ?? '') ? `/${path.slice(1, -1)}` : path;
}

/** Whether a text is a path as `formerly` has it: not encoded, from the root of the site to its last slash. */
export function isFormerPath(text: string): boolean {
  const path = text.startsWith('/') && text.endsWith('/') ? answeredPath(text) : undefined;
  return path !== undefined && decodeURI(path) === text;
}

/** What is put behind an address to count where readers come from. */
const COUNTED = /^(?:utm_\w+|source|ref|fbclid|gclid|mc_cid|mc_eid)$/iu;

/**
 * The path of a web address in an earlier system, not encoded, from the root of the site that is at `base`. Undefined for
 * one outside the base, with a query, or with signs that no address of the site may have: no file can answer there.
 */
export function toFormerPath(link: string, base: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { pathname, searchParams } = new URL(link);
  if (
    [...searchParams.keys()].some((key) => !COUNTED.test(key)) ||
    !pathname.startsWith(`${base}/`)
  )
    return undefined;
  try {
    const path = answeredPath(decodeURIComponent(pathname.slice(base.length)));
    return path && decodeURI(path);
  } catch {
    return undefined;
  }
}
