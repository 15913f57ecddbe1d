import type { Comparison } from '#dispatch/comparison.ts';
import { headlineFromLead } from '#dispatch/lead-headline.ts';
import { type Correction, type Dispatch, lineOfText } from '#dispatch/schema.ts';
import { replaceWholeWords } from '#dispatch/whole-words.ts';
import type { KeyPath } from '#dispatch/yaml.ts';
import type { BlockText, PlacedBlock } from '#mdx/mdx-syntax.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { codePointOf, excerpt, type Finding, type Problem } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { BLOCK_END, correctBlocks, type Difference, firstDifference } from './compare-words.ts';
import { markChanges } from './mark-changes.ts';

/** What was proven of a dispatch, as readers see it. */
export interface Proven {
  /** With the corrections of the words it was taken from. */
  readonly headline: string;
  /** The same, where it has one; the key of the dispatch stays as filed. */
  readonly dateline?: string;
  /** Where corrections changed words: a comparison with those that were filed. */
  readonly comparison?: Comparison;
}

/** What a proof gives: the first difference, or what was proven. */
export type Proof =
  | ({ readonly problem: Problem } & { readonly [Key in keyof Proven]?: never })
  | ({ readonly problem?: never } & Proven);

/**
 * The proof of words: what is published is what was filed, character by character, apart from declared corrections.
 *
 * @param file the path of the dispatch, for messages
 * @param wire its wire file, parsed again
 */
export function proveWords(
  file: string,
  { item: { dispatch }, mdx, blocks }: DispatchFile,
  wire: Wire,
): Proof {
  const wrongAt = (path: KeyPath, finding: Finding): Proof => {
    return { problem: { severity: 'error', file, ...mdx.keyPosition(path), ...finding } };
  };
  let filed: readonly BlockText[] = wire.blocks;
  let head = wire.headline;
  for (const [index, correction] of dispatch.corrections.entries()) {
    const corrected = correctBlocks(filed, correction);
    const correctedHead = correctHead(head, correction);
    if (!corrected && correctedHead === undefined) {
      return wrongAt(['corrections', index, 'was'], correctsNothing(correction));
    }
    filed = corrected ?? filed;
    head = correctedHead ?? head;
  }
  const headline = headlineOf(dispatch, wire, { blocks: filed, headline: head });
  if (headline === undefined) {
    const isFiled = headlineAsFiled(dispatch, wire);
    return wrongAt(
      ['headline'],
      isFiled ? headlineLost(dispatch) : headlineDiffers(dispatch, wire),
    );
  }
  if (!isDatelineOf(dispatch, wire)) return wrongAt(['dateline'], datelineDiffers(dispatch));
  const difference = firstDifference(filed, blocks);
  if (!difference) {
    // The words published are those filed and corrected. Their layout is that of the wire in both.
    const isCorrected = dispatch.corrections.some(({ was }) => was !== undefined);
    const comparison = isCorrected && markChanges(wire.blocks, filed, dispatch.language);
    const dateline = datelineOf(dispatch, wire.blocks, filed);
    return {
      headline,
      ...(dateline !== undefined && { dateline }),
      ...(comparison && { comparison }),
    };
  }
  return { problem: wordsDiffer(file, blocks, dispatch.corrections, difference) };
}

/**
 * The headline as it is published. One that was taken from the copy follows the corrections of its words. Undefined if it
 * is marked as the wire's and is not in the wire file, or if it cannot be told what became of it.
 */
function headlineOf(
  { headline, headlineSource, corrections }: Dispatch,
  wire: Wire,
  corrected: { readonly blocks: readonly BlockText[]; readonly headline: string | undefined },
): string | undefined {
  if (headlineSource === 'desk') return headline;
  if (headlineSource === 'wire') {
    const isOfWire = headline === wire.headline || headline === corrected.headline;
    // Nothing proves the words of a correction that stand in a headline alone, so they may be none that can be shown.
    return isOfWire ? lineOfText.safeParse(corrected.headline).data : undefined;
  }
  const index = blockWith(wire.blocks, headline);
  if (index >= 0) return correctHeadline(headline, wire.blocks, index, corrections);
  // An editor may have written the corrected one.
  return blockWith(corrected.blocks, headline) >= 0 ? headline : undefined;
}

/**
 * The wire's own headline with a correction made; undefined if it has none of the words. A body is proven with the words
 * changed within longer ones too, but nobody reads a headline along with it: only whole words of it are changed.
 */
function correctHead(
  headline: string | undefined,
  { was, now = '' }: Correction,
): string | undefined {
  if (headline === undefined || was === undefined) return undefined;
  return replaceWholeWords(headline, was, now);
}

/** Whether a headline is the wire's or the lead's, word for word. */
function headlineAsFiled({ headline, headlineSource }: Dispatch, wire: Wire): boolean {
  return headlineSource === 'wire'
    ? headline === wire.headline
    : blockWith(wire.blocks, headline) >= 0;
}

