import { join } from 'node:path';
import { editionCachePath } from '#desk/cache-folder.ts';
import { checkLedger, publishedFirst } from '#desk/check/check-ledger.ts';
import { type ContentFolder, shownPath, timeOf } from '#desk/content-folder.ts';
import { editionPaths } from '#desk/edition-files.ts';
import { listFiles } from '#desk/list-files.ts';
import { checkEdition, type FiledItem } from '#edition/check-edition.ts';
import { type Aside, type SettledEdition, settleEdition } from '#edition/settle-edition.ts';
import { reportBuild } from '#newsroom/publish/build-events.ts';
import type { Problem } from '#wire/problem.ts';
import { EditionCacheWriter } from './edition-cache.ts';
import { FileStamps } from './file-stamps.ts';
import type { LastEdition } from './last-edition.ts';
import { LastPublished } from './last-published.ts';
import { readEntries } from './read-entries.ts';

/** How an edition is loaded. */
export interface LoadingOptions {
  /** Whether a dev server follows the content folder, and loads it again when a file changes. */
  readonly isFollowed: boolean;
  /** Whether this process will load it again: threads that read copy are kept. */
  readonly staysLoaded?: boolean;
}

/** What became of the wire files. */
export interface ArrivedWire {
  /** What is wrong with the files that no dispatch can be made from. */
  readonly refused: readonly Problem[];
  /** Files whose dispatches were published and then deleted, as messages show them. */
  readonly deleted: ReadonlySet<string>;
}

/** What is wrong with an edition, and what the site shows of the files that are wrong, as messages name them. */
export interface LoadedEdition {
  readonly problems: readonly Problem[];
  readonly aside: ReadonlyMap<string, Aside>;
}

/**
 * Reads what has changed since the last build, keeps the rest, and hands all of it on.
 *
 * @param last the edition as it was loaded last
 */
export async function loadEdition(
  folder: ContentFolder,
  { isFollowed }: LoadingOptions,
  arrived: ArrivedWire,
  last: LastEdition,
): Promise<LoadedEdition> {
  const entries = new EditionCacheWriter(editionCachePath(folder.root));
  try {
    const read = await readEdition(folder, last, entries);
    const { filed, aside, problems, unread } = await settle(folder, isFollowed, read, entries);
    entries.finish();
    if (filed.length === read.paths.size) await tellCopies(folder, filed, arrived);
    const lost = [...aside].filter(([, kept]) => kept.aside === 'lost');
    return {
      problems: [
        ...read.problems,
        ...problems,
        // A dev server needs nothing to show in its place.
        ...(isFollowed ? [] : lost.map(([file]) => nothingKept(file))),
        ...checkLedger(folder, filed, unread),
      ],
      aside: new Map(
        [...aside].flatMap(([file, kept]) => (kept.aside === 'lost' ? [] : [[file, kept.aside]])),
      ),
    };
  } catch (error) {
    entries.abandon();
    throw error;
  }
}

/** The files of an edition, each judged by itself. Files are named as messages show them. */
interface ReadEdition {
  readonly filed: readonly FiledItem[];
  readonly refused: readonly string[];
  readonly problems: readonly Problem[];
  /** The path of each file, relative to the folder of dispatches. */
  readonly paths: ReadonlyMap<string, string>;
}

async function readEdition(
  folder: ContentFolder,
  { engine, cache: before, untouched }: LastEdition,
  entries: EditionCacheWriter,
): Promise<ReadEdition> {
  // Of this moment: what an import has just written need not be read again by the next build.
  const stamps = new FileStamps(folder, engine, Date.now());
  const all = await editionPaths(folder);
  reportBuild({ kind: 'begin', stage: 'read', total: all.length });
  const requests = all
    .filter((path) => !untouched.has(path))
    .map((path) => ({ path, kept: before?.origin(path) }));
  const replies = readEntries(folder, engine, requests);
  const filed: FiledItem[] = [];
  const refused: string[] = [];
  const problems: Problem[] = [];
  const paths = new Map<string, string>();
  try {
    for (const path of all) {
      reportBuild({ kind: 'step' });
      const file = shownPath(join(folder.root, 'dispatches', path));
      paths.set(file, path);
      const entry = untouched.get(path);
      const reply = entry ? undefined : (await replies.next()).value;
      if (reply?.kind === 'refused') {
        refused.push(file);
        problems.push(...reply.problems);
      } else if (reply?.kind === 'read') {
        const { entry } = reply;
        entries.add(path, entry, stamps.of(path, entry.item.dispatch.wire));
        filed.push({ file, item: entry.item });
      } else {
        const item = entry?.item ?? before?.item(path);
        const written = before?.written(path);
        if (!item || !written) continue;
        entries.copy(path, written, entry?.stamp ?? stamps.of(path, item.dispatch.wire));
        filed.push({ file, item });
      }
    }
  } finally {
    // Its threads would go on after the last reply.
    await replies.return(undefined);
  }
  return { filed, refused, problems, paths };
}

/** An edition without files that are wrong, and the ids of those that are, as far as they can be read. */
interface Settled extends SettledEdition {
  readonly unread: readonly string[];
}

/** Puts what was last published in the place of each file that is wrong. */
async function settle(
  folder: ContentFolder,
  isFollowed: boolean,
  { filed, refused, paths }: ReadEdition,
  entries: EditionCacheWriter,
): Promise<Settled> {
  // Few builds need it.
  let opened: LastPublished | undefined;
  const edition = isFollowed ? editionCachePath(folder.root) : undefined;
  const last = () => (opened ??= new LastPublished(folder, paths.values(), edition));
  const pathOf = (file: string) => paths.get(file) ?? '';
  const settled = await settleEdition({
    filed: publishedFirst(folder, filed),
    refused,
    keptOf: (file) => last().of(pathOf(file)),
    check: (all) => checkEdition(all, folder.settings, timeOf(folder)),
  });
  for (const [file, { item }] of settled.aside) {
    const { entry } = await last().of(pathOf(file));
    if (item && entry) entries.add(pathOf(file), entry);
    else entries.drop(pathOf(file));
  }
  const unread = [...settled.aside.keys()].flatMap((file) => last().idOf(pathOf(file)) ?? []);
  return { ...settled, unread };
}

function nothingKept(file: string): Problem {
  return {
    severity: 'error',
    code: 'edition/nothing-kept',
    file,
    line: 1,
    column: 1,
    found: 'a file that is published, and nothing here of what was last published of it',
    expected:
      'what earlier builds keep in node_modules/.astro, to show it until the file is mended',
    remedy:
      'mend the file; where a build begins with a clean folder, keep node_modules/.astro from one build to the next',
  };
}

/** Reports wire files that no dispatch was made from because another has the same bytes. */
async function tellCopies(
  folder: ContentFolder,
  filed: readonly FiledItem[],
  { deleted, refused }: ArrivedWire,
): Promise<void> {
  const files = await listFiles(join(folder.root, 'wire'), folder.root);
  const imported = new Set(filed.map(({ item }) => join(folder.root, item.dispatch.wire)));
  const others = new Set([...deleted, ...refused.map(({ file }) => file)]);
  const count = files.filter((file) => !imported.has(file) && !others.has(shownPath(file))).length;
  reportBuild({ kind: 'held', reason: 'copy', count });
}
