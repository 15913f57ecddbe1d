import { isEndMark } from '#wire/body/end-mark.ts';
import type { Span } from '#wire/position.ts';
import { endsSentence } from '#wire/text/sentence.ts';
import { type WrittenLine, writtenLines } from '#wire/text/written-line.ts';
import { isContactHeading, takeContacts } from './contacts.ts';
import { takeEditorsNote } from './editors-note.ts';
import { takeEmbargo } from './embargo-line.ts';
import { kindOfLine } from './head-line.ts';
import type { HeadPart, Taken } from './head-part.ts';

/** What cannot be the middle of a wrapped sentence. */
const PLAIN_OPENING =
  /^\W*(?:Eds?|EDS?|ATT(?:N|ENTION)|(?:Editor|EDITOR)\S* (?:note|NOTE)|Notes? (?:to|for)|For editors)\b/u;

/** No line is wrapped shorter than this. */
const SHORTEST_WRAPPED = 40;

/** Notes to editors, embargoes and a release's contacts between and below the copy, each with the lines that belong to it. */
export function findAsides(text: string, copy: Span, isRelease: boolean): readonly HeadPart[] {
  const lines = writtenLines(text, copy);
  const asides: HeadPart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const taken =
      isRelease && lines[at]?.isFirst && isContactHeading(lines, at)
        ? takeContacts(text, lines, at)
        : takeAside(text, lines, at);
    if (!taken) continue;
    asides.push(...taken.parts);
    at = taken.next - 1;
  }
  return asides;
}

/** The stretches left between parts of another. */
export function between(copy: Span, parts: readonly Span[]): readonly Span[] {
  const starts = [copy.start, ...parts.map(({ end }) => end)];
  const ends = [...parts.map(({ start }) => start), copy.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? copy.end }));
}

function takeAside(text: string, lines: readonly WrittenLine[], at: number): Taken | undefined {
  const line = lines[at];
  const kind = line && kindOfLine(line.text);
  if (!line || !(line.isFirst || beginsAnew(line.text, lines[at - 1]?.text ?? '')))
    return undefined;
  if (kind === 'editors-note') return takeEditorsNote(text, lines, at, lines.length);
  return kind === 'embargo' && /^\P{L}*\p{Lu}/u.test(line.text)
    ? takeEmbargo(text, lines, at)
    : undefined;
}

/** Whether a line within a paragraph does not continue the line above it. */
function beginsAnew(line: string, above: string): boolean {
  return (
    PLAIN_OPENING.test(line) ||
    // `PRESS RELEASE` above `Embargoed until 18:00 GMT` was not wrapped.
    (kindOfLine(line) === 'embargo' && above.length < SHORTEST_WRAPPED) ||
    endsSentence(above) ||
    isEndMark(above) ||
    kindOfLine(above) === 'embargo'
  );
}
