import { type BlockText, blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import { firstDifference } from './proof.ts';
import type { Dispatch } from './schema.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * A dispatch as an MDX file. Wire text is never pasted: it is serialised, then read back and compared.
 *
 * @throws Error where the words did not come back, which is a fault of the engine and never of the copy
 */
export function toMdx(dispatch: Dispatch, blocks: readonly BlockText[]): string {
  const body = serialiseBlocks(blocks);
  const difference = firstDifference(blocks, blocksOf(parseMdxBody(`\n${body}`)));
  if (difference) {
    const { block, filed, published } = difference;
    throw new Error(`block ${block} did not survive: “${filed}” came back as “${published}”`);
  }
  return writeMdx(frontMatterOf(dispatch), body);
}

/** The keys in the order an editor reads them; defaults are left out. */
function frontMatterOf({ agency, status, ...dispatch }: Dispatch): Record<string, unknown> {
  const { headline, headlineSource, slug, dateline, located, date, byline, language, ...rest } =
    dispatch;
  return {
    headline,
    headlineSource,
    slug,
    dateline,
    located,
    date,
    agency: agency.length === 1 ? agency[0] : agency,
    byline,
    language,
    ...(status !== 'usable' && { status }),
    ...rest,
  };
}
