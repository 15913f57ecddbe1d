import { type BlockText, blocksOf, parseMdxBody, serialiseBlocks } from './mdx-syntax.ts';
import type { Dispatch } from './schema.ts';
import { writeMdx } from './write-mdx.ts';

/**
 * A dispatch as an MDX file. Wire text is never pasted: it is serialised, then read back and compared.
 *
 * @throws Error where the words did not come back, which is a fault of the engine and never of the copy
 */
export function toMdx(dispatch: Dispatch, blocks: readonly BlockText[]): string {
  const body = serialiseBlocks(blocks);
  const back = blocksOf(parseMdxBody(`\n${body}`));
  const lost = blocks.findIndex(
    ({ kind, text }, index) => kind !== back[index]?.kind || text !== back[index]?.text,
  );
  if (lost >= 0 || back.length !== blocks.length) {
    throw new Error(
      `did not survive: ${JSON.stringify(blocks[lost])} came back as ${JSON.stringify(back[lost])}`,
    );
  }
  return writeMdx(frontMatterOf(dispatch), body);
}

/** The keys in the order an editor reads them; defaults are left out. */
function frontMatterOf({ agency, status, ...dispatch }: Dispatch): Record<string, unknown> {
  const { headline, headlineSource, slug, dateline, located, date, byline, label, ...others } =
    dispatch;
  const { language, ...rest } = others;
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
  };
}
