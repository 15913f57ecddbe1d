import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import type { Draft } from '#drafting/make-draft.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { excerpt, wireError } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { readOrigin } from './dispatch-origin.ts';
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
  index: FilingIndex,
  { file }: WireFile,
  { dispatch: { guid, headline, status }, blocks }: Draft,
): AlreadyPublished | undefined {
  const earlier = guid === undefined ? undefined : index.findGuid(guid);
  if (guid === undefined || !earlier) return undefined;
  const dispatch = shownPath(join(root, earlier.dispatch));
  const before = readOrigin(join(root, earlier.dispatch));
  const filed = wireOf(join(root, earlier.wire), settings.maxWireBytes);
  const isOut = before.status === 'withheld' && status !== 'withheld';
  const isSame = filed?.headline === headline && wordsOf(blocks) === wordsOf(filed?.blocks ?? []);
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
