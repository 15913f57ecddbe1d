import { type SiteAddress, toHref } from './paths.ts';

type Header = readonly [name: string, value: string];

/**
 * What a host should say of every file. The page itself has the rest of its policy; this directive counts in a header only
 * (Content Security Policy, Level 3, section 6.4.2).
 */
const OF_ALL: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
];
/** Files with a digest in their names never change. */
const FINGERPRINTED: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
/** Feeds are asked for again and again, and change at any time. */
const FEEDS: Header = ['Cache-Control', 'public, max-age=300'];

/** A form of headers that a host takes. */
interface HeaderForm {
  readonly name: string;
  /** What it is for, in half a sentence. */
  readonly purpose: string;
  /** @param fingerprinted the path of the folder of fingerprinted files, with the base path */
  readonly render: (fingerprinted: string, root: string) => string;
}

/** The names of feeds in all formats, which `feeds/formats.ts` decides. */
export const FEED_FILES: readonly string[] = ['rss.xml', 'atom.xml', 'feed.json'];

/** Every form of headers. A form is a row here. */
export const HEADER_FORMS: readonly HeaderForm[] = [
  // Headers of several rules are joined, so no rule has one of another.
  { name: 'netlify', purpose: 'the file _headers of Netlify, for public/', render: headersFile },
  {
    name: 'cloudflare',
    purpose: 'the file _headers of Cloudflare Pages, for public/',
    render: headersFile,
  },
  {
    name: 'nginx',
    purpose: 'a map for http { }, and lines for server { }',
    // An empty value is no header. `add_header` in a location would take the place of all of these.
    render: (fingerprinted) => `# in http { }
map $uri $slugline_cache {
  default "";
  "~^${escaped(fingerprinted)}" "${FINGERPRINTED[1]}";
  "~/(?:${FEED_FILES.map(escaped).join('|')})$" "${FEEDS[1]}";
}
# in server { }
${OF_ALL.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')}add_header Cache-Control $slugline_cache;
`,
  },
  {
    name: 'caddy',
    purpose: 'lines for the site in a Caddyfile',
    render: (fingerprinted) => `header {
${OF_ALL.map(([name, value]) => `  ${name} "${value}"\n`).join('')}}
@fingerprinted path ${fingerprinted}*
header @fingerprinted ${FINGERPRINTED[0]} "${FINGERPRINTED[1]}"
@feeds path ${FEED_FILES.map((file) => `*/${file}`).join(' ')}
header @feeds ${FEEDS[0]} "${FEEDS[1]}"
`,
  },
  {
    name: 'apache',
    purpose: 'lines for .htaccess, or for a virtual host of Apache, with mod_headers',
    render: (fingerprinted) => `${OF_ALL.map(
      ([name, value]) => `Header always set ${name} "${value}"\n`,
    ).join('')}<If "%{REQUEST_URI} =~ m#^${escaped(fingerprinted)}#">
  Header set ${FINGERPRINTED[0]} "${FINGERPRINTED[1]}"
</If>
<FilesMatch "^(?:${FEED_FILES.map(escaped).join('|')})$">
  Header set ${FEEDS[0]} "${FEEDS[1]}"
</FilesMatch>
`,
  },
];

/** The headers of a site in a form. */
export function renderHeaders({ render }: HeaderForm, address: SiteAddress): string {
  return render(toHref(address, '/_astro/'), toHref(address, '/'));
}

function headersFile(fingerprinted: string, root: string): string {
  const rules: readonly (readonly [path: string, headers: readonly Header[]])[] = [
    [`${root}*`, OF_ALL],
    [`${fingerprinted}*`, [FINGERPRINTED]],
    ...FEED_FILES.flatMap((file) =>
      [`${root}${file}`, `${root}*/${file}`].map((path) => [path, [FEEDS]] as const),
    ),
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
