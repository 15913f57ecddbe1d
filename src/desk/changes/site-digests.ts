import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toDeskError } from '#desk/desk-error.ts';
import { isMissing } from '#desk/missing-file.ts';
import type { SitePath } from '#dispatch/paths.ts';

/** The digest of each file of a site, by its path, percent-encoded: `/2021/11/14/minsk-talks/index.html`. */
export type SiteDigests = ReadonlyMap<SitePath, string>;

/** What has become of the files of a site, each list in order. */
export interface SiteChanges {
  readonly added: readonly SitePath[];
  readonly changed: readonly SitePath[];
  readonly removed: readonly SitePath[];
}

/** What a build leaves for itself in the folder of a site. */
const OWN = /^\.slugline/u;
const LINE = /^([0-9a-f]{64}) (\/\S+)$/u;

/**
 * Digests every file of a built site.
 *
 * @throws DeskError if a file cannot be read
 */
export function digestSite(out: string): SiteDigests {
  try {
    const files = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !OWN.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name));
    return new Map(files.map((file) => [pathOf(out, file), digestOf(file)] as const).sort(byPath));
  } catch (error) {
    throw toDeskError(error, out);
  }
}

/** Digests as text, one file a line, and back. Lines that are none are left out. */
export function formatDigests(digests: SiteDigests): string {
  return [...digests].map(([path, digest]) => `${digest} ${path}\n`).join('');
}

export function parseDigests(text: string): SiteDigests {
  return new Map(
    text.split('\n').flatMap((line): readonly (readonly [SitePath, string])[] => {
      const [, digest, path] = LINE.exec(line) ?? [];
      return digest && path ? [[`/${path.slice(1)}`, digest]] : [];
    }),
  );
}

/** Digests that were kept in a file; none if there is no such file. */
export function readDigests(file: string): SiteDigests {
  try {
    return parseDigests(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw toDeskError(error, file);
  }
}

/** What has changed between two states of a site. */
export function changesBetween(before: SiteDigests, after: SiteDigests): SiteChanges {
  const paths = [...after.keys()];
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: paths.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

/** The address at which a host serves a file: a page is at its folder. */
export function addressOf(path: SitePath): SitePath {
  return `/${path.slice(1).replace(/(?<=^|\/)index\.html$/u, '')}`;
}

function pathOf(out: string, file: string): SitePath {
  const steps = relative(out, file).split(/[\\/]/u);
  return `/${steps.map(encodeURIComponent).join('/')}`;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
