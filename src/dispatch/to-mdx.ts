import type { BlockText } from './mdx-syntax.ts';
import type { Dispatch } from './schema.ts';
import { writeBody } from './write-body.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * A dispatch as an MDX file. Wire text is never pasted: it is serialised, then read back and compared.
 *
 * @throws Error where the words did not come back, which is a fault of the engine and never of the copy
 */
export function toMdx(dispatch: Dispatch, blocks: readonly BlockText[]): string {
  return writeMdx(frontMatterOf(dispatch), writeBody(blocks));
}

/** The keys in the order an editor reads them; defaults are left out. */
function frontMatterOf({ agency, status, ...dispatch }: Dispatch): Record<string, unknown> {
  const { headline, headlineSource, slug, dateline, located, date, byline, label, ...others } =
    dispatch;
  const { language, suggested, ...rest } = others;
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
    ...rest,
    suggested,
  };
}
