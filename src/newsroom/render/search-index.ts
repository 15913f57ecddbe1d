import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '#exports/search-record.ts';
import type { SearchSource } from '#newsroom/render/site-program.ts';
import { splitWords } from '#search/split-words.ts';

/**
 * Records handed over before the first is answered, so that neither side waits, and few texts are in memory at once.
 */
const RECORDS_AHEAD = 100;
/** Pagefind's files for pages without a search of their own, and its worker, which this site does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/u;

/** Pagefind would split words of these again, and otherwise than browsers split those of a search. */
const SPLIT_BY_PAGEFIND = new Set(['zh', 'ja', 'th']);

/**
 * Writes an index for the search page, with Pagefind. All languages are in one index, so that one search finds them;
 * dispatches that are not in the site's language are found by whole words only. The memory that it takes grows with the
 * records, and ends with it.
 *
 * @param folder of the index; files that Pagefind does not write stay
 * @throws Error if Pagefind does not run on this machine or refuses a record
 */
export async function writeSearchIndex(
  { records, language }: SearchSource,
  folder: string,
): Promise<void> {
  try {
    const own = new Intl.Locale(language).language;
    const forceLanguage = SPLIT_BY_PAGEFIND.has(own) ? 'und' : own;
    const { index, errors } = await createIndex({ forceLanguage });
    if (!index) throw new Error(errors.join('; '));
    await addRecords(index, records, forceLanguage);
    refuseErrors(await index.writeFiles({ outputPath: folder }));
    for (const name of readdirSync(folder)) {
      if (UNUSED.test(name)) rmSync(join(folder, name));
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The search index cannot be made: ${said}. With “search: false” in site.yaml the site is built without a search.`,
    );
  } finally {
    await close();
  }
}

async function addRecords(
  index: PagefindIndex,
  records: Iterable<SearchRecord>,
  language: string,
): Promise<void> {
  const adding: ReturnType<PagefindIndex['addCustomRecord']>[] = [];
  for (const { url, content, meta, filters, date } of records) {
    const record = {
      ...{ url, content: splitWords(content), language },
      meta: { ...meta },
      filters: Object.fromEntries(Object.entries(filters).map(([name, all]) => [name, [...all]])),
      sort: { date },
    };
    adding.push(index.addCustomRecord(record));
    if (adding.length > RECORDS_AHEAD) refuseErrors(await adding.shift());
  }
  for (const added of adding) refuseErrors(await added);
}

function refuseErrors(response: { readonly errors: readonly string[] } | undefined): void {
  if (response && response.errors.length > 0) throw new Error(response.errors.join('; '));
}
