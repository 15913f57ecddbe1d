import type { ContainerFields } from './fields.ts';
import type { ContainerReader } from './format.ts';
import { type Frame, hasControlsInHeader, isFramed, readFrame } from './frame.ts';
import { agencyOf, broken, linesOf, momentOf, textAt } from './frame-lines.ts';
import type { Source } from './source.ts';

// Names in a trailer are bounded, so that no run of letters or figures is scanned twice.
const TRAILER =
  /\b(\d{2})(\d{4})\s{0,4}(?:([A-Z]{1,4}|[+-]\d{4})\s{1,4})?(\p{L}{3,10})\.?\s{1,4}(\d{4}|\d{2})\b/iu;

/** IPTC 7901: the same frame, and a header of plain lines. */
export const iptc7901 = {
  name: 'iptc-7901',
  sniff: (text) => isFramed(text) && !hasControlsInHeader(text),
  read(source) {
    const frame = readFrame(source);
    return { fields: fieldsOf(source, frame), copy: frame.copy };
  },
} as const satisfies ContainerReader;

/**
 * What the header and trailer of IPTC 7901 say: service and message number, priority, category, word count, and the
 * keywords on their own line; after the copy, day, time and, if sent, zone, month and year.
 *
 *     SOH vnp0142 4 i 420 CR LF VARNIA-STORM/ CR LF STX … ETX 141605 GMT NOV 21 CR LF EOT
 *
 * @throws WireError container/broken
 */
function fieldsOf(source: Source, { header, trailer }: Frame): ContainerFields {
  const [service = '', ...keywords] = linesOf(source, header);
  const sender = /^([A-Z]{1,6})\d{1,5} {1,4}\d {1,4}[A-Z]{1,3}(?![A-Z])/iu.exec(service);
  if (!sender) {
    throw broken(source, header, service, 'service, number, priority and category: vnp0142 4 i');
  }
  const slug = keywords.join(' ').replace(/[/=]{1,4}$/u, '');
  const date = TRAILER.exec(textAt(source, trailer));
  const [, dayOfMonth = '', clock = '', zone, month = '', year = ''] = date ?? [];
  return {
    ...(slug && { slug }),
    ...(date && momentOf(source, trailer, { year, month, dayOfMonth, clock, zone })),
    ...agencyOf(sender[1] ?? ''),
  };
}
