import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { dispatchSchema } from '#dispatch/schema.ts';
import { splitFrontMatter } from '../support/front-matter.ts';
import { dispatchFiles } from './newsroom.ts';

/** A dispatch for other generators, with what their article pages show. */
export interface Entry {
  /** `2021/11/14/SLUG`. */
  readonly path: string;
  readonly headline: string;
  readonly agency: string;
  /** Markdown, which is MDX without components and expressions. */
  readonly body: string;
}

const { shape } = dispatchSchema;
const entrySchema = z.object({ headline: shape.headline, agency: shape.agency });

/** All dispatches of a newsroom, in the order of their paths. */
export async function readEntries(content: string): Promise<readonly Entry[]> {
  return (await dispatchFiles(content)).map((file) => {
    const path = relative(join(content, 'dispatches'), file).replace(/\.mdx$/u, '');
    return toEntry(path, readFileSync(file, 'utf8'));
  });
}

export function toEntry(path: string, source: string): Entry {
  const { yaml, body } = splitFrontMatter(source);
  const { headline, agency } = entrySchema.parse(parse(yaml));
  return { path, headline, agency: agency.join(', '), body };
}

/**
 * Writes the files of entries as a generator reads them.
 *
 * @param extension with its full stop
 * @param address the generator's key for the address of an entry, and its form
 */
export function writeEntries(
  folder: string,
  entries: readonly Entry[],
  extension: string,
  address: (path: string) => Readonly<Record<string, string>> = () => ({}),
): void {
  for (const { path, headline: title, agency: credit, body } of entries) {
    const file = join(folder, `${path}${extension}`);
    const date = path.split('/').slice(0, 3).join('-');
    const frontMatter = { title, date, agency: credit, ...address(path) };
    // JSON is valid YAML for every generator and version.
    const lines = Object.entries(frontMatter).map(([key, value]) =>
      key === 'date' ? `${key}: ${value}` : `${key}: ${JSON.stringify(value)}`,
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${lines.join('\n')}\n---\n${body}`);
  }
}
