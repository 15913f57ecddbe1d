import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * What a dispatch was made from and where it stands, according to its front matter, which may be wrong in other ways;
 * undefined where it does not say.
 */
export interface DispatchOrigin {
  /** Of the wire file's bytes, 64 hexadecimal digits. */
  readonly sha256?: string | undefined;
  /** The wire file, relative to the content folder. */
  readonly wire?: string | undefined;
  /** The slug that replaces the file's name in the address, if one is set. */
  readonly slug?: string | undefined;
  /** What an earlier system knew it by. */
  readonly guid?: string | undefined;
  /** What it says of being held, whether or not these are values that it may have. */
  readonly status?: string | undefined;
  readonly embargoed?: string | undefined;
}

/** Bytes. An import writes front matter of less than a thousand. */
const FIRST_READ = 4096;
const FRONT_MATTER = /^\uFEFF?---[ \t]*[\r\n](.*?)(?<=[\r\n])---[ \t]*(?:[\r\n]|$)/su;

/**
 * Reads what a dispatch was made from, and only as much of its file as that takes: an import does so for every dispatch
 * of the archive.
 */
export function readOrigin(path: string): DispatchOrigin {
  const file = openSync(path, 'r');
  try {
    for (let size = FIRST_READ; ; size *= 4) {
      const head = Buffer.allocUnsafe(size);
      const length = readSync(file, head, 0, size, 0);
      const text = head.toString('utf8', 0, length);
      const frontMatter = FRONT_MATTER.exec(text)?.[1];
      // Front matter without an end is the whole file; a check says what is wrong with it.
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
    guid: scalar(frontMatter, /^guid:[ \t]*(.+?)[ \t]*$/mu),
    status: scalar(frontMatter, /^status:[ \t]*(.+?)[ \t]*$/mu),
    embargoed: scalar(frontMatter, /^embargoed:[ \t]*(.+?)[ \t]*$/mu),
  };
}

// Parsing all front matter would make every import wait for the whole archive. Plain values need no parser.
function scalar(frontMatter: string, line: RegExp): string | undefined {
  const written = copied(line.exec(frontMatter)?.[1]);
  if (written === undefined || !/^["']/u.test(written)) return written;
  try {
    return String(parse(written));
  } catch {
    return undefined;
  }
}

// A match keeps the whole text that it was found in; a filed of thousands would hold all of them in memory.
function copied(match: string | undefined): string | undefined {
  return match && Buffer.from(match).toString();
}
