import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'yaml';

/** What a dispatch was made from, as its front matter says; undefined where it does not. */
export interface DispatchOrigin {
  /** Of the bytes of the wire file, 64 hexadecimal figures. */
  readonly sha256: string | undefined;
  /** The wire file, from the content folder. */
  readonly wire: string | undefined;
  /** What its address has in place of the file's name, where it says so. */
  readonly slug: string | undefined;
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
  const sha256 = scalar(frontMatter, /^sha256:[ \t]*(.+?)[ \t]*$/mu);
  return {
    sha256: sha256 !== undefined && /^[0-9a-f]{64}$/u.test(sha256) ? sha256 : undefined,
    wire: scalar(frontMatter, /^wire:[ \t]*(.+?)[ \t]*$/mu),
    slug: scalar(frontMatter, /^slug:[ \t]*(.+?)[ \t]*$/mu),
  };
}

// Parsing all of the front matter would make every import wait for the whole archive; a plain value stands for itself.
function scalar(frontMatter: string, line: RegExp): string | undefined {
  const written = copied(line.exec(frontMatter)?.[1]);
  if (written === undefined || !/^["']/u.test(written)) return written;
  try {
    return String(parse(written));
  } catch {
    return undefined;
  }
}

// A match is a window on the text it was found in, and a ledger of thousands would keep all their texts in memory.
function copied(match: string | undefined): string | undefined {
  return match && Buffer.from(match).toString();
}
