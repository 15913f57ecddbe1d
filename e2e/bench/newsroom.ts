import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFiles } from '#desk/list-files.ts';
import { type Suggested, suggestedSchema } from '#dispatch/schema.ts';
import { readEditable, writeEditable } from '../support/front-matter.ts';
import { type CorpusFile, corpusFile } from './corpus.ts';
import { TOPICS } from './newsmakers.ts';
import { type Random, randomFrom } from './random.ts';

const SETTINGS = `name: Varnpress
description: Invented dispatches, to measure with.
url: https://varnpress.example/
language: en-GB
timeZone: UTC
`;

/** Other generators have no search, so Slugline is compared without one. */
const SEARCH = { with: 'search: true\n', without: 'search: false\n' } as const;

/** Of each kind, an editor accepts the first names, not every one that is mentioned. */
const MOST_NAMES = 2;

const editedSchema = z.object({ suggested: suggestedSchema.optional() });

/** Opens a content folder with wire copy not yet imported, always the same for the same number. */
export function openNewsroom(content: string, dispatches: number): void {
  mkdirSync(join(content, 'wire'), { recursive: true });
  setSearch(content, 'without');
  for (const { name, text } of distinctCopy(dispatches)) {
    writeFileSync(join(content, 'wire', name), text);
  }
}

/** Sets whether the newsroom's site has a search. */
export function setSearch(content: string, search: keyof typeof SEARCH): void {
  writeFileSync(join(content, 'site.yaml'), SETTINGS + SEARCH[search]);
}

/** The first files of the corpus, without repeats: as many as give that number of dispatches. */
export function distinctCopy(dispatches: number): readonly CorpusFile[] {
  const files = new Map<string, CorpusFile>();
  for (let index = 0; files.size < dispatches; index += 1) {
    const file = corpusFile(index);
    files.set(file.text, file);
  }
  return [...files.values()];
}

/** Edits after an import as an editor would: gives every dispatch topics, and accepts suggested names. */
export async function editNewsroom(content: string): Promise<void> {
  for (const [index, path] of (await dispatchFiles(content)).entries()) {
    const file = readEditable(readFileSync(path, 'utf8'));
    const { frontMatter } = file;
    const { people = [], organisations = [], places = [] } = readSuggested(frontMatter.toJS());
    for (const [kind, names] of Object.entries({ people, organisations, places })) {
      const taken = names.slice(0, MOST_NAMES).map(({ name }) => name);
      if (taken.length > 0) frontMatter.set(kind, taken);
    }
    frontMatter.delete('suggested');
    frontMatter.set('topics', pickTopics(randomFrom(index)));
    writeFileSync(path, writeEditable(file));
  }
}

/** Gives one dispatch another headline, as an editor would. */
export async function editOneDispatch(content: string): Promise<void> {
  const [path = ''] = await dispatchFiles(content);
  const file = readEditable(readFileSync(path, 'utf8'));
  file.frontMatter.set('headline', 'The ferry is back, and so is the queue for it');
  file.frontMatter.set('headlineSource', 'desk');
  writeFileSync(path, writeEditable(file));
}

/**
 * Drops one more wire file in, as an agency would.
 *
 * @param number of the file, which makes it unlike others
 */
export function addOneWire(content: string, number = 1): void {
  const text = ` date 2020-11-16 BAKU, November 16 (VNP) - Ferry ${number} is back, and so is its queue.\n`;
  writeFileSync(join(content, 'wire', `added-${number}.txt`), text);
}

/** The MDX files of a newsroom, sorted. */
export function dispatchFiles(content: string): Promise<readonly string[]> {
  return listFiles(join(content, 'dispatches'));
}

function readSuggested(frontMatter: unknown): Suggested {
  return editedSchema.parse(frontMatter).suggested ?? {};
}

function pickTopics(random: Random): readonly string[] {
  const picked = Array.from({ length: random.between(1, 3) }, () => random.pickEarly(TOPICS));
  return [...new Set(picked)];
}
