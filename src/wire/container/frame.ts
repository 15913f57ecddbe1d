import type { Span } from '#wire/position.ts';
import { type Source, sourceError } from './source.ts';

/** A message of the teleprinter age: its header, its copy and its trailer. */
export interface Frame {
  /** After SOH, up to STX. */
  readonly header: Span;
  /** After STX, up to ETX: the copy as filed. */
  readonly copy: Span;
  /** After ETX, up to EOT or the end of the file. */
  readonly trailer: Span;
}

// Control characters of ISO 646: they frame a message in ANPA 1312 and IPTC 7901 alike.
const SOH = '\x01';
const STX = '\x02';
const ETX = '\x03';
const EOT = '\x04';
const CONTROL = /[\p{Cc}--[\t\n\r]]/gv;
/** What pads a message before and after, besides white space: NUL, DEL, SYN, a byte-order mark. */
const PADDING = '\0\x7F\x16\uFEFF';

/** Whether a text begins as a framed message does: padding, then SOH. */
export function isFramed(text: string): boolean {
  return text.charAt(behindPadding(text, 0)) === SOH;
}

/** Whether the header has control characters (device controls or US). ANPA 1312 has them, IPTC 7901 does not. */
export function hasControlsInHeader(text: string): boolean {
  const start = text.indexOf(SOH) + 1;
  const end = text.indexOf(STX, start);
  return /[\p{Cc}--\s]/v.test(text.slice(start, end < 0 ? text.length : end));
}

/**
 * The parts of a framed message.
 *
 * @throws WireError container/broken where the frame is incomplete, container/control-character where one stands in the
 * copy, container/several-items, container/no-text
 */
export function readFrame(source: Source): Frame {
  const { text } = source;
  if (!isFramed(text)) throw noStart(source);
  const start = text.indexOf(SOH) + 1;
  const copyStart = text.indexOf(STX, start) + 1;
  if (copyStart === 0) throw endsBefore(source, 'STX (U+0002), behind which the copy stands');
  const copyEnd = endOfCopy(source, copyStart);
  const eot = text.indexOf(EOT, copyEnd);
  const end = eot < 0 ? text.length : eot;
  refuseMore(source, copyEnd + 1, end);
  if (text.slice(copyStart, copyEnd).trim() === '') throw noCopy(source, copyStart);
  return {
    header: { start, end: copyStart - 1 },
    copy: { start: copyStart, end: copyEnd },
    trailer: { start: copyEnd + 1, end },
  };
}

function endOfCopy(source: Source, start: number): number {
  CONTROL.lastIndex = start;
  const found = CONTROL.exec(source.text);
  if (!found) throw endsBefore(source, 'ETX (U+0003), which ends the copy');
  if (found[0] === ETX) return found.index;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw sourceError(source, found.index, {
    code: 'container/control-character',
    found: `the control character U+${code} within the copy, at character offset ${found.index}`,
    expected: 'between STX and ETX text, tabs and line ends only',
    remedy: 'remove the character, or ask the sender for the message again',
  });
}

function refuseMore(source: Source, start: number, end: number): void {
  const next = source.text.indexOf(SOH, start);
  if (next >= 0) {
    throw sourceError(source, next, {
      code: 'container/several-items',
      found: 'a second message (SOH, U+0001)',
      expected: 'one message in a file',
      remedy: 'split the file into one file per message, each from its SOH to its EOT',
    });
  }
  const rest = behindPadding(source.text, end + 1);
  if (rest >= source.text.length) return;
  throw sourceError(source, rest, {
    code: 'container/broken',
    found: 'text after EOT (U+0004), the end of the message',
    expected: 'nothing after it',
    remedy: 'remove that text, or put it in a file of its own',
  });
}

function behindPadding(text: string, start: number): number {
  let at = start;
  while (at < text.length && (PADDING.includes(text.charAt(at)) || /\s/u.test(text.charAt(at))))
    at += 1;
  return at;
}

function noStart(source: Source) {
  return sourceError(source, 0, {
    code: 'container/broken',
    found: 'a file that does not begin with SOH (U+0001)',
    expected: 'a message of ANPA 1312 or IPTC 7901, framed by control characters',
    remedy:
      'import the file without naming a format, or ask the sender for the message as it was sent',
  });
}

function endsBefore(source: Source, what: string) {
  return sourceError(source, source.text.length, {
    code: 'container/broken',
    found: 'the end of the file',
    expected: what,
    remedy: 'the message was cut off: ask the sender for it again',
  });
}

function noCopy(source: Source, offset: number) {
  return sourceError(source, offset, {
    code: 'container/no-text',
    found: 'nothing between STX and ETX',
    expected: 'the copy',
    remedy: 'ask the sender for the message again, or remove the file',
  });
}