/** The first block that has some words, -1 if none has. */
function blockWith(blocks: readonly BlockText[], words: string): number {
  return blocks.findIndex(({ text }) => foldWhiteSpace(text).includes(words));
}

/**
 * A headline that was taken from a block, made again of that block after its corrections, as the importer made it. Where
 * the block lost all its words, the next one is the lead. What stands before the headline in its block, such as the
 * dateline, is corrected by itself. Undefined if a correction goes over an end of the headline, so that it cannot be told
 * what became of it.
 */
function correctHeadline(
  headline: string,
  filed: readonly BlockText[],
  index: number,
  corrections: readonly Correction[],
): string | undefined {
  const words = foldWhiteSpace(filed[index]?.text ?? '');
  const start = words.indexOf(headline);
  const lead = words.slice(start);
  const isOwn = headlineFromLead(lead) === headline;
  const after = filed.slice(index + 1);
  const parts: readonly (readonly BlockText[])[] = [
    [...filed.slice(0, index), ...paragraph(words.slice(0, start))],
    ...(isOwn
      ? [[...paragraph(lead), ...after]]
      : [paragraph(headline), [...paragraph(lead.slice(headline.length)), ...after]]),
  ];
  let whole = filed;
  let corrected = parts;
  for (const correction of corrections) {
    const follow = (blocks: readonly BlockText[]) => correctBlocks(blocks, correction) ?? blocks;
    whole = follow(whole);
    corrected = corrected.map(follow);
    if (lettersOf(corrected.flat()) !== lettersOf(whole)) return undefined;
  }
  const text = corrected[1]?.[0]?.text;
  if (text === undefined) return undefined;
  return isOwn ? headlineFromLead(foldWhiteSpace(text)) : foldWhiteSpace(text);
}

function paragraph(text: string): readonly BlockText[] {
  return /[^ ]/u.test(text) ? [{ kind: 'paragraph', text }] : [];
}

function lettersOf(blocks: readonly BlockText[]): string {
  return blocks.map(({ text }) => text.replace(/[ \t\r\n]+/gu, '')).join('');
}

/**
 * The dateline as it is published, which follows the corrections of its words. Undefined if the copy no longer has it, as
 * where a correction begins in it and goes on after it.
 */
function datelineOf(
  { dateline, corrections }: Dispatch,
  filed: readonly BlockText[],
  corrected: readonly BlockText[],
): string | undefined {
  if (dateline === undefined || blockWith(filed, dateline) < 0) return dateline;
  let blocks = paragraph(dateline);
  for (const correction of corrections) blocks = correctBlocks(blocks, correction) ?? blocks;
  const [{ text } = { text: '' }, ...others] = blocks;
  const isThere = text !== '' && others.length === 0 && blockWith(corrected, text) >= 0;
  return isThere ? text : undefined;
}

// A later parser may find another dateline in the same copy, so it is enough that the words are there.
function isDatelineOf({ dateline }: Dispatch, wire: Wire): boolean {
  if (dateline === undefined || dateline === wire.dateline?.text) return true;
  return [wire.text, ...wire.blocks.map(({ text }) => text)].some((text) =>
    foldWhiteSpace(text).includes(dateline),
  );
}

function datelineDiffers({ dateline = '' }: Dispatch): Finding {
  return {
    code: 'proof/dateline-differs',
    found: `the dateline “${excerpt(dateline, 0)}”, which stands nowhere in the wire file`,
    expected: 'the dateline as filed',
    remedy:
      'copy it from the wire file; what is wrong in it can be put right in “located” and “date”',
  };
}

function headlineDiffers({ headline, headlineSource }: Dispatch, wire: Wire): Finding {
  return {
    code: 'proof/headline-differs',
    found: `the headline “${excerpt(headline, 0)}” with “headlineSource: ${headlineSource}”`,
    expected:
      headlineSource === 'wire'
        ? `“${excerpt(wire.headline ?? '', 0)}”, as filed`
        : 'words of the wire file',
    remedy: 'set “headlineSource: desk”, which says that the headline is yours',
  };
}

function headlineLost({ headline, headlineSource }: Dispatch): Finding {
  return {
    code: 'proof/headline-differs',
    found: `corrections that go over an end of the headline “${excerpt(headline, 0)}”, or take it out, with “headlineSource: ${headlineSource}”`,
    expected: 'corrections of words within the headline or outside it, which it can follow',
    remedy: 'write the headline as it should be, and set “headlineSource: desk”',
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
  'put the filed words back, then correct them with “npm run correct”; or declare the change by hand: a correction with “date”, “note”, “was” (as filed) and “now”';

function correctsNothing({ was = '' }: Correction): Finding {
  return {
    code: 'proof/corrects-nothing',
    found: `a correction of “${excerpt(was, 0)}”, which stands neither in the copy nor, as whole words, in the headline of the wire file`,
    expected:
      'words exactly as filed or as an earlier correction left them; a blank line ends a paragraph, and in kept lines each space counts',
    remedy: 'copy the words under “was” from the wire file',
  };
}
