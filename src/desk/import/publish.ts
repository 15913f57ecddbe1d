import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { writeWholeNew } from '#desk/write-file.ts';
import { dayFolder } from '#dispatch/paths.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { freeSlug, toSlug } from '#dispatch/slug.ts';
import { isSystemName } from '#dispatch/system-names.ts';
import { toMdx } from '#mdx/to-mdx.ts';
import { writeBody } from '#mdx/write-body.ts';
import type { Day } from '#wire/calendar.ts';
import type { Problem } from '#wire/problem.ts';
import type { Drafted } from './draft-batches.ts';
import type { FilingIndex } from './filing-index.ts';
import type { AlreadyPublished, Deleted, Imported } from './import-outcome.ts';
import type { EarlierDispatch, RecentCopy } from './recent-copy.ts';
import { findSameGuid } from './same-guid.ts';
import type { WireFile } from './wire-file.ts';

/** Where drafts are filed. */
export interface FilingFolder {
  readonly folder: ContentFolder;
  readonly filed: FilingIndex;
  readonly recent: RecentCopy;
  /** A headline by the desk, in place of those of the copy. */
  readonly headline: string | undefined;
  /** Whether copy is filed whose dispatch was published and deleted. */
  readonly again: boolean;
  /** Whether to write nothing. */
  readonly dryRun: boolean;
}

/**
 * Files a draft. Each is filed before the next is looked at, since its name depends on those before.
 *
 * @throws DeskError if it cannot be written; there is no dispatch then
 */
export function publish(
  filing: FilingFolder,
  { arrived, draft }: Drafted,
): Imported | AlreadyPublished | Deleted {
  const { folder, filed, recent, headline, again, dryRun } = filing;
  const { root } = folder;
  const { ownPath, file, bytes, sha256 } = arrived;
  // The same bytes may come twice in a batch.
  const published = filed.findPublished(arrived);
  if (published) return published;
  const sameGuid = findSameGuid(folder, filed, arrived, draft, again);
  if (sameGuid) return sameGuid;
  const { day, sketch, blocks, warnings } = draft;
  // Here rather than in the drafting thread, which has more to do.
  const body = writeBody(blocks);
  const date = dayFolder(day);
  const wire = ownPath ?? findWirePath(folder, filed, date, arrived);
  const earlier = sketch && recent.findEarlier(day, sketch);
  const ofDesk = headline === undefined ? {} : { headline, headlineSource: 'desk' as const };
  const dispatch = offered({ ...draft.dispatch, ...ofDesk, wire }, earlier);
  const slug = draft.slug ?? (toSlug(dispatch.headline) || `dispatch-${sha256.slice(0, 8)}`);
  const path = freeDispatchPath(filed, day, slug, dispatch.id);
  const source = toMdx(withoutOwn(dispatch, path), body);
  if (sketch) recent.enter(day, sketch, { id: dispatch.id, dispatch: path });
  filed.enter(path, wire, sha256, dispatch.guid);
  if (!dryRun) {
    // The wire file goes first: if the import is cut short here, the next one finds it without a dispatch and goes on.
    const isFiled = ownPath !== undefined || existsSync(join(root, wire));
    if (!isFiled) writeWholeNew(join(root, wire), bytes);
    writeWholeNew(join(root, path), source);
  }
  const doubts = earlier ? [isNearly(file, earlier, shownPath(join(root, earlier.dispatch)))] : [];
  return {
    kind: 'imported',
    file,
    dispatch: shownPath(join(root, path)),
    source,
    warnings: [...warnings, ...doubts],
  };
}

/** An earlier address that is the dispatch’s own needs no line. */
function withoutOwn(dispatch: Dispatch, path: string): Dispatch {
  const own = path.replace(/^dispatches(.*)\.mdx$/u, '$1/');
  return { ...dispatch, formerly: dispatch.formerly.filter((former) => former !== own) };
}

/** A re-send is a dispatch of its own; its front matter suggests to the editor which one it replaces. */
function offered(dispatch: Dispatch, earlier: EarlierDispatch | undefined): Dispatch {
  return earlier
    ? { ...dispatch, suggested: { supersedes: earlier.id, ...dispatch.suggested } }
    : dispatch;
}

function isNearly(file: string, { id }: EarlierDispatch, shown: string): Problem {
  return {
    severity: 'warning',
    code: 'wire/near-duplicate',
    file,
    line: 1,
    column: 1,
    found: `nearly the copy of ${shown}`,
    expected: 'copy of its own',
    remedy: `both are published; if it replaces the other, set “supersedes: ${id}” in its front matter`,
  };
}

function freeDispatchPath(filed: FilingIndex, day: Day, slug: string, id: string): string {
  const pathOf = (candidate: string) => `dispatches/${dayFolder(day)}/${candidate}.mdx`;
  const isTaken = (candidate: string) =>
    filed.has(pathOf(candidate)) || filed.wasOfAnother(day, candidate, id);
  return pathOf(freeSlug(slug, isTaken));
}

/** A path for a file of this name: a free one, or one where an import that was cut short left these bytes. */
export function findWirePath(
  { root }: ContentFolder,
  filed: FilingIndex,
  day: string,
  { name, bytes }: Pick<WireFile, 'name' | 'bytes'>,
): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  const stem = safeFileName(name.slice(0, name.length - extension.length));
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem}-${number}`;
    const path = `wire/${day}/${numbered}${extension || '.txt'}`;
    if (!filed.has(path)) return path;
    if (existsSync(join(root, path)) && readFileSync(join(root, path)).equals(bytes)) return path;
  }
}

// File names can be hostile: they may hold line breaks, quotes or a leading full stop.
function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+/u, '');
  const short = [...safe].slice(0, 60).join('');
  return isSystemName(short) ? `wire-${short}` : short || 'wire';
}
