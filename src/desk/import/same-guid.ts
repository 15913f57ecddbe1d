import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import type { Draft } from '#drafting/make-draft.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { excerpt, wireError } from '#wire/problem.ts';
import type { FilingIndex } from './filing-index.ts';
import type { AlreadyPublished } from './import-outcome.ts';
import type { WireFile } from './wire-file.ts';

/**
 * The dispatch that an item of a feed has become before: what stands around its words, such as the number of comments,
 * may differ each time that the feed is taken.
 *
 * @throws WireError where its words have changed since: readers know the first ones under that guid
 */
export function findSameGuid(
  { root, settings }: ContentFolder,
  filed: FilingIndex,
  { file }: WireFile,
  { dispatch: { guid }, blocks }: Draft,
): AlreadyPublished | undefined {
  const earlier = guid === undefined ? undefined : filed.findGuid(guid);
  if (guid === undefined || !earlier) return undefined;
  const dispatch = shownPath(join(root, earlier.dispatch));
  if (wordsOf(blocks) === wordsOf(blocksOf(join(root, earlier.wire), settings.maxWireBytes))) {
    return { kind: 'already-published', file, dispatch };
  }
  throw wireError(file, '', 0, {
    code: 'wire/same-guid',
    found: `other words under the guid ${excerpt(guid, 0)}, which ${dispatch} has`,
    expected: 'the words that were published, or a guid of its own',
    remedy: `if the copy was corrected, run: npm run correct -- ${dispatch}`,
  });
}

function wordsOf(blocks: readonly { readonly text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

function blocksOf(path: string, maxBytes: number) {
  try {
    return parseWire(readFileSync(path), path, { maxBytes }).blocks;
  } catch {
    return [];
  }
}
