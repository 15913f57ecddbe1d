import { closeSync, openSync, readSync } from 'node:fs';

/** What a dispatch was made from, as its front matter says; undefined where it does not. */
export interface DispatchOrigin {
  /** Of the bytes of the wire file, 64 hexadecimal figures. */
  readonly sha256: string | undefined;
  /** The wire file, from the content folder. */
  readonly wire: string | undefined;
}

/** Bytes. The front matter that an import writes has less than a thousand. */
const FIRST_READ = 4096;
const FRONT_MATTER = /^\uFEFF?---[ \t]*[\r\n](.*?)(?<=[\r\n])---[ \t]*(?:[\r\n]|$)/su;

/**
 * Reads what a dispatch was made from, and no more of its file than that takes: an import asks every dispatch of
 * the archive.
 */
export function readOrigin(path: string): DispatchOrigin {
  const file = openSync(path, 'r');
  try {
    for (let size = FIRST_READ; ; size *= 4) {
      const head = Buffer.allocUnsafe(size);
      const length = readSync(file, head, 0, size, 0);
      const text = head.toString('utf8', 0, length);
      const frontMatter = FRONT_MATTER.exec(text)?.[1];
      // Front matter that does not end is all of the file: a check names what is wrong with it.
      if (frontMatter !== undefined || length < size) return originOf(frontMatter ?? text);
    }
  } finally {
    closeSync(file);
  }
}

function originOf(frontMatter: string): DispatchOrigin {
  const sha256 = /^sha256:[ \t]*["']?([0-9a-f]{64})["']?[ \t]*$/mu.exec(frontMatter)?.[1];
  const wire = /^wire:[ \t]*(?:"(.+)"|'(.+)'|(.+?))[ \t]*$/mu.exec(frontMatter)?.slice(1);
  return { sha256: copied(sha256), wire: copied(wire?.find(Boolean)) };
}

// A match is a window on the text it was found in, and a ledger of thousands would keep all their texts in memory.
function copied(match: string | undefined): string | undefined {
  return match && Buffer.from(match).toString();
}
