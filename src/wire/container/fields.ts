import { agencyOfMark } from '#wire/agencies.ts';
import type { Day } from '#wire/calendar.ts';
import type { Span } from '#wire/position.ts';
import { type Moment, mailMoment, readMoment } from './moment.ts';
import { refuseUnprintable, type Source, sourceError } from './source.ts';

/** What a container says about its copy, outside the copy. */
export interface ContainerFields {
  readonly headline?: string;
  readonly byline?: string;
  /** The slugline, the agency's own short name of the story. */
  readonly slug?: string;
  /** As filed, in an element of its own. */
  readonly dateline?: string;
  readonly day?: Day;
  /** RFC 3339 with its offset, `2021-11-14T16:05:00+03:00`. */
  readonly instant?: string;
  /** A BCP 47 tag, as given. */
  readonly language?: string;
  /** Who is credited: the provider, the credit line or the copyright holder. */
  readonly agency?: string;
  readonly edNote?: string;
  /** The instant before which it must not be published. */
  readonly embargoed?: string;
  readonly status?: PubStatus;
  /** The provider's words for what it is about. */
  readonly keywords?: readonly string[];
  /** The places it says that the copy mentions. */
  readonly places?: readonly string[];
  /** What an earlier system knew it by, and feed readers with it. */
  readonly guid?: string;
  /** Its address on the web, whole. */
  readonly link?: string;
}

/** The publishing statuses of IPTC (http://cv.iptc.org/newscodes/pubstatusg2/). */
export type PubStatus = 'usable' | 'withheld' | 'canceled';

/** A value in a container, its white space folded; the span is that of the element or string that holds it. */
export interface Phrase extends Span {
  readonly text: string;
}

/** The values a format gives for the fields, unchecked. `created` is when this version was created. */
export type FoundFields = {
  readonly [Name in Exclude<keyof ContainerFields, 'day' | 'instant' | Listed> | 'created']?:
    | Phrase
    | undefined;
} & { readonly [Name in Listed]?: readonly Phrase[] | undefined };

/** Fields that are lists. */
type Listed = 'keywords' | 'places';

// Loose: whether a subtag exists is not for a reader of copy to check.
export const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

/**
 * The fields of a container, checked; an invalid language tag is dropped.
 *
 * @throws WireError where a date, an embargo or a status cannot be read: each decides whether and when copy is
 * published, and is never guessed
 */
export function toFields(source: Source, found: FoundFields): ContainerFields {
  const created = found.created && momentOf(source, found.created);
  const words = (phrase: Phrase | undefined) => phrase && printable(source, phrase);
  const agency = words(found.agency);
  const language = words(found.language);
  const list = (phrases: readonly Phrase[] = []) => {
    const names = [...new Set(phrases.map(words).filter((name) => name !== undefined))];
    return names.length > 0 ? names : undefined;
  };
  const fields = {
    headline: words(found.headline),
    byline: words(found.byline),
    slug: words(found.slug),
    dateline: words(found.dateline),
    day: created?.day,
    instant: created?.instant,
    language: language && LANGUAGE_TAG.test(language) ? language : undefined,
    agency: agency && (agencyOfMark(agency) ?? agency),
    edNote: words(found.edNote),
    embargoed: found.embargoed && embargoOf(source, found.embargoed),
    status: found.status && statusOf(source, found.status),
    keywords: list(found.keywords),
    places: list(found.places),
    guid: words(found.guid),
    link: words(found.link),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The fields that were found: spread over others, they replace no field with nothing. */
export function onlyFound(found: FoundFields): FoundFields {
  return Object.fromEntries(Object.entries(found).filter(([, phrase]) => phrase !== undefined));
}

/** Phrases joined into one; undefined where there are none. */
export function joinPhrases(phrases: readonly Phrase[], between = ' '): Phrase | undefined {
  const [first] = phrases;
  return first && { ...first, text: phrases.map(({ text }) => text).join(between) };
}

function printable(source: Source, { text, start }: Phrase): string {
  refuseUnprintable(source, text, () => start);
  return text;
}

function momentOf(source: Source, { text, start }: Phrase): Moment {
  const moment = readMoment(text) ?? mailMoment(text);
  if (moment) return moment;
  throw sourceError(source, start, {
    code: 'container/broken',
    found: `the date “${text}”`,
    expected: 'a day of the calendar as 20211114 or 2021-11-14, or a time as 2021-11-14T16:05:00Z',
    remedy: 'ask the sender for the right date, and write it in the file',
  });
}

function embargoOf(source: Source, phrase: Phrase): string {
  const { instant } = momentOf(source, phrase);
  if (instant !== undefined) return instant;
  throw sourceError(source, phrase.start, {
    code: 'container/broken',
    found: `an embargo until “${phrase.text}”`,
    expected: 'a time with its offset from Greenwich, such as 2021-11-14T18:00:00+03:00',
    remedy: 'ask the sender when the embargo ends, and write the time with its offset',
  });
}

function statusOf(source: Source, { text, start }: Phrase): PubStatus {
  const status = text.toLowerCase();
  if (status === 'usable' || status === 'withheld' || status === 'canceled') return status;
  throw sourceError(source, start, {
    code: 'container/broken',
    found: `the publishing status “${text}”`,
    expected: 'usable, withheld or canceled',
    remedy: 'ask the sender whether it may be published, and write one of these',
  });
}
