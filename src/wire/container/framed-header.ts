import { agencyOfMark } from '#wire/agencies.ts';
import type { Span } from '#wire/position.ts';
import type { ContainerFields } from './fields.ts';
import type { Frame } from './frame.ts';
import { type TrailerDate, trailerMoment } from './moment.ts';
import { type Source, sourceError } from './source.ts';

// Names in a trailer are bounded, so that no run of letters or figures is scanned twice.
const ANPA_TRAILER =
  /\b([A-Z]{1,8})-[A-Z]{1,8}-(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})\s{1,4}(\d{4})\s{0,4}([A-Z]{1,4})?/iu;
const IPTC_TRAILER =
  /\b(\d{2})(\d{4})\s{0,4}(?:([A-Z]{1,4}|[+-]\d{4})\s{1,4})?(\p{L}{3,10})\.?\s{1,4}(\d{4}|\d{2})\b/iu;

/**
 * What the header and trailer of ANPA 1312 say: service level and story number, selector, priority, category, format
 * identifiers, keyword slug, version, date and word count; after the copy, agency, bureau, date and time filed.
 *
 *     SYN SYN SOH s0142 US vnyy- CR LF
 *     u i DC4 DC1 BC-Varnia-Storm 1stLd 11-14 0420 CR LF STX … ETX VP-KA-11-14-21 1605GMT CR LF EOT
 *
 * @throws WireError container/broken
 */
export function anpaFields(source: Source, { header, trailer }: Frame): ContainerFields {
  const [service = '', story = ''] = linesOf(source, header);
  if (!/^[A-Z]\d{3,4}(?!\d)/iu.test(service)) {
    throw broken(source, header, service, 'a service level and a story number, such as s0142');
  }
  // Device controls stand between category and keyword, without a space.
  const [, , slug] = story.split(/[\s\p{Cc}]+/u);
  const date = ANPA_TRAILER.exec(textAt(source, trailer));
  const [, agency = '', month = '', dayOfMonth = '', year = '', clock = '', zone] = date ?? [];
  return {
    ...(slug && { slug }),
    ...(date && momentOf(source, trailer, { year, month, dayOfMonth, clock, zone })),
    ...agencyOf(agency),
  };
}

/**
 * What the header and trailer of IPTC 7901 say: service and message number, priority, category, word count, and the
 * keywords on their own line; after the copy, day, time and, if sent, zone, month and year.
 *
 *     SOH vnp0142 4 i 420 CR LF VARNIA-STORM/ CR LF STX … ETX 141605 GMT NOV 21 CR LF EOT
 *
 * @throws WireError container/broken
 */
export function iptcFields(source: Source, { header, trailer }: Frame): ContainerFields {
  const [service = '', ...keywords] = linesOf(source, header);
  const sender = /^([A-Z]{1,6})\d{1,5} {1,4}\d {1,4}[A-Z]{1,3}(?![A-Z])/iu.exec(service);
  if (!sender) {
    throw broken(source, header, service, 'service, number, priority and category: vnp0142 4 i');
  }
  const slug = keywords.join(' ').replace(/[/=]{1,4}$/u, '');
  const date = IPTC_TRAILER.exec(textAt(source, trailer));
  const [, dayOfMonth = '', clock = '', zone, month = '', year = ''] = date ?? [];
  return {
    ...(slug && { slug }),
    ...(date && momentOf(source, trailer, { year, month, dayOfMonth, clock, zone })),
    ...agencyOf(sender[1] ?? ''),
  };
}

function momentOf(source: Source, trailer: Span, date: TrailerDate) {
  const moment = trailerMoment(date);
  if (moment) return moment;
  throw broken(
    source,
    trailer,
    textAt(source, trailer).trim(),
    'the day and time the message was filed, of the calendar and the clock',
  );
}

// The letters of a service or bureau are credited only where they are an agency's own.
function agencyOf(letters: string): Pick<ContainerFields, 'agency'> {
  const agency = agencyOfMark(letters);
  return agency === undefined ? {} : { agency };
}

function linesOf(source: Source, span: Span): readonly string[] {
  return textAt(source, span)
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textAt({ text }: Source, { start, end }: Span): string {
  return text.slice(start, end);
}

function broken(source: Source, { start }: Span, found: string, expected: string) {
  return sourceError(source, start, {
    code: 'container/broken',
    found: `“${[...found].slice(0, 60).join('')}”`,
    expected,
    remedy: 'ask the sender for the message again; if it is right, take the copy out of its frame',
  });
}
