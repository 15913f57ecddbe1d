import { MAX_NAME_LENGTH } from '#dispatch/schema.ts';
import type { Span } from '#wire/position.ts';
import { findOrganisations } from './find-organisations.ts';
import { findPeople } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import { type Found, takenBy } from './name-runs.ts';
import { type NameWord, nameWords } from './name-words.ts';

/** A name found in the copy, for an editor to judge. */
export interface SuggestedName {
  /** As in the copy, white space folded: the full name, or the longest form there is. */
  readonly name: string;
  /** Where it, or a short mention of it, begins: offsets into the wire text (UTF-16 units), ascending. */
  readonly at: readonly number[];
}

/** The names a dispatch might be found by; each kind in order of first mention. */
export interface SuggestedNames {
  readonly people: readonly SuggestedName[];
  readonly organisations: readonly SuggestedName[];
  readonly places: readonly SuggestedName[];
}

interface Paragraph {
  readonly words: readonly NameWord[];
  /** Whether it ends as a sentence does. */
  readonly hasStop: boolean;
}

/** With a lower share of words in small letters, a paragraph is a heading, and its capitals say nothing. */
const LEAST_SMALL_WORDS = { withStop: 0.1, withoutStop: 0.3 };
const STOP = /[.!?…"”’»)]/u;

/**
 * The people, organisations and places that copy names, as suggestions to an editor: none is better than a wrong one.
 * English works best, other languages in Latin script where titles and given names help, Cyrillic in the nominative. In
 * other scripts nothing is found. It takes linear time.
 *
 * @param text all of the wire text
 * @param spans its paragraphs, without the dateline, in order
 * @param isPlace whether a name is that of a city or a country; whether the copy means it is decided here
 */
export function suggestNames(
  text: string,
  spans: readonly Span[],
  isPlace: (name: string) => boolean,
): SuggestedNames {
  const words = spans
    .map((span) => ({
      words: nameWords(text, span),
      hasStop: STOP.test(text.charAt(span.end - 1)),
    }))
    .flatMap((paragraph) => (isProse(paragraph) ? paragraph.words : []));
  const organisations = findOrganisations(words, isPlace);
  const people = findPeople(words, takenBy(organisations), isPlace);
  const places = findPlaces(words, takenBy([...organisations, ...people]), isPlace);
  const listed = (found: readonly Found[]) => listNames(words, found);
  return { people: listed(people), organisations: listed(organisations), places: listed(places) };
}

function isProse({ words, hasStop }: Paragraph): boolean {
  const small = words.filter(({ isCapital }) => !isCapital).length;
  return small >= words.length * LEAST_SMALL_WORDS[hasStop ? 'withStop' : 'withoutStop'];
}

function listNames(words: readonly NameWord[], found: readonly Found[]): readonly SuggestedName[] {
  const offsets = new Map<string, number[]>();
  const inOrder = [...found].sort((a, b) => a.from - b.from);
  for (const { from, name } of inOrder) {
    const at = words[from]?.start;
    if (at === undefined || name.length > MAX_NAME_LENGTH) continue;
    const known = offsets.get(name);
    if (known) known.push(at);
    else offsets.set(name, [at]);
  }
  return [...offsets].map(([name, at]) => ({ name, at }));
}
