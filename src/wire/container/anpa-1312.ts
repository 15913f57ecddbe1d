import type { ContainerFields } from './fields.ts';
import type { ContainerReader } from './format.ts';
import { type Frame, hasControlsInHeader, isFramed, readFrame } from './frame.ts';
import { agencyOf, broken, linesOf, momentOf, textAt } from './frame-lines.ts';
import type { Source } from './source.ts';

// Names in a trailer are bounded, so that no run of letters or figures is scanned twice.
const TRAILER =
  /\b([A-Z]{1,8})-[A-Z]{1,8}-(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})\s{1,4}(\d{4})\s{0,4}([A-Z]{1,4})?/iu;

/** ANPA 1312: its header has control characters of its own. */
export const anpa1312 = {
  name: 'anpa-1312',
  sniff: (text) => isFramed(text) && hasControlsInHeader(text),
  read(source) {
    const frame = readFrame(source);
    return { fields: fieldsOf(source, frame), copy: frame.copy };
  },
} as const satisfies ContainerReader;

/**
 * What the header and trailer of ANPA 1312 say: service level and story number, selector, priority, category, format
 * identifiers, keyword slug, version, date and word count; after the copy, agency, bureau, date and time filed.
 *
 *     SYN SYN SOH s0142 US vnyy- CR LF
 *     u i DC4 DC1 BC-Varnia-Storm 1stLd 11-14 0420 CR LF STX … ETX VP-KA-11-14-21 1605GMT CR LF EOT
 *
 * @throws WireError container/broken
 */
function fieldsOf(source: Source, { header, trailer }: Frame): ContainerFields {
  const [service = '', story = ''] = linesOf(source, header);
  if (!/^[A-Z]\d{3,4}(?!\d)/iu.test(service)) {
    throw broken(source, header, service, 'a service level and a story number, such as s0142');
  }
  // Device controls stand between category and keyword without a space.
  const [, , slug] = story.split(/[\s\p{Cc}]+/u);
  const date = TRAILER.exec(textAt(source, trailer));
  const [, agency = '', month = '', dayOfMonth = '', year = '', clock = '', zone] = date ?? [];
  return {
    ...(slug && { slug }),
    ...(date && momentOf(source, trailer, { year, month, dayOfMonth, clock, zone })),
    ...agencyOf(agency),
  };
}
