import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  const paths = readdirSync(dispatches, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(dispatches, name));
  const pathByWire = new Map(
    paths.map((path) => [String(frontMatterOf(readFileSync(path, 'utf8')).get('wire')), path]),
  );
  for (const edit of EDITS) applyEdit(edit, pathByWire);
}

function applyEdit(edit: Edit, paths: PathByWire): void {
  const { wire, set, replaces, replace, prepend = '', append = '', picture } = edit;
  const path = pathOf(wire, paths);
  if (picture !== undefined) {
    const pictures = join(import.meta.dirname, 'newsroom/pictures');
    copyFileSync(join(pictures, picture), join(dirname(path), picture));
  }
  const source = readFileSync(path, 'utf8');
  const frontMatter = frontMatterOf(source);
  for (const [key, value] of Object.entries(set)) frontMatter.set(key, value);
  if (replaces !== undefined) {
    const replaced = readFileSync(pathOf(replaces, paths), 'utf8');
    frontMatter.set('supersedes', frontMatterOf(replaced).get('id'));
  }
  const body = source.replace(FRONT_MATTER, '');
  const changed = replace ? body.replace(...replace) : body;
  const yaml = frontMatter.toString({ lineWidth: 0 });
  writeFileSync(path, `---\n${yaml}---\n${prepend}${changed}\n${append}`);
}

type PathByWire = ReadonlyMap<string, string>;

const FRONT_MATTER = /^---\n(.*?\n)---\n/su;

function frontMatterOf(source: string) {
  return parseDocument(FRONT_MATTER.exec(source)?.[1] ?? '');
}

function pathOf(wire: string, paths: PathByWire): string {
  const path = paths.get(`wire/${wire}`);
  if (path === undefined) throw new Error(`e2e/edits.ts names ${wire}, which is no wire file.`);
  return path;
}
