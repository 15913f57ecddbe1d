import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toId } from '#dispatch/dispatch-id.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { type Proof, proveWords } from '#proof/prove-words.ts';
import { ownAgencies } from '#wire/agencies.ts';
import { type ParseWireOptions, readWire } from '#wire/parse-wire.ts';
import { excerpt, type Finding, WireError } from '#wire/problem.ts';
import { type ContentFolder, shownPath } from './content-folder.ts';
import { findBadLink } from './within.ts';

/**
 * Proves the words of a dispatch against its wire file (`proveWords`).
 */
export async function proveFiled(
  folder: ContentFolder,
  file: string,
  dispatchFile: DispatchFile,
): Promise<Proof> {
  const { item, mdx } = dispatchFile;
  const { dispatch } = item;
  const { bytes, wrong } = readFiled(folder, dispatch);
  if (wrong) {
    const at = mdx.keyPosition([wrong.key]);
    return { problem: { severity: 'error', file, ...at, ...wrong.finding } };
  }
  const path = shownPath(join(folder.root, dispatch.wire));
  const { maxWireBytes: maxBytes, agencies } = folder.settings;
  const { encoding, format, dateline: imported = '' } = dispatch;
  const options = { maxBytes, encoding, format, ownAgencies: ownAgencies(agencies) };
  const proveAs = async (reading: ParseWireOptions): Promise<Proof> => {
    try {
      return proveWords(
        file,
        dispatchFile,
        await readWire(bytes, path, { ...options, ...reading }),
      );
    } catch (error) {
      if (error instanceof WireError) return { problem: error.problem };
      throw error;
    }
  };
  const first = await proveAs({ imported });
  if (!first.problem) return first;
  // An editor may have written another dateline, and an earlier version may have read the copy otherwise.
  const others = [await proveAs({}), await proveAs({ imported, isEarlier: true })];
  const proven = others.find(({ problem }) => !problem);
  // What differs says more than why a reading failed.
  const differing = [first, ...others].find(({ problem }) => problem?.code.startsWith('proof/'));
  return proven ?? differing ?? first;
}

/** What a dispatch says of the wire copy it was made from. */
export type Origin = Pick<Dispatch, 'id' | 'wire' | 'sha256'>;

/** Whether the wire file of a dispatch is there, and is the one that was imported. */
export function isWireFileIntact(folder: ContentFolder, origin: Origin): boolean {
  return readFiled(folder, origin).wrong === undefined;
}

/** The bytes of a wire file, or what is wrong with it and the key of the front matter that says otherwise. */
type Filed =
  | { readonly bytes: Uint8Array; readonly wrong?: never }
  | { readonly bytes?: never; readonly wrong: { key: keyof Origin; finding: Finding } };

function readFiled({ root }: ContentFolder, { id, wire, sha256 }: Origin): Filed {
  const badLink = findBadLink(root, join(root, wire));
  if (badLink) return { wrong: { key: 'wire', finding: badLink } };
  const bytes = readIfThere(join(root, wire));
  if (!bytes) return { wrong: { key: 'wire', finding: noWireFile(wire) } };
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) {
    // The id is made from the digest, so it tells which of the two was changed.
    const finding = id === toId(digest) ? otherDigest(digest) : otherWireFile(wire);
    return { wrong: { key: 'sha256', finding } };
  }
  if (id !== toId(digest)) return { wrong: { key: 'id', finding: otherId(id, toId(digest)) } };
  return { bytes };
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
    found: `no file ${excerpt(wire, 0)} in the content folder`,
    expected: 'the wire copy that the dispatch was made from',
    remedy:
      'put the file back; to undo an import that has never been published, remove the dispatch too',
  };
}

function otherId(id: string, made: string): Finding {
  return {
    code: 'proof/other-id',
    found: `the id ${excerpt(id, 0)}`,
    expected: `${made}, which never changes`,
    remedy: `put it back: “id: ${made}”; with another, every feed reader would show the dispatch again as new`,
  };
}

function otherDigest(digest: string): Finding {
  return {
    code: 'proof/wire-file-changed',
    found: 'another digest than that of the wire file, while the id is as it was made',
    expected: digest,
    remedy: `put it back: “sha256: ${digest}”`,
  };
}

function otherWireFile(wire: string): Finding {
  return {
    code: 'proof/wire-file-changed',
    found: `other bytes in ${excerpt(wire, 0)} than those that were imported`,
    expected: 'wire copy that is never edited',
    remedy:
      'put the file back as it was; or, where the dispatch has never been published, remove it, and the file is imported anew',
  };
}
