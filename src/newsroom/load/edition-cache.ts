import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Origin } from '#desk/prove-words.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { type Body, bodySchema, htmlOf } from '#newsroom/bodies/body.ts';

/** A dispatch as it was read, proven and rendered. */
export interface CachedEntry {
  /** Of what it was made from (`entryDigest`). */
  readonly digest: string;
  readonly item: EditionItem;
  readonly body: Body;
}

/** What an entry was made from: its source, and the wire file of its dispatch. */
export interface CachedOrigin {
  readonly digest: string;
  readonly origin: Origin;
}

/** Digest; where the entry begins; how long its item and its body are, in bytes; whether the body is HTML, or JSON. */
const placeSchema = z.tuple([z.string(), z.int(), z.int(), z.int(), z.boolean()]);
// Pairs, since an object would put paths of figures first, and lose some others.
const indexSchema = z.array(z.tuple([z.string(), placeSchema]));
type Place = z.infer<typeof placeSchema>;
const itemSchema = z.object({
  day: z.string(),
  slug: z.string(),
  lead: z.string(),
  dispatch: dispatchSchema,
});

/** Of the number at the end of the file: the length of the index before it. */
const LENGTH_BYTES = 8;
const FLUSH_BYTES = 1 << 20;

/**
 * The edition as a build has loaded it, for all that is made of it and for the next build: a file of items and bodies,
 * with an index at its end. Astro would put them into its data store, which it writes as one text and builds into the
 * program of the site: 20,000 dispatches took 15 seconds and 1 GB so, and no thread could share them.
 */
export class EditionCache {
  readonly #parts: FileParts;
  readonly #places: ReadonlyMap<string, Place>;

  private constructor(file: number, places: ReadonlyMap<string, Place>) {
    this.#parts = new FileParts(file);
    this.#places = places;
  }

  /** Undefined where there is no such file, or it is not whole. It stays as it was opened, whatever takes its place. */
  static open(path: string): EditionCache | undefined {
    const file = openIfThere(path);
    if (file === undefined) return undefined;
    try {
      const end = fstatSync(file).size - LENGTH_BYTES;
      const length = Number(readBytes(file, end, LENGTH_BYTES).readBigUInt64BE());
      const index = readBytes(file, end - length, length).toString();
      const kept = new EditionCache(file, new Map(indexSchema.parse(JSON.parse(index))));
      openFiles.register(kept, file);
      return kept;
    } catch {
      closeSync(file);
      return undefined;
    }
  }

  /** Of all files of the edition, from the folder of dispatches, in order. */
  get paths(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** What tells whether an entry still holds; undefined of one with components, whose pictures may have gone. */
  origin(path: string): CachedOrigin | undefined {
    if (this.#places.get(path)?.[4] === false) return undefined;
    const item = this.item(path);
    if (!item) return undefined;
    const { id, wire, sha256 } = item.dispatch;
    return { digest: this.#places.get(path)?.[0] ?? '', origin: { id, wire, sha256 } };
  }

  entry(path: string): CachedEntry | undefined {
    const item = this.item(path);
    return item && { digest: this.#places.get(path)?.[0] ?? '', item, body: this.body(path) };
  }

  /** Undefined where there is none of this path. */
  item(path: string): EditionItem | undefined {
    const place = this.#places.get(path);
    if (!place) return undefined;
    const [, offset, length] = place;
    return itemSchema.parse(JSON.parse(this.#parts.text(offset, length)));
  }

  /** The body; empty where there is none of this path. */
  body(path: string): Body {
    const html = this.html(path);
    return html === undefined ? bodySchema.parse(JSON.parse(this.#bodyText(path) || '[]')) : [html];
  }

  /** The body as HTML; undefined where it has components. */
  html(path: string): string | undefined {
    return this.#places.get(path)?.[4] ? this.#bodyText(path) : undefined;
  }

  #bodyText(path: string): string {
    const [, offset = 0, itemLength = 0, length = 0] = this.#places.get(path) ?? [];
    return this.#parts.text(offset + itemLength, length);
  }
}

// A thread and the pages read it at the same time, and in memory each would have all bodies once more. Nobody can say
// when the last body has been asked for.
const openFiles = new FinalizationRegistry<number>(closeSync);

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function readBytes(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (fill(bytes, file, start) < length) throw new Error('the cached edition ends too soon');
  return bytes;
}

/** Fills bytes with those of a file, and gives how many there are: fewer at its end. */
function fill(bytes: Buffer, file: number, start: number): number {
  for (let read = 0; read < bytes.length; ) {
    const more = readSync(file, bytes, read, bytes.length - read, start + read);
    if (more === 0) return read;
    read += more;
  }
  return bytes.length;
}

/** Twice so much is read at once. */
const STEP_BYTES = 1 << 14;

/** Texts of a file of which those that are asked for one after the other lie near to one another, in either direction. */
class FileParts {
  readonly #file: number;
  readonly #bytes = Buffer.alloc(2 * STEP_BYTES);
  /** What of the file is there. */
  #start = 0;
  #end = 0;

  constructor(file: number) {
    this.#file = file;
  }

  text(start: number, length: number): string {
    const step = start - (start % STEP_BYTES);
    if (start + length > step + this.#bytes.length) {
      return readBytes(this.#file, start, length).toString();
    }
    if (start < this.#start || start + length > this.#end) {
      // A call of the system for each text takes longer than to read it.
      this.#start = step;
      this.#end = step + fill(this.#bytes, this.#file, step);
    }
    if (start + length > this.#end) throw new Error('the cached edition ends too soon');
    return this.#bytes.toString('utf8', start - this.#start, start - this.#start + length);
  }
}

/** Writes a new file in place of the one before, which can be read meanwhile. */
export class EditionCacheWriter {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  readonly #places = new Map<string, Place>();
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #offset = 0;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(this.#temporary, 'w');
  }

  add(path: string, { digest, item, body }: CachedEntry): void {
    const html = htmlOf(body);
    const texts = [JSON.stringify(item), html ?? JSON.stringify(body)] as const;
    const [data, shown] = [Buffer.from(texts[0]), Buffer.from(texts[1])];
    const place = [digest, this.#offset, data.length, shown.length, html !== undefined] as const;
    this.#places.set(path, [...place]);
    this.#append(data);
    this.#append(shown);
  }

  /** Puts the file in its place, whole. */
  finish(): void {
    const index = Buffer.from(JSON.stringify([...this.#places]));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeBigUInt64BE(BigInt(index.length));
    for (const bytes of [index, length]) this.#append(bytes);
    this.#flush();
    closeSync(this.#file);
    renameSync(this.#temporary, this.#path);
  }

  /** Leaves the file before as it is. */
  abandon(): void {
    closeSync(this.#file);
    rmSync(this.#temporary, { force: true });
  }

  #append(bytes: Buffer): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#offset += bytes.length;
    if (this.#pendingBytes >= FLUSH_BYTES) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#file, bytes, written);
    }
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
