import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { EDITS, type Edit } from './edits.ts';
import { runOrFail } from './run.ts';

/**
 * Sets up the demonstration newsroom as a publisher would: copies the wire files to a content folder, imports
 * them with the desk's own command, and edits what was imported.
 */
export function openDemonstration(content: string): void {
  cpSync(join(import.meta.dirname, 'newsroom'), content, { recursive: true });
  runOrFail('npm', ['run', '--silent', 'import', '--', join(content, 'wire')], {
    CONTENT_DIR: content,
  });
  const dispatches = join(content, 'dispatches');
  for (const name of readdirSync(dispatches, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.mdx')) applyEdits(join(dispatches, name));
  }
}

function applyEdits(path: string): void {
  const source = readFileSync(path, 'utf8');
  const edit = EDITS.find(({ wire }) => source.includes(`\nwire: wire/${wire}\n`));
  if (edit) writeFileSync(path, edited(source, edit));
}

function edited(source: string, { set, replace, append = '' }: Edit): string {
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(source) ?? [];
  const frontMatter = parseDocument(yaml);
  for (const [key, value] of Object.entries(set)) frontMatter.set(key, value);
  const changed = replace ? body.replace(...replace) : body;
  return `---\n${frontMatter.toString({ lineWidth: 0 })}---\n${changed}\n${append}`;
}
