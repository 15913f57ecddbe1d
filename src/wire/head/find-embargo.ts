import type { Day } from '#wire/calendar.ts';
import type { Span } from '#wire/position.ts';
import { excerpt, type Problem, problemAt } from '#wire/problem.ts';
import type { Described } from '#wire/read-container.ts';
import type { Copy } from '#wire/read-copy.ts';
import { type Embargo, parseEmbargo } from './embargo.ts';
import { opensHeld, senseOfEmbargo } from './embargo-line.ts';

/** Copy that is held: until when, and the words that say so. */
export interface FoundEmbargo {
  readonly embargo: Embargo | 'unclear';
  readonly said: string;
  readonly start: number;
}

interface Saying extends Pick<Span, 'start'> {
  readonly text: string;
  /** Whether it may be news of an embargo; then no moment is read from it. */
  readonly isDoubtful: boolean;
}

/**
 * Until when copy is held, by everything that says so: a field, lines around the copy, notes to editors, and a headline
 * or a paragraph that reads as an embargo. Where these differ, none is certain.
 *
 * @param day the later of the days that the copy is dated
 */
export function findEmbargo(
  text: string,
  copy: Copy,
  described: Described,
  day: Day,
): FoundEmbargo | undefined {
  const sayings = [...fieldsThatHold(described), ...linesThatHold(text, copy)];
  const moments = sayings.map(({ text: said, isDoubtful }) =>
    isDoubtful ? undefined : parseEmbargo(said, day),
  );
  const [first] = moments;
  const unclear = sayings.find((_, index) => !isSame(moments[index], first));
  const [told] = sayings;
  const saying = unclear ?? told;
  if (!saying) return undefined;
  return {
    embargo: unclear ? 'unclear' : (first ?? 'unclear'),
    said: saying.text,
    start: saying.start,
  };
}

/** The warning for an embargo without a readable moment. */
export function unclearEmbargo(file: string, text: string, { said, start }: FoundEmbargo): Problem {
  return problemAt('warning', file, text, start, {
    code: 'wire/embargo-unclear',
    found: `the embargo “${excerpt(said, 0)}”`,
    expected: 'a date, a time and a zone that can be read in one way only',
    remedy:
      'it is withheld; set “embargoed: 2021-11-14T18:00:00+03:00” in its front matter and remove “status”',
  });
}

function fieldsThatHold({ embargoed, headline, editorsNote }: Described): readonly Saying[] {
  const doubts = [headline, editorsNote].filter((said) => said !== undefined && mayHold(said));
  return [
    ...(embargoed === undefined ? [] : [{ text: embargoed, start: 0, isDoubtful: false }]),
    ...doubts.map((said = '') => ({ text: said, start: 0, isDoubtful: true })),
  ];
}

function linesThatHold(text: string, { around, blocks }: Copy): readonly Saying[] {
  const lines = around.flatMap(({ kind, start, end, text: said }): readonly Saying[] => {
    if (kind === 'embargo') return [{ text: said, start, isDoubtful: false }];
    const written = text.slice(start, end);
    return mayHold(written) ? [{ text: written, start, isDoubtful: true }] : [];
  });
  const paragraphs = blocks
    .filter((block) => opensHeld(block.text) || holdsOrder(text.slice(block.start, block.end)))
    .map((block) => ({ text: block.text, start: block.start, isDoubtful: true }));
  return [...lines, ...paragraphs];
}

/** Whether a line within a paragraph says that copy is held; the paragraph may be wrapped prose. */
function holdsOrder(written: string): boolean {
  return written
    .split(/[\r\n]+/u)
    .some((line) => /^\P{L}*\p{Lu}/u.test(line) && senseOfEmbargo(line.trim()) === 'instruction');
}

function mayHold(said: string): boolean {
  return said.split(/[\r\n]+/u).some((line) => senseOfEmbargo(line.trim()) !== undefined);
}

function isSame(one: Embargo | undefined, other: Embargo | undefined): boolean {
  return one?.day === other?.day && one?.time === other?.time && one?.offset === other?.offset;
}
