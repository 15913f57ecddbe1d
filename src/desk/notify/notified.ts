import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#desk/write-file.ts';
import type { AnnouncedFeed } from './announced-feeds.ts';

/** The digests of feeds that each hub was last told of, by hub and by address of the feed. */
const schema = z.record(z.string(), z.record(z.string(), z.string()));

/** What hubs were told, kept in a file. If it is lost, hubs are told of every feed again, which does no harm. */
export class Notified {
  readonly #path: string;
  readonly #digests: Map<string, Map<string, string>>;

  constructor(path: string) {
    this.#path = path;
    this.#digests = read(path);
  }

  /** The feeds that have changed since a hub was told of them. */
  changed(hub: string, feeds: readonly AnnouncedFeed[]): readonly AnnouncedFeed[] {
    const known = this.#digests.get(hub);
    return feeds.filter(({ url, digest }) => known?.get(url) !== digest);
  }

  /** Saves what a hub was told. */
  keep(hub: string, feeds: readonly AnnouncedFeed[]): void {
    const known = this.#digests.get(hub) ?? new Map<string, string>();
    for (const { url, digest } of feeds) known.set(url, digest);
    this.#digests.set(hub, known);
    const digests = [...this.#digests].map(([key, value]) => [key, Object.fromEntries(value)]);
    writeWhole(this.#path, `${JSON.stringify(Object.fromEntries(digests))}\n`);
  }
}

function read(path: string): Map<string, Map<string, string>> {
  try {
    const kept = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(Object.entries(kept).map(([hub, own]) => [hub, new Map(Object.entries(own))]));
  } catch {
    return new Map();
  }
}
