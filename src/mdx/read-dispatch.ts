import type { Root } from 'mdast';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { type FiledPlace, filedPlace } from '#dispatch/filed-place.ts';
import { type Dispatch, dispatchSchema } from '#dispatch/schema.ts';
import { MAX_SLUG_LENGTH } from '#dispatch/slug.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { findAlteredWords } from './altered-words.ts';
import { type ActiveContent, findActiveContent } from './inert.ts';
import { blocksOf, isBareText, type PlacedBlock } from './mdx-syntax.ts';
import { type MdxFile, readMdx } from './read-mdx.ts';

/** A file of the edition, read. */
export interface DispatchFile {
  readonly item: EditionItem;
  readonly mdx: MdxFile<Dispatch>;
  /** The words of the body, with their lines in the file. */
  readonly blocks: readonly PlacedBlock[];
}

/** Where a text comes from. */
export interface DispatchSource {
  /** Relative to the folder of dispatches, `2021/11/14/minsk-talks.mdx`; it gives the address. */
  readonly path: string;
  /** As messages show it. */
  readonly file: string;
}

/**
 * Reads an MDX file of the edition.
 *
 * @throws DispatchError where its path gives no address, its front matter is wrong, or its body is not MDX, is not
 * inert, or shows other words than it holds
 */
export function readDispatch(source: string, { path, file }: DispatchSource): DispatchFile {
  const place = placeOf(path, file);
  const mdx = readMdx(source, file, dispatchSchema);
  const { frontMatter: dispatch, tree, bodyLine } = mdx;
  const wrong = isBareText(tree) ? [] : findWrong(tree);
  if (wrong.length > 0) {
    throw new DispatchError(
      wrong.map((found) => ({
        severity: 'error',
        file,
        ...found,
        line: found.line + bodyLine - 1,
      })),
    );
  }
  const blocks = blocksOf(tree).map((block) => ({ ...block, line: block.line + bodyLine - 1 }));
  const lead = dispatch.status === 'canceled' ? '' : firstParagraph(blocks);
  const slug = dispatch.slug ?? place.slug;
  return { item: { day: place.day, slug, lead, dispatch }, mdx, blocks };
}

function findWrong(tree: Root): readonly ActiveContent[] {
  const active = findActiveContent(tree);
  return active.length > 0 ? active : findAlteredWords(tree);
}

function firstParagraph(blocks: readonly PlacedBlock[]): string {
  return foldWhiteSpace(blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '');
}

function placeOf(path: string, file: string): FiledPlace {
  const place = filedPlace(path);
  if (place) return place;
  throw new DispatchError([
    {
      severity: 'error',
      code: 'dispatch/path',
      file,
      line: 1,
      column: 1,
      found: `the path ${path}`,
      expected: `YYYY/MM/DD/SLUG.mdx; a slug is small letters, figures and hyphens, at most ${MAX_SLUG_LENGTH}`,
      remedy: 'move or rename the file; its path is its address',
    },
  ]);
}
