import { hash } from 'node:crypto';
import { remember } from '#wire/remember.ts';

/** What a page may do beside showing words and pictures of its own site. */
type PageNeeds = 'nothing' | 'search' | 'own code';

const BASE = "base-uri 'none'";
/** A page without a script connects to nothing. Audits of a page do so in its place, to read `robots.txt`. */
const STRICT = ["default-src 'none'", BASE, "img-src 'self' data:", "connect-src 'self'"];

/**
 * The directives of a page (Content Security Policy, Level 3). The search runs a script of the site, and Pagefind in it
 * WebAssembly. A page of the publisher's own may hold any code of theirs, and what it names of other hosts.
 */
const DIRECTIVES: Readonly<Record<PageNeeds, (html: string) => readonly string[]>> = {
  nothing: (html) => [...STRICT, "form-action 'none'", `style-src ${stylesOf(html)}`],
  search: (html) => [
    ...[...STRICT, "form-action 'self'", `style-src ${stylesOf(html)}`],
    `script-src 'self' ${scriptsOf(html)} 'wasm-unsafe-eval'`,
  ],
  'own code': () => [
    ...["default-src 'self' https: data:", BASE, "object-src 'none'"],
    ...["style-src 'self' 'unsafe-inline' https:", "script-src 'self' 'unsafe-inline' https:"],
  ],
};

/** A comment, an element whose content is raw text, another tag, or text. Attributes may hold anything but their quotes. */
const TOKEN =
  /<!--[\s\S]*?-->|<(style|script)\b(?:[^>"']|"[^"]*"|'[^']*')*>([\s\S]*?)<\/\1\s*>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/giu;
const CHARSET = '<meta charset="utf-8">';

/**
 * A page with a policy that lets it load nothing but what it is made of, by the digests of its own styles, and run nothing.
 *
 * @param html well-formed, as Astro renders it
 * @param route of the page in `src/pages`
 * @throws Error if the page does not declare its characters, before which a policy would not count for all of it
 */
export function withContentPolicy(html: string, route: string): string {
  const at = html.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length) throw new Error(`a page of ${route} has no ${CHARSET}`);
  const directives = DIRECTIVES[NEEDS[route] ?? 'nothing'](html);
  const policy = `<meta http-equiv="content-security-policy" content="${directives.join('; ')}">`;
  return html.slice(0, at) + policy + html.slice(at);
}

const NEEDS: Readonly<Record<string, PageNeeds>> = {
  '_search.astro': 'search',
  '[page].astro': 'own code',
};

/** The digests of the styles in its head. A style in the body, where words are, would be there by a fault. */
function stylesOf(html: string): string {
  const styles = new Set<string>();
  for (const [token, name, content = ''] of html.matchAll(TOKEN)) {
    if (token === '</head>') break;
    if (name?.toLowerCase() === 'style') styles.add(digestOf(content));
  }
  return [...styles].join(' ');
}

function scriptsOf(html: string): string {
  const scripts = [...html.matchAll(TOKEN)].filter(([, name]) => name?.toLowerCase() === 'script');
  return scripts.map(([, , content = '']) => digestOf(content)).join(' ');
}

// Pages share their styles.
const digestOf = remember(
  (content: string) => `'sha256-${hash('sha256', content, 'base64')}'`,
  100,
);
