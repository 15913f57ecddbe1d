import { agencyOfMark } from '#wire/agencies.ts';
import type { Span } from '#wire/position.ts';
import type { ContainerFields } from './fields.ts';
import { type TrailerDate, trailerMoment } from './moment.ts';
import { type Source, sourceError } from './source.ts';

/**
 * The moment a trailer gives.
 *
 * @throws WireError container/broken
 */
export function momentOf(source: Source, trailer: Span, date: TrailerDate) {
  const moment = trailerMoment(date);
  if (moment) return moment;
  throw broken(
    source,
    trailer,
    textAt(source, trailer).trim(),
    'the day and time the message was filed, of the calendar and the clock',
  );
}

/** The agency of the letters of a service or bureau, which are credited only where they are an agency’s own. */
export function agencyOf(letters: string): Pick<ContainerFields, 'agency'> {
  const agency = agencyOfMark(letters);
  return agency === undefined ? {} : { agency };
}

/** The lines of a part of a message, without those that are blank. */
export function linesOf(source: Source, span: Span): readonly string[] {
  return textAt(source, span)
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The text of a part of a message. */
export function textAt({ text }: Source, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The error of a header or trailer that cannot be read. */
export function broken(source: Source, { start }: Span, found: string, expected: string) {
  return sourceError(source, start, {
    code: 'container/broken',
    found: `“${[...found].slice(0, 60).join('')}”`,
    expected,
    remedy: 'ask the sender for the message again; if it is right, take the copy out of its frame',
  });
}
