import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { publishedFilesPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { writeWhole } from '#desk/write-file.ts';
import type { Instant } from '#dispatch/dates.ts';
import { problemSchema } from '#newsroom/load/problem-schema.ts';
import type { KnownKeys, PlannedFile } from './site-plan.ts';

/** Name, key, bytes, the time of its last change in milliseconds, and the source; empty if it has none. */
const fileSchema = z.tuple([z.string(), z.string(), z.int(), z.number(), z.string()]);
type PublishedFile = z.infer<typeof fileSchema>;

const toldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('warning'), problem: problemSchema }),
  z.object({ kind: z.literal('next'), release: z.string() }),
  z.object({
    kind: z.literal('held'),
    reason: z.enum(['copy', 'deleted', 'withheld', 'embargoed']),
    count: z.int(),
  }),
  z.object({ kind: z.literal('begin'), stage: z.literal('read'), total: z.int() }),
]);
const lastBuildSchema = z.object({
  inputs: z.string(),
  from: z.string(),
  until: z.string().optional(),
  told: z.array(toldSchema).readonly(),
});
const recordSchema = z.object({
  engine: z.string(),
  files: z.array(fileSchema),
  last: lastBuildSchema.optional(),
});

/** What a build tells that the next one tells again if nothing has changed. */
export type Told = z.infer<typeof toldSchema>;

/** A build that read and published everything as it was. */
export type LastBuild = Readonly<z.infer<typeof lastBuildSchema>>;

/** The size of a file of a site. */
export interface PublishedSize {
  readonly file: string;
  readonly bytes: number;
}

/** The files of a site as the last build has published them, each with the key of what it shows. */
export class PublishedFiles {
  readonly #path: string;
  readonly #out: string;
  readonly #engine: string;
  readonly #files: ReadonlyMap<string, PublishedFile>;
  readonly #last: LastBuild | undefined;
  /** Folders of the site that were looked at. */
  readonly #folders = new Map<string, boolean>();

  /**
   * @param out the folder of the site
   * @param engine a digest of what makes files from what they show; a file that another has made does not hold
   */
  constructor({ root }: Pick<ContentFolder, 'root'>, out: string, engine: string) {
    this.#path = publishedFilesPath(root, out);
    this.#out = out;
    this.#engine = engine;
    const { files = [], last } = readRecord(this.#path, engine) ?? {};
    this.#files = new Map(files.map((file) => [file[0], file]));
    this.#last = last;
  }

  /** The keys of the files that have a source. */
  get known(): KnownKeys {
    return new Map(
      [...this.#files.values()].flatMap(([, key, , , source]) => (source ? [[source, key]] : [])),
    );
  }

  /**
   * The last build, if another would do the same: it would read the same, at a time that changes nothing, and nobody has
   * touched the site.
   *
   * @param inputs a digest of what a build would read (`BuildInputs`)
   */
  unchanged(inputs: string, now: Instant): UnchangedSite | undefined {
    const last = this.#last;
    if (last?.inputs !== inputs || now < last.from || now >= (last.until ?? NEVER))
      return undefined;
    const files = [...this.#files.values()];
    if (!files.every(([file, key]) => this.#holds(file, key))) return undefined;
    return { told: last.told, sizes: files.map(toSize), until: last.until };
  }

  /**
   * The files that are on the site as a planned one is to be, and that nobody has touched since they were published: itself,
   * or the files of a planned folder. None if it has to be made.
   */
  kept({ file, key }: PlannedFile): readonly string[] {
    const files = file.endsWith('/') ? this.#filesWith(key) : [file];
    return files.every((one) => this.#holds(one, key)) ? files : [];
  }

  /**
   * Records the files of the site that has just been published, as they were planned.
   *
   * @param kept those that were on the site before, and were found as they were (`kept`)
   * @param last the build, if it left nothing undone
   * @returns their sizes
   */
  keep(
    planned: ReadonlyMap<string, PlannedFile>,
    kept: ReadonlySet<string>,
    last?: LastBuild,
  ): readonly PublishedSize[] {
    const files = [...planned].flatMap(([file, { key, source = '' }]): readonly PublishedFile[] => {
      const before = kept.has(file) ? this.#files.get(file) : undefined;
      if (before) return [[file, key, before[2], before[3], source]];
      const now = statOf(join(this.#out, file));
      return now?.isFile() ? [[file, key, now.size, now.mtimeMs, source]] : [];
    });
    writeWhole(this.#path, JSON.stringify({ engine: this.#engine, files, last }));
    return files.map(toSize);
  }

  #filesWith(key: string): readonly string[] {
    return [...this.#files.values()].flatMap(([file, one]) => (one === key ? [file] : []));
  }

  #holds(file: string, key: string): boolean {
    const [, known, bytes, changed] = this.#files.get(file) ?? [];
    if (known !== key) return false;
    const now = statOf(join(this.#out, file));
    const isSame = now?.isFile() === true && now.size === bytes && now.mtimeMs === changed;
    return isSame && this.#isFolder(dirname(file));
  }

  /** Whether a folder of the site is one, and so are those above it: a link is not ours, wherever it leads. */
  #isFolder(folder: string): boolean {
    if (folder === '.') return true;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isFolder = statOf(join(this.#out, folder))?.isDirectory() === true;
    const isOurs = isFolder && this.#isFolder(dirname(folder));
    this.#folders.set(folder, isOurs);
    return isOurs;
  }
}

/** A site that a build need not touch. */
export interface UnchangedSite {
  readonly told: readonly Told[];
  readonly sizes: readonly PublishedSize[];
  /** When it changes though nothing else does. */
  readonly until: Instant | undefined;
}

/** Later than every instant, as text. */
const NEVER = '~';

function toSize([file, , bytes]: PublishedFile): PublishedSize {
  return { file, bytes };
}

function readRecord(path: string, engine: string) {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return record.engine === engine ? record : undefined;
  } catch {
    // Without a record, or with one that another version of this program wrote, every file is made.
    return undefined;
  }
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
