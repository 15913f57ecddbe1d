import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { type ContentFolder, openContentFolder } from '../desk/content-folder.ts';
import { type EditionFile, editionFiles, readProven, strayFiles } from '../desk/edition-files.ts';
import type { Imported } from '../desk/import-outcome.ts';
import { importPending } from '../desk/import-wire.ts';
import { findWireProblem } from '../desk/prove-words.ts';
import { checkEdition, type FiledItem } from '../dispatch/check-edition.ts';
import { DispatchError } from '../dispatch/dispatch-error.ts';
import type { EditionItem } from '../dispatch/edition-item.ts';
import { dispatchSchema } from '../dispatch/schema.ts';
import { formatProblem, type Problem, printable } from '../wire/problem.ts';
import { EntryStore } from './entry-store.ts';
import { reportProblems } from './report-problems.ts';

/**
 * What the store keeps of a dispatch. It is JSON in one string because Astro looks for image paths in every
 * string of an entry's data, and a headline may look like one.
 */
const entrySchema = z.object({ item: z.string() });
const itemSchema = z.object({
  day: z.string(),
  slug: z.string(),
  lead: z.string(),
  dispatch: dispatchSchema,
});

/** Loads the edition: imports what lies in `wire/` without a dispatch, then reads, proves and renders each file. */
export function dispatchLoader(): Loader {
  return {
    name: 'slugline-dispatches',
    schema: entrySchema,
    async load(context) {
      const folder = openContentFolder();
      await loadEdition(folder, context, await EntryStore.open(context, folder, 'dispatches'));
    },
  };
}

/** The dispatch that the store keeps. */
export function storedItem(data: unknown): EditionItem {
  return itemSchema.parse(JSON.parse(entrySchema.parse(data).item));
}

async function loadEdition(
  folder: ContentFolder,
  context: LoaderContext,
  store: EntryStore,
): Promise<void> {
  const problems: Problem[] = [];
  try {
    for await (const outcome of importPending(folder)) {
      if (outcome.kind === 'refused') problems.push(outcome.problem);
      else reportImport(context, outcome);
    }
  } catch (error) {
    if (!(error instanceof DispatchError)) throw error;
    problems.push(...error.problems);
  }
  const filed: FiledItem[] = [];
  for await (const file of editionFiles(folder)) {
    try {
      filed.push({ file: file.file, item: await loadFile(folder, store, file) });
    } catch (error) {
      if (!(error instanceof DispatchError)) throw error;
      problems.push(...error.problems);
    }
  }
  store.dropUntouched();
  problems.push(...(await strayFiles(folder)));
  reportProblems(context, [...problems, ...checkEdition(filed, folder.settings.timeZone)]);
}

function reportImport({ logger }: LoaderContext, { file, dispatch, warnings }: Imported): void {
  logger.info(`imported ${printable(file)} → ${dispatch}`);
  for (const warning of warnings) logger.warn(`\n${formatProblem(warning)}`);
}

async function loadFile(
  folder: ContentFolder,
  store: EntryStore,
  { path, file, source }: EditionFile,
): Promise<EditionItem> {
  const kept = store.keep(path, source);
  if (kept) {
    // Its words were proven when it was stored; what can have changed since is the wire file.
    const item = storedItem(kept);
    const problem = await findWireProblem(folder, file, item.dispatch);
    if (problem) throw new DispatchError([problem]);
    return item;
  }
  const { item, mdx } = await readProven(folder, { path, file, source });
  store.put(path, source, { data: { item: JSON.stringify(item) }, mdx });
  return item;
}
