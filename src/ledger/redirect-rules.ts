import { linkedAddress } from '#dispatch/former-address.ts';
import { type SiteAddress, toHref } from '#dispatch/paths.ts';
import type { Redirect } from './keep-ledger.ts';

/** A form of rules that a server takes. Paths are percent-encoded, with the base path; `decoded` undoes the encoding. */
interface RuleForm {
  readonly name: string;
  /** What it is for, in half a sentence. */
  readonly purpose: string;
  readonly render: (rules: readonly Rule[]) => string;
}

interface Rule {
  readonly from: string;
  readonly to: string;
}

/** Every form of rules. A form is a row here. */
export const RULE_FORMS: readonly RuleForm[] = [
  {
    name: 'netlify',
    purpose: 'the file _redirects of Netlify, for public/',
    // Without the mark, the page at the old address would come first.
    render: (rules) => lines(rules, ({ from, to }) => `${from} ${to} 301!`),
  },
  {
    name: 'cloudflare',
    purpose: 'the file _redirects of Cloudflare Pages, for public/',
    render: (rules) => lines(rules, ({ from, to }) => `${from} ${to} 301`),
  },
  {
    name: 'nginx',
    purpose: 'a map for http { }; then “if ($moved) { return 301 $moved; }” in server { }',
    render: (rules) =>
      `map $uri $moved {\n${lines(rules, ({ from, to }) => `  "${decoded(from)}" "${to}";`)}}\n`,
  },
  {
    name: 'caddy',
    purpose: 'lines for the site in a Caddyfile',
    render: (rules) => lines(rules, ({ from, to }) => `redir "${decoded(from)}" "${to}" permanent`),
  },
  {
    name: 'apache',
    purpose: 'lines for .htaccess, or for a virtual host of Apache',
    // A rule holds for whatever lies below its address too, and the first that fits is taken.
    render: (rules) =>
      lines(
        rules.toSorted((a, b) => b.from.length - a.from.length),
        ({ from, to }) => `Redirect permanent "${decoded(from)}" "${to}"`,
      ),
  },
  {
    name: 's3',
    purpose: 'objects for Amazon S3, each with its x-amz-website-redirect-location, as JSON',
    render: (rules) => {
      const objects = rules.map(({ from, to }) => ({
        Key: decoded(from).slice(1).replace(/\/$/u, '/index.html'),
        WebsiteRedirectLocation: to,
      }));
      return `${JSON.stringify(objects, undefined, 2)}\n`;
    },
  },
];

/** Redirects as rules of a form. */
export function renderRules(
  { render }: RuleForm,
  redirects: readonly Redirect[],
  address: SiteAddress,
): string {
  return render(
    redirects.map(({ from, to }) => ({
      from: toHref(address, linkedAddress(from)),
      to: toHref(address, to),
    })),
  );
}

function lines(rules: readonly Rule[], line: (rule: Rule) => string): string {
  return rules.map((rule) => `${line(rule)}\n`).join('');
}

// These servers compare with the path that they have decoded. A slug has no marks that would end a quoted string.
function decoded(path: string): string {
  return decodeURI(path);
}
