import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { componentBodiesPath } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { writeWhole } from '#desk/write-file.ts';

/** Bodies that only Astro can render, by the ids of their dispatches. */
export type ComponentBodies = ReadonlyMap<string, string>;

const fileSchema = z.array(z.tuple([z.string(), z.string()]));

/** Saves the bodies for the thread that writes feeds, which has no Astro. */
export function keepComponentBodies({ root }: ContentFolder, bodies: ComponentBodies): void {
  writeWhole(componentBodiesPath(root), JSON.stringify([...bodies]));
}

/** @throws Error if `keepComponentBodies` has saved none */
export function readComponentBodies({ root }: ContentFolder): ComponentBodies {
  return new Map(fileSchema.parse(JSON.parse(readFileSync(componentBodiesPath(root), 'utf8'))));
}
