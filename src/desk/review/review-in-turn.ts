import { join } from 'node:path';
import { parse } from 'yaml';
import type { ContentFolder } from '#desk/content-folder.ts';
import { today } from '#desk/edit-dispatch.ts';
import { editFrontMatter, type KeyValue } from '#desk/edit-front-matter.ts';
import { openEditionFile, readProven } from '#desk/edition-files.ts';
import { loadGazetteer } from '#desk/import/load-gazetteer.ts';
import { realPath } from '#desk/within.ts';
import { writeWhole } from '#desk/write-file.ts';
import { dayOf } from '#dispatch/dates.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { dayFolder } from '#dispatch/paths.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { locate } from '#places/locate.ts';
import { formatProblem, type Problem, printable } from '#wire/problem.ts';
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
  /** What each question was answered with; undefined where nothing is set. */
  const answers: (Change | undefined)[] = [];
  let all: 'take-all' | 'leave-all' | undefined;
  const changeWith = (more?: Change) =>
    changeOf(
      dispatch,
      [...answers, more].filter((answer) => answer !== undefined),
      today(folder),
    );
  let told: readonly string[] = [];
  while (answers.length < one.questions.length) {
    const question = one.questions[answers.length];
    if (!question) break;
    const source = editFrontMatter(one.source, { set: changeWith() });
    const shown = answers.some((answer) => answer !== undefined) ? source : one.source;
    const answer = all ?? (await ask({ ...one, source: shown }, question, place, told, terminal));
    told = [];
    if (answer === 'quit' || answer === 'skip') {
      if (answers.some((given) => given !== undefined)) {
        terminal.say(
          `The answers to ${one.file} are not kept: it was not gone through to its end.`,
        );
      }
      return answer === 'quit' ? 'quit' : 'skipped';
    }
    if (answer === 'back') {
      answers.pop();
      continue;
    }
    if (answer === 'take-all' || answer === 'leave-all') all = answer;
    const change = await changeBy(folder, answer, question, dispatch, terminal);
    // A line that is left empty decides nothing.
    if (change === undefined && answer === 'change') continue;
    const problems = change ? (await proved(folder, one, changeWith(change))).problems : [];
    if (problems.length === 0) answers.push(change);
    else {
      all = undefined;
      told = problems.map(formatProblem);
    }
  }
  const { source, problems, date } = await proved(folder, one, changeWith());
  const isEdited = openEditionFile(folder, one.path).source !== one.source;
  if (isEdited || problems.length > 0) {
    terminal.say(
      isEdited
        ? `${one.file} has been edited meanwhile: review it again.`
        : problems.map(formatProblem).join('\n'),
    );
    return 'skipped';
  }
  const whole = join(folder.root, 'dispatches', one.path);
  writeWhole(realPath(whole) ?? whole, source);
  const isChanged = answers.some((answer) => answer !== undefined);
  if (isChanged && date !== undefined) tellOfDay(folder, one, date, terminal);
  return isChanged ? 'changed' : 'reviewed';
}

/** A date of another day leaves the dispatch in its folder, and at its address. */
function tellOfDay(
  { settings }: ContentFolder,
  { file, path }: ToReview,
  date: string,
  terminal: Terminal,
): void {
  const day = dayOf(date, settings.timeZone);
  if (path.startsWith(`${dayFolder(day)}/`)) return;
  terminal.say(
    `${file} is dated ${day} now, and is still in the folder of another day, which its address has. To move it: npm run move -- ${file} --date ${day}`,
  );
}

/** Shows the wire beside the dispatch and the question below them, until a key answers it. */
async function ask(
  { file, wire, source, questions }: ToReview,
  question: Question,
  place: string,
  told: readonly string[],
  terminal: Terminal,
) {
  const [left, right] = [
    { title: 'as it was filed', text: wire },
    { title: file, text: source },
  ];
  let from = 0;
  let unknown: string | undefined;
  for (;;) {
    const { columns } = terminal;
    const below = [
      `${place}, question ${questions.indexOf(question) + 1} of ${questions.length}: ${question.title}`,
      ...question.details,
      ...(question.offer ? [`offered   ${question.offer.told}`] : []),
      ...told,
      ...(unknown === undefined ? [] : [`${unknown} is none of these keys:`]),
      keysOf(question),
    ];
    const height = below.join('\n').split('\n').length;
    const rows = Math.max(4, terminal.rows - height - 2);
    const last = Math.max(0, lengthOf(left, right, columns) - rows + 1);
    from = Math.min(from, last);
    terminal.show([...sideBySide(left, right, { columns, rows, from }), '', ...below]);
    const pressed = await terminal.key();
    const answer = answerOf(pressed, question);
    unknown = answer === undefined ? `“${printable(pressed)}”` : undefined;
    if (answer === 'down') from = Math.min(last, from + Math.ceil(rows / 2));
    else if (answer === 'up') from = Math.max(0, from - Math.ceil(rows / 2));
    else if (answer !== undefined) return answer;
  }
}

/** What an answer sets; undefined where it sets nothing. */
async function changeBy(
  folder: ContentFolder,
  answer: string,
  { offer, key, withKey }: Question,
  dispatch: Dispatch,
  terminal: Terminal,
): Promise<Change | undefined> {
  if (answer === 'take' || answer === 'take-all') return offer?.change;
  if (answer !== 'change' || key === undefined) return undefined;
  const written = await terminal.line(`${key}: `, writtenOf(dispatch, key));
  return written.trim() === ''
    ? undefined
    : { [key]: await readValue(folder, key, written.trim()), ...withKey };
}

function writtenOf(dispatch: Dispatch, key: string): string {
  const value: unknown = Object.entries(dispatch).find(([name]) => name === key)?.[1];
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  if (key === 'located')
    return dispatch.located
      .map(({ name, country }) => (country === undefined ? name : `${name}, ${country}`))
      .join('; ');
  return Array.isArray(value) ? value.join(', ') : '';
}

/** Places and agencies are lists: `Brest, France; Minsk`. What begins as a list of YAML is one. */
async function readValue(folder: ContentFolder, key: string, written: string): Promise<KeyValue> {
  if (key === 'located') {
    const read: unknown = /^[[-]/u.test(written) ? parseOrNothing(written) : undefined;
    if (Array.isArray(read)) return read;
    const gazetteer = await loadGazetteer();
    const { homeCountry, language } = folder.settings;
    const home = homeCountry ?? new Intl.Locale(language).region;
    return written.split(/\s*;\s*/u).flatMap((place) => {
      const [name = '', ...within] = place.split(/\s*,\s*/u);
      return locate({ name, within }, gazetteer, home).located;
    });
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
): Promise<{
  readonly source: string;
  readonly problems: readonly Problem[];
  /** As it reads then. */
  readonly date?: string;
}> {
  const changed = editFrontMatter(source, { set });
  try {
    const { item } = await readProven(folder, { path, file, source: changed });
    return { source: changed, problems: [], date: item.dispatch.date };
  } catch (error) {
    if (error instanceof DispatchError) return { source: changed, problems: error.problems };
    throw error;
  }
}
