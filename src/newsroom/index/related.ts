import type { EditionItem } from '#dispatch/edition-item.ts';
import { findRelated } from '#edition/related.ts';
import { remember } from '#wire/remember.ts';
import { loadEdition } from './edition.ts';

/** What a reader of a dispatch may want to read next (`findRelated`). */
export async function loadRelated(item: EditionItem): Promise<readonly EditionItem[]> {
  return relatedIn(await loadEdition())(item);
}

// Every dispatch asks, and the names that they share need counting only once.
const relatedIn = remember(findRelated, 1);
