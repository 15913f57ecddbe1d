import { readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { publishedFilesPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { writeWhole } from '#desk/write-file.ts';
import type { PlannedFile } from './site-plan.ts';

/** Name, key, bytes, and the time of its last change in milliseconds. */
const fileSchema = z.tuple([z.string(), z.string(), z.int(), z.number()]);
const recordSchema = z.object({ engine: z.string(), files: z.array(fileSchema) });
type PublishedFile = z.infer<typeof fileSchema>;

/** The size of a file of a site. */
export interface PublishedSize {
  readonly file: string;
  readonly bytes: number;
}

/** The files of a site as the last build has published them, each with the key of what it shows. */
export class PublishedFiles {
  readonly #record: string;
  readonly #out: string;
  readonly #engine: string;
  readonly #files: ReadonlyMap<string, PublishedFile>;

  /**
   * @param out the folder of the site
   * @param engine a digest of what makes files from what they show; a file that another has made does not hold
   */
  constructor({ root }: Pick<ContentFolder, 'root'>, out: string, engine: string) {
    this.#record = publishedFilesPath(root, out);
    this.#out = out;
    this.#engine = engine;
    this.#files = readRecord(this.#record, engine);
  }

  /**
   * The files that are on the site as a planned one is to be, and that nobody has touched since they were published: itself,
   * or the files of a planned folder. None if it has to be made.
   */
  kept({ file, key }: PlannedFile): readonly string[] {
    const files = file.endsWith('/') ? this.#filesWith(key) : [file];
    return files.every((one) => this.#holds(one, key)) ? files : [];
  }

  #filesWith(key: string): readonly string[] {
    return [...this.#files.values()].flatMap(([file, one]) => (one === key ? [file] : []));
  }

  #holds(file: string, key: string): boolean {
    const [, known, bytes, changed] = this.#files.get(file) ?? [];
    if (known !== key) return false;
    const now = statOf(join(this.#out, file));
    return now?.isFile() === true && now.size === bytes && now.mtimeMs === changed;
  }

  /**
   * Records the files of the site that has just been published, by their keys.
   *
   * @returns their sizes
   */
  keep(keys: ReadonlyMap<string, string>): readonly PublishedSize[] {
    const files = [...keys].flatMap(([file, key]): readonly PublishedFile[] => {
      const now = statOf(join(this.#out, file));
      return now?.isFile() ? [[file, key, now.size, now.mtimeMs]] : [];
    });
    writeWhole(this.#record, JSON.stringify({ engine: this.#engine, files }));
    return files.map(([file, , bytes]) => ({ file, bytes }));
  }
}

function readRecord(path: string, engine: string): ReadonlyMap<string, PublishedFile> {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(record.engine === engine ? record.files.map((file) => [file[0], file]) : []);
  } catch {
    // Without a record, or with one that another version of this program wrote, every file is made.
    return new Map();
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
