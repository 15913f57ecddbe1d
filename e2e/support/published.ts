import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Site } from './sites.ts';

/** A dispatch as it is in a content folder. */
export interface Published {
  /** Its page, without the base path. */
  readonly path: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The wire file, relative to `wire/`. */
  readonly wire: string;
}

// An embargo that has ended holds nothing back.
const NOW = Number(process.env['SOURCE_DATE_EPOCH'] || Date.now() / 1000) * 1000;

/** The dispatches in the content folder of a site, read without the engine's own parser. */
export function dispatchesOf({ content }: Pick<Site, 'content'>): readonly Published[] {
  const folder = join(content, 'dispatches');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, yaml = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/mu);
      const frontMatter: Record<string, unknown> = parseDocument(yaml).toJS();
      return {
        path: encodeURI(`/${name.replace(/\.mdx$/u, '/')}`),
        frontMatter,
        wire: String(frontMatter['wire']).replace(/^wire\//u, ''),
      };
    });
}

/** Whether a dispatch must not be seen yet, or ever. */
export function isHeld({ frontMatter }: Published): boolean {
  return frontMatter['status'] === 'withheld' || Date.parse(String(frontMatter['embargoed'])) > NOW;
}
