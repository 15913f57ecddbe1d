import { hash } from 'node:crypto';
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
import type { Origin } from '#desk/filed-copy.ts';
import { comparisonSchema } from '#dispatch/comparison.ts';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { type Body, bodySchema, htmlOf } from '#newsroom/bodies/body.ts';

/** A dispatch as it was read, proven and rendered. */
export interface CachedEntry {
  /** Of its sources (`entryDigest`). */
  readonly digest: string;
  readonly item: EditionItem;
  readonly body: Body;
}

/** The sources of an entry: its file, and the wire file of its dispatch. */
export interface CachedOrigin {
  readonly digest: string;
  readonly origin: Origin;
}

/**
 * Digest; where the entry begins; the lengths of its item and its body, in bytes; the digest of the body if it is HTML, or
 * nothing if it is JSON; the stamp.
 */
type Place = readonly [string, number, number, number, string, string];
const PLACE_TYPES = ['string', 'number', 'number', 'number', 'string', 'string'];
/** Pairs, since an object would put numeric paths first, and lose some others. */
type Index = readonly (readonly [path: string, place: Place])[];

// A schema takes a third of a second for 20,000, and so it would in each thread.
function isIndex(value: unknown): value is Index {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        typeof pair[0] === 'string' &&
        Array.isArray(pair[1]) &&
        pair[1].length === PLACE_TYPES.length &&
        pair[1].every((part, at) => typeof part === PLACE_TYPES[at]),
    )
  );
}

const itemSchema = z.object({
  day: z.string(),
  slug: z.string(),
  lead: z.string(),
  dispatch: dispatchSchema,
  comparison: comparisonSchema.optional(),
});

/** Bytes of the last number in the file: the length of the index before it. */
const LENGTH_BYTES = 8;
const FLUSH_BYTES = 1 << 20;

/**
 * The edition as a build has loaded it, for the rest of that build and for the next: a file of items and bodies, with
 * an index at its end. Astro would keep them in its data store, which it writes as one text and bundles into the
 * program of the site. With 20,000 dispatches that took 15 seconds and 1 GB, and no thread could share them.
 */
export class EditionCache {
  readonly #parts: FileParts;
  readonly #places: ReadonlyMap<string, Place>;
  /** The items that were read from this file, or from the one before where they were the same. */
  readonly #items = new Map<string, EditionItem>();

  private constructor(file: number, places: ReadonlyMap<string, Place>) {
    this.#parts = new FileParts(file);
    this.#places = places;
  }

  /**
   * Undefined if the file is missing or not whole. An open cache does not change, even if the file is replaced.
   *
   * @param before another that was open, whose items need not be read again
   */
  static open(path: string, before?: EditionCache): EditionCache | undefined {
    const file = openIfThere(path);
    if (file === undefined) return undefined;
    try {
      const end = fstatSync(file).size - LENGTH_BYTES;
      const length = Number(readBytes(file, end, LENGTH_BYTES).readBigUInt64BE());
      const index = readBytes(file, end - length, length).toString();
      const places: unknown = JSON.parse(index);
      if (!isIndex(places)) throw new TypeError('another version has written it');
      const kept = new EditionCache(file, new Map(places));
      if (before) kept.#takeItems(before);
      openFiles.register(kept, file);
      return kept;
    } catch {
      closeSync(file);
      return undefined;
    }
  }

