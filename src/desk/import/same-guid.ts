import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import type { Draft } from '#drafting/make-draft.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { excerpt, wireError } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { readOrigin } from './dispatch-origin.ts';
import type { FilingIndex } from './filing-index.ts';
import type { AlreadyPublished, Deleted } from './import-outcome.ts';
import type { WireFile } from './wire-file.ts';

/**
 * The dispatch that an item of a feed has become before: what stands around its words, such as the number of comments,
 * may differ each time that the feed is taken. One that was published and then deleted does not come back by itself.
 *
 * @param again whether it may
 * @throws WireError where its words have changed since: readers know the first ones under that guid
 */
export function findSameGuid(
  { root, settings }: ContentFolder,
  index: FilingIndex,
  { file }: WireFile,
  { dispatch: { guid, headline, headlineSource, status }, blocks }: Draft,
  again: boolean,
): AlreadyPublished | Deleted | undefined {
  if (guid === undefined) return undefined;
  const earlier = index.findGuid(guid);
  if (!earlier) return again ? undefined : deletedBefore({ root, settings }, index, file, guid);
  const dispatch = shownPath(join(root, earlier.dispatch));
  const before = readOrigin(join(root, earlier.dispatch));
  const filed = wireOf(join(root, earlier.wire), settings.maxWireBytes);
  const isOut = before.status === 'withheld' && status !== 'withheld';
  // A headline of the lead’s words is none of the item’s.
  const own = headlineSource === 'wire' ? headline : undefined;
  const isSame = filed?.headline === own && wordsOf(blocks) === wordsOf(filed?.blocks ?? []);
  if (isSame && !isOut) return { kind: 'already-published', file, dispatch };
  throw wireError(file, '', 0, {
    code: 'wire/same-guid',
    found: isOut
      ? `what was a draft when ${dispatch} was made of it, under the guid ${excerpt(guid, 0)}`
      : `other words under the guid ${excerpt(guid, 0)}, which ${dispatch} has`,
    expected: 'what was imported before, or a guid of its own',
    remedy: `if it has never been published here, remove ${dispatch} and its wire file, and import again; if it has, run: npm run correct -- ${dispatch}`,
  });
}

/** The wire file of a deleted dispatch stays, and says what its guid was. */
function deletedBefore(
  { root, settings }: Pick<ContentFolder, 'root' | 'settings'>,
  index: FilingIndex,
  file: string,
  guid: string,
): Deleted | undefined {
  const left = index.wiresOfDeleted().find(({ wire }) => {
    return wireOf(join(root, wire), settings.maxWireBytes)?.guid === guid;
  });
  return left && { kind: 'deleted', file, address: left.address };
}

function wordsOf(blocks: readonly { readonly text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

function wireOf(path: string, maxBytes: number): Wire | undefined {
  try {
    return parseWire(readFileSync(path), path, { maxBytes });
  } catch {
    return undefined;
  }
}
