import { join } from 'node:path';
import { toId } from '#dispatch/dispatch-id.ts';
import { filedPlace } from '#dispatch/filed-place.ts';
import { dispatchPath } from '#dispatch/paths.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import type { ContentFolder } from './content-folder.ts';
import { type DispatchOrigin, readOrigin } from './import/dispatch-origin.ts';
import { findBadLink } from './within.ts';

/** What the front matter of a file that may be wrong says all the same; nothing if a link to it leads elsewhere. */
export function readUnread({ root }: Pick<ContentFolder, 'root'>, path: string): DispatchOrigin {
  const file = join(root, 'dispatches', path);
  return findBadLink(root, file) ? {} : readOrigin(file);
}

/** The id of a dispatch whose file cannot be read: from what can be read of it, or from the ledger by its address. */
export function idOfUnread(
  folder: Pick<ContentFolder, 'root'>,
  path: string,
  lines: readonly LedgerLine[],
): string | undefined {
  const { sha256 } = readUnread(folder, path);
  if (sha256 !== undefined) return toId(sha256);
  const place = filedPlace(path);
  const address = place && dispatchPath(place.day, place.slug);
  return lines.find(
    (line) => line.id !== undefined && line.path === address && line.state !== 'moved',
  )?.id;
}
