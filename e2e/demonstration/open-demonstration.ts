import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEditable, writeEditable } from '../support/front-matter.ts';
import { runOrFail } from '../support/run.ts';
import { EDITS, type Edit } from './edits.ts';

/** Copy that is not UTF-8, in folders named after its encodings. */
const ARRIVALS = join(import.meta.dirname, 'arrivals');

/** What the newsroom published before: an address that has changed, two that show nothing any more, and comparisons. */
const LEDGER = join(import.meta.dirname, 'ledger.txt');

/**
 * Sets up the demonstration newsroom as a publisher would: copies the wire files to a content folder, imports them with
 * the desk's own command, then those in other encodings, and edits the dispatches.
 */
export function openDemonstration(content: string): void {
  cpSync(join(import.meta.dirname, 'content'), content, { recursive: true });
  importInto(content, join(content, 'wire'));
  for (const encoding of readdirSync(ARRIVALS)) {
    importInto(content, '--encoding', encoding, join(ARRIVALS, encoding));
  }
  applyEdits(content, EDITS);
  copyFileSync(LEDGER, join(content, 'ledger.txt'));
}

/** Imports the wire files of a content folder with the desk's own command, and edits the dispatches. */
export function importAndEdit(content: string, edits: readonly Edit[]): void {
  importInto(content, join(content, 'wire'));
  applyEdits(content, edits);
}

function applyEdits(content: string, edits: readonly Edit[]): void {
  const paths = pathsByWire(content);
  for (const edit of edits) applyEdit(edit, paths);
}

/** The path of the dispatch of each wire file, such as `wire/ferry.txt`. */
export function pathsByWire(content: string): PathByWire {
  const dispatches = join(content, 'dispatches');
  const paths = readdirSync(dispatches, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(dispatches, name));
  return new Map(paths.map((path) => [String(read(path).frontMatter.get('wire')), path]));
}

function importInto(content: string, ...args: readonly string[]): void {
  runOrFail('npm', ['run', '--silent', 'import', '--', ...args], { CONTENT_DIR: content });
}

/** Edits the dispatch of a wire file. */
export function applyEdit(edit: Edit, paths: PathByWire): void {
  const { wire, set, replaces, translates, replace, prepend = '', append = '', picture } = edit;
  const path = pathOf(wire, paths);
  if (picture !== undefined) {
    const pictures = join(import.meta.dirname, 'content/pictures');
    copyFileSync(join(pictures, picture), join(dirname(path), picture));
  }
  const { frontMatter, body } = read(path);
  for (const [key, value] of Object.entries(set)) frontMatter.set(key, value);
  for (const [key, other] of Object.entries({ supersedes: replaces, translates })) {
    if (other === undefined) continue;
    frontMatter.set(key, read(pathOf(other, paths)).frontMatter.get('id'));
  }
  const changed = replace ? body.replace(...replace) : body;
  writeFileSync(path, writeEditable({ frontMatter, body: `${prepend}${changed}\n${append}` }));
}

type PathByWire = ReadonlyMap<string, string>;

function read(path: string) {
  return readEditable(readFileSync(path, 'utf8'));
}

function pathOf(wire: string, paths: PathByWire): string {
  const path = paths.get(`wire/${wire}`);
  if (path === undefined)
    throw new Error(`e2e/demonstration/edits.ts names ${wire}, which is no wire file.`);
  return path;
}
