import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#desk/write-file.ts';

/** Bodies that only Astro can render, as HTML, by the digests of their entries (`entryDigest`). */
export type ComponentBodies = ReadonlyMap<string, string>;

const fileSchema = z.array(z.tuple([z.string(), z.string()]));

/** Saves bodies for later builds and for threads. */
export function keepComponentBodies(file: string, bodies: ComponentBodies): void {
  writeWhole(file, JSON.stringify([...bodies]));
}

/** The bodies that `keepComponentBodies` has saved; undefined if there is no whole file of them. */
export function readComponentBodies(file: string): ComponentBodies | undefined {
  try {
    return new Map(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return undefined;
  }
}
