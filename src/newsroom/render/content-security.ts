import { hash } from 'node:crypto';
import { remember } from '#wire/remember.ts';

/** What a page may do beside showing words and pictures of its own site. */
type PageNeeds = 'nothing' | 'search' | 'own code';

const BASE = "base-uri 'none'";
/** A page without a script connects to nothing. Audits of a page do so in its place, to read `robots.txt`. */
const STRICT = ["default-src 'none'", BASE, "img-src 'self' data:", "connect-src 'self'"];

/**
 * The directives of pages (Content Security Policy, Level 3), but for their styles and scripts. The search runs a script of
 * the site, and Pagefind in it WebAssembly. A page of the publisher's own may show what it names of other hosts, and run what
 * it holds.
 */
const DIRECTIVES: Readonly<Record<PageNeeds, readonly string[]>> = {
  nothing: [...STRICT, "form-action 'none'"],
  search: [...STRICT, "form-action 'self'"],
  'own code': ["default-src 'self' https: data:", BASE, "object-src 'none'"],
};

/** A comment, an element whose content is raw text, another tag, or text. Attributes may hold anything but their quotes. */
const TOKEN =
  /<!--[\s\S]*?-->|<(style|script)((?:[^>"']+|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1>|<(?:[^>"']+|"[^"]*"|'[^']*')*>|[^<]+/giu;
const CHARSET = '<meta charset="utf-8">';

/**
 * A page with a policy that lets it run and load nothing but what it is made of, by the digests of its own styles and
 * scripts. Where a page has no declaration of its characters, it stays as it is.
 *
 * @param html well-formed, as Astro renders it
 * @param route of the page in `src/pages`
 */
export function withContentPolicy(html: string, route: string): string {
  const at = html.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length) return html;
  const needs = NEEDS[route] ?? 'nothing';
  const sources = { style: new Set<string>(), script: new Set<string>() };
  for (const [, name, attributes = '', content = ''] of html.matchAll(TOKEN)) {
    if (name === 'style') sources.style.add(sourceOf(content));
    // What is no script is data, and is not run.
    if (name === 'script' && !/\ssrc=|\stype="application\//u.test(attributes)) {
      sources.script.add(sourceOf(content));
    }
  }
  const directives = [...DIRECTIVES[needs], ...sourcesFor(needs, sources)];
  const policy = `<meta http-equiv="content-security-policy" content="${directives.join('; ')}">`;
  return html.slice(0, at) + policy + html.slice(at);
}

const NEEDS: Readonly<Record<string, PageNeeds>> = {
  '_search.astro': 'search',
  '[page].astro': 'own code',
};

function sourcesFor(
  needs: PageNeeds,
  { style, script }: Readonly<Record<'style' | 'script', ReadonlySet<string>>>,
): readonly string[] {
  const styles = `style-src ${[...style].join(' ')}`;
  if (needs === 'nothing') return [styles];
  const scripts = `script-src ${["'self'", ...script].join(' ')}`;
  return needs === 'search'
    ? [styles, `${scripts} 'wasm-unsafe-eval'`]
    : // Attributes of elements have no digests.
      [`style-src 'self' 'unsafe-inline'`, scripts];
}

// Pages share their styles.
const sourceOf = remember(
  (content: string) => `'sha256-${hash('sha256', content, 'base64')}'`,
  100,
);