  /** The paths of the edition's files, relative to the folder of dispatches, in order. */
  get paths(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** The paths of those that have components. */
  get pathsWithComponents(): readonly string[] {
    return this.paths.filter((path) => this.#places.get(path)?.[4] === '');
  }

  /** The digest of the entry of a path (`entryDigest`); empty if the path is not in the cache. */
  digest(path: string): string {
    return this.#places.get(path)?.[0] ?? '';
  }

  /** What shows whether an entry still holds; undefined for an entry with components, whose pictures may have gone. */
  origin(path: string): CachedOrigin | undefined {
    if (this.#places.get(path)?.[4] === '') return undefined;
    const item = this.item(path);
    if (!item) return undefined;
    const { id, wire, sha256 } = item.dispatch;
    return { digest: this.digest(path), origin: { id, wire, sha256 } };
  }

  /** Undefined as `item` is. */
  entry(path: string): CachedEntry | undefined {
    const item = this.item(path);
    const body = bodySchema.safeParse(this.#writtenBody(path)).data;
    return item && body && { digest: this.digest(path), item, body };
  }

  /** Undefined if the path is not in the cache, or another version of this program wrote something else there. */
  item(path: string): EditionItem | undefined {
    const known = this.#items.get(path);
    if (known) return known;
    const place = this.#places.get(path);
    if (!place) return undefined;
    const [, offset, length] = place;
    const item = itemSchema.safeParse(JSON.parse(this.#parts.text(offset, length))).data;
    if (item) this.#items.set(path, item);
    return item;
  }

  #takeItems(before: EditionCache): void {
    for (const [path, item] of before.#items) {
      const digest = this.digest(path);
      if (digest !== '' && digest === before.digest(path)) this.#items.set(path, item);
    }
  }

  /** The body; empty if the path is not in the cache. */
  body(path: string): Body {
    return bodySchema.parse(this.#writtenBody(path));
  }

  /** The stamp of the sources of an entry (`FileStamps`); empty if it has none, or has components. */
  stamp(path: string): string {
    const [, , , , html = '', stamp = ''] = this.#places.get(path) ?? [];
    return html && stamp;
  }

  /** A digest of the body as HTML; empty if it has components. */
  bodyDigest(path: string): string {
    return this.#places.get(path)?.[4] ?? '';
  }

  /** An entry as it is written, for the next file. */
  written(path: string): WrittenEntry | undefined {
    const place = this.#places.get(path);
    if (!place) return undefined;
    const [, offset, length, bodyLength] = place;
    return { place, bytes: this.#parts.bytes(offset, length + bodyLength) };
  }

  /** The body as HTML; undefined if it has components. */
  html(path: string): string | undefined {
    return this.bodyDigest(path) ? this.#bodyText(path) : undefined;
  }

  #writtenBody(path: string): unknown {
    const html = this.html(path);
    return html === undefined ? JSON.parse(this.#bodyText(path) || '[]') : [html];
  }

  #bodyText(path: string): string {
    const [, offset = 0, itemLength = 0, length = 0] = this.#places.get(path) ?? [];
    return this.#parts.text(offset + itemLength, length);
  }
}

/** A digest of a body, for `bodyDigest`. */
export function bodyDigestOf(html: string): string {
  return hash('sha256', html, 'base64url');
}

// The file stays open, since a thread and the pages read it at the same time, and each would hold all bodies in memory.
// It is closed with its last reader, because no code knows which read is the last.
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

/** Fills a buffer from a file, and returns how many bytes were read: fewer at the end of the file. */
function fill(bytes: Buffer, file: number, start: number): number {
  for (let read = 0; read < bytes.length; ) {
    const more = readSync(file, bytes, read, bytes.length - read, start + read);
    if (more === 0) return read;
    read += more;
  }
  return bytes.length;
}

/** Half of what is read at once. */
const STEP_BYTES = 1 << 14;

/** Parts of a file. Those that are asked for in turn lie near one another, in either direction. */
class FileParts {
  readonly #file: number;
  readonly #bytes = Buffer.alloc(2 * STEP_BYTES);
  /** The part of the file in the buffer. */
  #start = 0;
  #end = 0;

  constructor(file: number) {
    this.#file = file;
  }

  text(start: number, length: number): string {
    return this.#part(start, length).toString();
  }

  bytes(start: number, length: number): Buffer {
    return Buffer.from(this.#part(start, length));
  }

  /** Holds until the next part is read. */
  #part(start: number, length: number): Buffer {
    const step = start - (start % STEP_BYTES);
    if (start + length > step + this.#bytes.length) return readBytes(this.#file, start, length);
    if (start < this.#start || start + length > this.#end) {
      // A system call for each text takes longer than reading it.
      this.#start = step;
      this.#end = step + fill(this.#bytes, this.#file, step);
    }
    if (start + length > this.#end) throw new Error('the cached edition ends too soon');
    return this.#bytes.subarray(start - this.#start, start - this.#start + length);
  }
}

/** An entry as it is written in the file. */
interface WrittenEntry {
  readonly place: Readonly<Place>;
  /** Of its item and its body. */
  readonly bytes: Buffer;
}

/** Writes a new file to replace the last one, which can be read meanwhile. */
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

  /**
   * Adds an entry, in the place of one that was added for the same path before.
   *
   * @param stamp of its sources (`FileStamps`), if they are as they were read
   */
  add(path: string, { digest, item, body }: CachedEntry, stamp = ''): void {
    const html = htmlOf(body);
    const bodyDigest = html === undefined ? '' : bodyDigestOf(html);
    const data = Buffer.from(JSON.stringify(item));
    const shown = Buffer.from(html ?? JSON.stringify(body));
    const place: Place = [digest, this.#offset, data.length, shown.length, bodyDigest, stamp];
    this.#places.set(path, place);
    this.#append(data);
    this.#append(shown);
  }

  /** Adds an entry as it was written before, with the stamp that its sources have now. */
  copy(path: string, { place, bytes }: WrittenEntry, stamp: string): void {
    const [digest, , itemLength, bodyLength, bodyDigest] = place;
    this.#places.set(path, [digest, this.#offset, itemLength, bodyLength, bodyDigest, stamp]);
    this.#append(bytes);
  }

  /** Takes an entry out again. */
  drop(path: string): void {
    this.#places.delete(path);
  }

  /** Replaces the last file with the whole new one. */
  finish(): void {
    const index = Buffer.from(JSON.stringify([...this.#places]));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeBigUInt64BE(BigInt(index.length));
    for (const bytes of [index, length]) this.#append(bytes);
    this.#flush();
    closeSync(this.#file);
    renameSync(this.#temporary, this.#path);
  }

  /** Leaves the last file as it is. */
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
