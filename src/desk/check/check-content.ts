import { type ContentFolder, timeOf } from '#desk/content-folder.ts';
import { editionPaths, openEditionFile, readProven, strayFiles } from '#desk/edition-files.ts';
import { problemsOf } from '#desk/import/import-outcome.ts';
import { importPending } from '#desk/import/import-wire.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { openPageFile, pagePaths, readPage } from '#desk/page-files.ts';
import { idOfUnread } from '#desk/unread-dispatch.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { checkEdition, type FiledItem } from '#edition/check-edition.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { type Problem, withoutRepeats } from '#wire/problem.ts';
import { checkLedger, publishedFirst } from './check-ledger.ts';
import { checkPublic } from './check-public.ts';
import { checkSettings } from './check-settings.ts';

/** What a check of the content found. */
export interface ContentReport {
  readonly dispatches: number;
  /** Wire files that the next build will import. */
  readonly pending: number;
  /** Wire files that cannot be imported. */
  readonly refused: number;
  readonly problems: readonly Problem[];
  /** The addresses of dispatches that builds found deleted, as the ledger has them. */
  readonly deleted: readonly LedgerLine[];
}

/** Checks all content as a build does, and writes nothing. */
export async function checkContent(folder: ContentFolder): Promise<ContentReport> {
  const problems: Problem[] = [...checkSettings(folder), ...checkPublic(folder)];
  let pending = 0;
  let refused = 0;
  await collect(problems, async () => {
    for await (const outcome of importPending(folder, { dryRun: true })) {
      problems.push(...problemsOf(outcome));
      if (outcome.kind === 'imported') pending += 1;
      if (outcome.kind === 'refused') refused += 1;
    }
  });
  const { lines } = readLedger(folder);
  const deleted = lines.filter(({ state }) => state === 'deleted');
  const filed: FiledItem[] = [];
  const unread: string[] = [];
  for (const path of await editionPaths(folder)) {
    const isRead = await collect(problems, async () => {
      const file = openEditionFile(folder, path);
      filed.push({ file: file.file, item: (await readProven(folder, file)).item });
    });
    const id = isRead ? undefined : idOfUnread(folder, path, lines);
    if (id !== undefined) unread.push(id);
  }
  for (const path of await pagePaths(folder)) {
    await collect(problems, async () => {
      await readPage(folder, openPageFile(folder, path));
    });
  }
  problems.push(...(await strayFiles(folder)));
  problems.push(...checkEdition(publishedFirst(folder, filed), folder.settings, timeOf(folder)));
  problems.push(...checkLedger(folder, filed, unread));
  return {
    dispatches: filed.length,
    pending,
    refused,
    problems: withoutRepeats(problems),
    deleted,
  };
}

/** @returns whether nothing is wrong with what was read */
async function collect(problems: Problem[], read: () => Promise<void>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    problems.push(...error.problems);
    return false;
  }
}
