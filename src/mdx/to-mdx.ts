import { Document } from 'yaml';
import { type Dispatch, type Suggested, suggestedSchema } from '#dispatch/schema.ts';

/**
 * A dispatch as an MDX file.
 *
 * @param body made by `writeBody`: wire text is never pasted in
 */
export function toMdx(dispatch: Dispatch, body: string): string {
  return writeMdx(frontMatterOf(dispatch), body);
}

/** The keys in the order an editor reads them; defaults are left out. */
function frontMatterOf({ agency, status, ...dispatch }: Dispatch): Record<string, unknown> {
  const { headline, headlineSource, slug, dateline, located, date, byline, label, ...others } =
    dispatch;
  const { language, id, wire, sha256, suggested, ...rest } = others;
  return {
    headline,
    headlineSource,
    slug,
    dateline,
    located,
    date,
    agency: agency.length === 1 ? agency[0] : agency,
    byline,
    label,
    language,
    ...(status !== 'usable' && { status }),
    id,
    wire,
    sha256,
    ...rest,
    suggested,
  };
}

/** An MDX file of front matter and a body. Keys without a value and empty lists are left out. */
export function writeMdx(frontMatter: Readonly<Record<string, unknown>>, body: string): string {
  const { suggested, ...rest } = frontMatter;
  const entries = Object.entries(rest).filter(([, value]) => !isNothing(value));
  const yaml = new Document(Object.fromEntries(entries)).toString({ lineWidth: 0 });
  const suggestions = suggestedSchema.optional().parse(suggested);
  return `---\n${yaml}${suggestions ? suggestionLines(suggestions) : ''}---\n\n${body}`;
}

/** One line per suggestion, so that an editor can move or delete it. JSON is YAML (YAML 1.2, section 1.3). */
function suggestionLines({ supersedes, ...names }: Suggested): string {
  const lines = Object.entries(names).flatMap(([kind, found]) => [
    `  ${kind}:`,
    ...(found ?? []).map((one) => `    - ${JSON.stringify(one)}`),
  ]);
  const resend = supersedes === undefined ? [] : [`  supersedes: ${JSON.stringify(supersedes)}`];
  return ['suggested:', ...resend, ...lines, ''].join('\n');
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
