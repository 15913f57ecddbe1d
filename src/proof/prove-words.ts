import type { Correction, Dispatch } from '#dispatch/schema.ts';
import type { BlockText, PlacedBlock } from '#mdx/mdx-syntax.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { codePointOf, type Problem } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { BLOCK_END, correctBlocks, type Difference, firstDifference } from './compare-words.ts';

/**
 * The proof of words: what is published is what was filed, character by character, apart from declared corrections.
 * Returns the first difference; undefined if there is none.
 *
 * @param file the path of the dispatch, for messages
 * @param wire its wire file, parsed again
 */
export function proveWords(
  file: string,
  { item: { dispatch }, blocks }: DispatchFile,
  wire: Wire,
): Problem | undefined {
  if (!isHeadlineOf(dispatch, wire)) return headlineDiffers(file, dispatch, wire);
  if (!isDatelineOf(dispatch, wire)) return datelineDiffers(file, dispatch);
  let filed: readonly BlockText[] = wire.blocks;
  for (const correction of dispatch.corrections) {
    const corrected = correctBlocks(filed, correction);
    if (!corrected) return correctsNothing(file, correction);
    filed = corrected;
  }
  const difference = firstDifference(filed, blocks);
  return difference && wordsDiffer(file, blocks, dispatch.corrections, difference);
}

/** Whether a headline marked as the wire's is in the wire file. */
function isHeadlineOf({ headline, headlineSource }: Dispatch, wire: Wire): boolean {
  if (headlineSource === 'wire') return headline === wire.headline;
  return (
    headlineSource !== 'lead' ||
    wire.blocks.some(({ text }) => foldWhiteSpace(text).includes(headline))
  );
}

// A later parser may find another dateline in the same copy, so it is enough that the words are there.
function isDatelineOf({ dateline }: Dispatch, wire: Wire): boolean {
  if (dateline === undefined || dateline === wire.dateline?.text) return true;
  return [wire.text, ...wire.blocks.map(({ text }) => text)].some((text) =>
    foldWhiteSpace(text).includes(dateline),
  );
}

function datelineDiffers(file: string, { dateline }: Dispatch): Problem {
  return {
    severity: 'error',
    code: 'proof/dateline-differs',
    file,
    line: 1,
    column: 1,
    found: `the dateline “${dateline}”, which stands nowhere in the wire file`,
    expected: 'the dateline as filed',
    remedy:
      'copy it from the wire file; what is wrong in it can be put right in “located” and “date”',
  };
}

function headlineDiffers(
  file: string,
  { headline, headlineSource }: Dispatch,
  wire: Wire,
): Problem {
  return {
    severity: 'error',
    code: 'proof/headline-differs',
    file,
    line: 1,
    column: 1,
    found: `the headline “${headline}” with “headlineSource: ${headlineSource}”`,
    expected:
      headlineSource === 'wire' ? `“${wire.headline ?? ''}”, as filed` : 'words of the wire file',
    remedy: 'set “headlineSource: desk”, which says that the headline is yours',
  };
}

function wordsDiffer(
  file: string,
  blocks: readonly PlacedBlock[],
  corrections: readonly Correction[],
  { of, block, filed: was, published: is }: Difference,
): Problem {
  const asFiled = corrections.length > 0 ? 'as filed and corrected' : 'as filed';
  const filed = withSpacesShown(was);
  const published = withSpacesShown(is);
  const { line, column } = blocks[block - 1] ?? blocks.at(-1) ?? { line: 1, column: 1 };
  const at = { severity: 'error', code: 'proof/words-differ', file, line, column } as const;
  if (of === 'lines') {
    return {
      ...at,
      found: `paragraph ${block} has the line “${published}”`,
      expected: `“${filed}”, its lines and spaces ${asFiled}`,
      remedy:
        'put them back in a fence, as the importer wrote it; in a table or with line breaks (“\\”), each filed line is a line',
    };
  }
  const hasEnd = [filed, published].some((words) => words.includes(BLOCK_END));
  return {
    ...at,
    found:
      published === ''
        ? 'an end, where the wire file goes on'
        : `paragraph ${block} says “${published}”`,
    expected:
      filed === ''
        ? 'an end, as the wire file has'
        : `“${filed}”, ${asFiled}${hasEnd ? ` (${BLOCK_END} ends a paragraph)` : ''}`,
    remedy: DECLARE,
  };
}

// Invisible characters are shown, so that a message never contrasts two words that look the same.
function withSpacesShown(words: string): string {
  return words.replace(/(?! )[\p{Zs}\p{Cf}]/gu, codePointOf);
}

const DECLARE =
  'put the filed words back, or declare the change: a correction with “date”, “note”, “was” (as filed) and “now”';

function correctsNothing(file: string, { was = '' }: Correction): Problem {
  return {
    severity: 'error',
    code: 'proof/corrects-nothing',
    file,
    line: 1,
    column: 1,
    found: `a correction of “${was}”, which stands nowhere in the wire file`,
    expected:
      'words exactly as filed or as an earlier correction left them; a blank line ends a paragraph, and in kept lines each space counts',
    remedy: 'copy the words under “was” from the wire file',
  };
}
