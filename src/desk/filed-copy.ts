import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dispatch } from '#dispatch/schema.ts';
import { toId } from '#drafting/from-wire.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { type Proof, proveWords } from '#proof/prove-words.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { type Finding, type Problem, WireError } from '#wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { findBadLink } from './within.ts';

/**
 * Proves the words of a dispatch against its wire file (`proveWords`).
 */
export function proveFiled(folder: ContentFolder, file: string, dispatchFile: DispatchFile): Proof {
  const { dispatch } = dispatchFile.item;
  const { bytes, problem } = readFiled(folder, file, dispatch);
  if (problem) return { problem };
  const path = shownPath(join(folder.root, dispatch.wire));
  try {
    const { maxWireBytes: maxBytes } = folder.settings;
    const { encoding, format } = dispatch;
    const wire = parseWire(bytes, path, { maxBytes, encoding, format });
    return proveWords(file, dispatchFile, wire);
  } catch (error) {
    if (error instanceof WireError) return { problem: error.problem };
    throw error;
  }
}

/** What a dispatch says of the wire copy it was made from. */
export type Origin = Pick<Dispatch, 'id' | 'wire' | 'sha256'>;

/** What is wrong with the wire file of a dispatch: it is gone, or is not the one that was imported. */
export function findWireProblem(
  folder: ContentFolder,
  file: string,
  origin: Origin,
): Problem | undefined {
  return readFiled(folder, file, origin).problem;
}

type Filed =
  | { readonly bytes: Uint8Array; readonly problem?: never }
  | { readonly bytes?: never; readonly problem: Problem };

function readFiled({ root }: ContentFolder, file: string, { id, wire, sha256 }: Origin): Filed {
  const at = { severity: 'error', file, line: 1, column: 1 } as const;
  const badLink = findBadLink(root, join(root, wire));
  if (badLink) return { problem: { ...at, ...badLink } };
  const bytes = readIfThere(join(root, wire));
  if (!bytes) return { problem: { ...at, ...noWireFile(wire) } };
  const isIntact = createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!isIntact) return { problem: { ...at, ...otherWireFile(wire) } };
  return id === toId(sha256) ? { bytes } : { problem: { ...at, ...otherId(id, toId(sha256)) } };
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function noWireFile(wire: string): Finding {
  return {
    code: 'proof/no-wire-file',
    found: `no file ${wire} in the content folder`,
    expected: 'the wire copy that the dispatch was made from',
    remedy:
      'put the file back; to undo an import that has never been published, remove the dispatch too',
  };
}

function otherId(id: string, made: string): Finding {
  return {
    code: 'proof/other-id',
    found: `the id ${id}`,
    expected: `${made}, which never changes`,
    remedy: 'put the id back: with another, every feed reader would show the dispatch again as new',
  };
}

function otherWireFile(wire: string): Finding {
  return {
    code: 'proof/wire-file-changed',
    found: `other bytes in ${wire} than those that were imported`,
    expected: 'wire copy that is never edited',
    remedy:
      'put the file back as it was; or, where the dispatch has never been published, remove it, and the file is imported anew',
  };
}
