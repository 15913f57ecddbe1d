import type { Dispatch } from '#dispatch/schema.ts';
import { writeMdx } from './write-mdx.ts';

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
