import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, shownPath } from '#desk/content-folder.ts';
import { type EditionFile, openEditionFile, readProven } from '#desk/edition-files.ts';
import { loadGazetteer } from '#desk/import/load-gazetteer.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { makeDraft } from '#drafting/make-draft.ts';
import type { DispatchFile } from '#mdx/read-dispatch.ts';
import { ownAgencies } from '#wire/agencies.ts';
import { readWire } from '#wire/parse-wire.ts';
import { type Problem, WireError } from '#wire/problem.ts';
import { type Question, questionsAbout } from './questions.ts';

/** A dispatch with something for an editor to decide. */
export interface ToReview extends EditionFile {
  readonly read: DispatchFile;
  /** The text of its wire file. */
  readonly wire: string;
  readonly questions: readonly Question[];
}

/**
 * The dispatches that nobody has reviewed and that an import left something to decide about, those with the worst first.
 * What a check refuses comes after a mending of its own, and is left out.
 *
 * @param step is called for each dispatch that was read, and for each whose wire was
 */
export async function reviewQueue(
  folder: ContentFolder,
  paths: readonly string[],
  step: () => void,
): Promise<readonly ToReview[]> {
  const queue: ToReview[] = [];
  const headlines = new Map<string, string>();
  const opened: (EditionFile & { readonly read: DispatchFile })[] = [];
  for (const path of paths) {
    const file = await openProven(folder, path);
    step();
    if (!file) continue;
    const { id, headline, reviewed } = file.read.item.dispatch;
    headlines.set(id, headline);
    if (reviewed === undefined) opened.push(file);
  }
  for (const file of opened) {
    step();
    const { dispatch } = file.read.item;
    const { wire, warnings } = await readAgain(folder, file.read);
    const replaced = headlines.get(dispatch.suggested?.supersedes ?? '');
    const questions = questionsAbout(dispatch, warnings, replaced);
    if (questions.length > 0) queue.push({ ...file, wire, questions });
  }
  const worst = ({ questions: [first] }: ToReview) => first?.rank ?? 0;
  return queue.toSorted((one, other) => worst(one) - worst(other));
}

async function openProven(folder: ContentFolder, path: string) {
  try {
    const file = openEditionFile(folder, path);
    return { ...file, read: await readProven(folder, file) };
  } catch (error) {
    if (error instanceof DispatchError) return undefined;
    throw error;
  }
}

/** What an import of the wire file would tell now, and the text that it reads. */
async function readAgain(
  { root, settings }: ContentFolder,
  { item: { dispatch } }: DispatchFile,
): Promise<{ readonly wire: string; readonly warnings: readonly Problem[] }> {
  const bytes = readFileSync(join(root, dispatch.wire));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = shownPath(join(root, dispatch.wire));
  const { encoding, format } = dispatch;
  const draft = await makeDraft(
    { file, bytes, sha256 },
    { ...settings, encoding, format },
    await loadGazetteer(),
  );
  return {
    wire: await textOf(bytes, file, { ...settings, encoding, format }),
    warnings: draft.kind === 'draft' ? draft.warnings : [],
  };
}

async function textOf(
  bytes: Uint8Array,
  file: string,
  { maxWireBytes: maxBytes, agencies, encoding, format }: Parameters<typeof makeDraft>[1],
): Promise<string> {
  try {
    const options = { maxBytes, encoding, format, ownAgencies: ownAgencies(agencies) };
    return (await readWire(bytes, file, options)).text;
  } catch (error) {
    if (error instanceof WireError) return '';
    throw error;
  }
}
