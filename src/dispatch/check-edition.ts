import type { Finding, Problem } from '../wire/problem.ts';
import { type EditionItem, itemPath } from './edition-item.ts';

/** A dispatch and the file it is in, as messages show it. */
export interface FiledItem {
  readonly file: string;
  readonly item: EditionItem;
}

/** What is wrong between the files of an edition, each of which is right by itself. */
export function checkEdition(filed: readonly FiledItem[]): readonly Problem[] {
  return [
    ...repeated(filed, ({ item }) => item.dispatch.id, sameId),
    ...repeated(filed, ({ item }) => itemPath(item), sameAddress),
  ];
}

function repeated(
  filed: readonly FiledItem[],
  keyOf: (one: FiledItem) => string,
  finding: (key: string, first: string) => Finding,
): readonly Problem[] {
  const firsts = new Map<string, string>();
  return filed.flatMap((one) => {
    const key = keyOf(one);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, one.file);
      return [];
    }
    return [{ severity: 'error', file: one.file, line: 1, column: 1, ...finding(key, first) }];
  });
}

function sameId(id: string, first: string): Finding {
  return {
    code: 'edition/same-id',
    found: `the id ${id}, which ${first} has too`,
    expected: 'an id of its own for every dispatch',
    remedy: 'remove one of the two files; a copy of a dispatch is not a new one',
  };
}

function sameAddress(path: string, first: string): Finding {
  return {
    code: 'edition/same-address',
    found: `the address ${path}, which ${first} has too`,
    expected: 'an address of its own for every dispatch',
    remedy: 'give the newer of the two another slug',
  };
}
