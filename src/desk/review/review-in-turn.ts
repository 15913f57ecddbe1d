import { join } from 'node:path';
import { parse } from 'yaml';
import type { ContentFolder } from '#desk/content-folder.ts';
import { today } from '#desk/edit-dispatch.ts';
import { editFrontMatter, type KeyValue } from '#desk/edit-front-matter.ts';
import { readProven } from '#desk/edition-files.ts';
import { realPath } from '#desk/within.ts';
import { writeWhole } from '#desk/write-file.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { formatProblem, type Problem } from '#wire/problem.ts';
import { answerOf, keysOf } from './answer-keys.ts';
import { type Change, changeOf, type Question } from './questions.ts';
import type { ToReview } from './review-queue.ts';
import { lengthOf, sideBySide } from './side-by-side.ts';
import type { Terminal } from './terminal.ts';

/** What came of a review. */
export interface Reviewed {
  /** Dispatches that were gone through to their end. */
  readonly reviewed: number;
  /** Of these, those in which more than that was written. */
  readonly changed: number;
}

/** Goes through dispatches one after another, and writes each when its last question is answered. */
export async function reviewInTurn(
  folder: ContentFolder,
  queue: readonly ToReview[],
  terminal: Terminal,
): Promise<Reviewed> {
  let [reviewed, changed] = [0, 0];
  for (const [index, one] of queue.entries()) {
    const outcome = await reviewOne(folder, one, `${index + 1} of ${queue.length}`, terminal);
    if (outcome === 'quit') break;
    if (outcome === 'skipped') continue;
    reviewed += 1;
    if (outcome === 'changed') changed += 1;
  }
  return { reviewed, changed };
}

type Outcome = 'reviewed' | 'changed' | 'skipped' | 'quit';

async function reviewOne(
  folder: ContentFolder,
  one: ToReview,
  place: string,
  terminal: Terminal,
): Promise<Outcome> {
  const { dispatch } = one.read.item;
  const answers: Change[] = [];
  let all: 'take-all' | 'leave-all' | undefined;
  let shown = one.source;
  const tried = (more: Change) =>
    proved(folder, one, changeOf(dispatch, [...answers, more], today(folder)));
  for (const question of one.questions) {
    let problems: readonly Problem[] = [];
    for (let isDecided = false; !isDecided; ) {
      const answer =
        all ?? (await ask({ ...one, source: shown }, question, place, problems, terminal));
      if (answer === 'quit') return 'quit';
      if (answer === 'skip') return 'skipped';
      if (answer === 'take-all' || answer === 'leave-all') all = answer;
      const change = await changeBy(answer, question, dispatch, terminal);
      // A line that is left empty decides nothing.
      isDecided = change === undefined && answer !== 'change';
      if (!change) continue;
      const proof = await tried(change);
      problems = proof.problems;
      isDecided = problems.length === 0;
      if (isDecided) {
        answers.push(change);
        shown = proof.source;
      } else all = undefined;
    }
  }
  const { source } = await tried({});
  const whole = join(folder.root, 'dispatches', one.path);
  writeWhole(realPath(whole) ?? whole, source);
  return answers.length > 0 ? 'changed' : 'reviewed';
}

/** Shows the wire beside the dispatch and the question below them, until a key answers it. */
async function ask(
  { file, wire, source, questions }: ToReview,
  question: Question,
  place: string,
  problems: readonly Problem[],
  terminal: Terminal,
) {
  const [left, right] = [
    { title: 'as it was filed', text: wire },
    { title: file, text: source },
  ];
  let from = 0;
  for (;;) {
    const { columns } = terminal;
    const below = [
      `${place}, question ${questions.indexOf(question) + 1} of ${questions.length}: ${question.title}`,
      ...question.details,
      ...(question.offer ? [`offered   ${question.offer.told}`] : []),
      ...problems.map(formatProblem),
      keysOf(question),
    ];
    const height = below.join('\n').split('\n').length;
    const rows = Math.max(4, terminal.rows - height - 2);
    const last = Math.max(0, lengthOf(left, right, columns) - rows + 1);
    from = Math.min(from, last);
    terminal.show([...sideBySide(left, right, { columns, rows, from }), '', ...below]);
    const answer = answerOf(await terminal.key(), question);
    if (answer === 'down') from = Math.min(last, from + Math.ceil(rows / 2));
    else if (answer === 'up') from = Math.max(0, from - Math.ceil(rows / 2));
    else if (answer !== undefined) return answer;
  }
}

/** What an answer sets; undefined where it sets nothing. */
async function changeBy(
  answer: string,
  { offer, key }: Question,
  dispatch: Dispatch,
  terminal: Terminal,
): Promise<Change | undefined> {
  if (answer === 'take' || answer === 'take-all') return offer?.change;
  if (answer !== 'change' || key === undefined) return undefined;
  const written = await terminal.line(`${key}: `, writtenOf(dispatch, key));
  return written.trim() === '' ? undefined : { [key]: readValue(key, written.trim()) };
}

function writtenOf(dispatch: Dispatch, key: string): string {
  const value: unknown = Object.entries(dispatch).find(([name]) => name === key)?.[1];
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  if (key === 'located') return dispatch.located.map(({ name }) => name).join(', ');
  return Array.isArray(value) ? value.join(', ') : '';
}

/** Places and agencies are lists; `[{ name: Brest, country: FR }]` may say more of a place. */
function readValue(key: string, written: string): KeyValue {
  if (key === 'located') {
    const read: unknown = written.startsWith('[') ? parseOrNothing(written) : undefined;
    if (Array.isArray(read)) return read;
    return written.split(/\s*,\s*/u).map((name) => ({ name }));
  }
  if (key === 'agency' && written.includes(',')) return written.split(/\s*,\s*/u);
  return written;
}

function parseOrNothing(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined;
  }
}

async function proved(
  folder: ContentFolder,
  { path, file, source }: ToReview,
  set: Change,
): Promise<{ readonly source: string; readonly problems: readonly Problem[] }> {
  const changed = editFrontMatter(source, { set });
  try {
    await readProven(folder, { path, file, source: changed });
    return { source: changed, problems: [] };
  } catch (error) {
    if (error instanceof DispatchError) return { source: changed, problems: error.problems };
    throw error;
  }
}
