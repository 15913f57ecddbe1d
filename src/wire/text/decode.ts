import { excerpt, type WireError, wireError } from '#wire/problem.ts';
import { fileKind } from './file-kind.ts';
import { guessEncoding } from './guess-encoding.ts';

const BYTE_ORDER_MARK = '\uFEFF';

// Tab and line ends are text. The rest of C0 and C1, DEL, and the two noncharacters that XML 1.0 (section 2.2) refuses
// are not allowed in a feed, so they cannot be published as filed.
const UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/v;

const NAMES: Readonly<Record<string, string>> = {
  '\0': 'a NUL',
  '\x1B': 'an escape character',
  '\f': 'a form feed',
};

/** How to turn bytes into text. */
export interface DecodeOptions {
  readonly maxBytes?: number | undefined;
  /** A label of the WHATWG Encoding Standard; strictly UTF-8 by default. */
  readonly encoding?: string | undefined;
}

/** How large wire copy may be by default: one million bytes. */
export const DEFAULT_MAX_BYTES = 1_000_000;

/**
 * The text of a wire file, strictly as UTF-8 or the encoding named; XML that is not UTF-8, in the encoding that it
 * declares. A byte-order mark is kept, so that encoding the
 * text again gives the same bytes.
 *
 * @throws WireError where the file is empty, too large or not in the encoding
 * @throws RangeError where the encoding is unknown
 */
export function decode(bytes: Uint8Array, file: string, options: DecodeOptions = {}): string {
  const { maxBytes = DEFAULT_MAX_BYTES, encoding } = options;
  if (bytes.length > maxBytes) throw tooLarge(file, bytes.length, maxBytes);
  if (encoding === undefined) refuseOtherFile(bytes, file);
  const text = encoding === undefined ? decodeUtf8(bytes, file) : decodeAs(bytes, file, encoding);
  if (text.replace(BYTE_ORDER_MARK, '').trim() === '') {
    throw wireError(file, text, 0, {
      code: 'wire/empty',
      found: bytes.length === 0 ? 'an empty file' : 'white space only',
      expected: 'the text of a dispatch',
      remedy: 'put the copy in the file, or remove the file',
    });
  }
  return text;
}

/**
 * Refuses characters that no page can show.
 *
 * @throws WireError at the first one
 */
export function refuseUnprintable(text: string, file: string): void {
  const unprintable = findUnprintable(text);
  if (!unprintable) return;
  const { offset, name } = unprintable;
  throw wireError(file, text, offset, {
    code: 'wire/control-character',
    found: `${name} at character offset ${offset}`,
    expected: 'text, tabs and line ends only',
    remedy: 'remove the character; if the file is not plain text, keep it out of content/wire',
  });
}

/** The first character that no page can show, its offset and its name; undefined where there is none. */
export function findUnprintable(text: string): { offset: number; name: string } | undefined {
  const offset = text.search(UNPRINTABLE);
  if (offset < 0) return undefined;
  const character = text.charAt(offset);
  const code = hex(character.charCodeAt(0), 4);
  return { offset, name: `${NAMES[character] ?? 'a control character'} (U+${code})` };
}

/** The error for a file that is too large, for callers that know its size before they read it. */
export function tooLarge(file: string, size: number, maxBytes: number): WireError {
  return wireError(file, '', 0, {
    code: 'wire/too-large',
    found: `${size} bytes`,
    expected: `at most ${maxBytes} bytes`,
    remedy: 'split the file into one file per dispatch, or raise maxWireBytes in site.yaml',
  });
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return STRICT_UTF_8.decode(bytes);
  } catch {
    const declared = declaredEncoding(bytes);
    if (declared !== undefined) return decodeAs(bytes, file, declared);
    const before = strictUtf8().decode(longestUtf8Prefix(bytes), { stream: true });
    const offset = new TextEncoder().encode(before).length;
    throw wireError(file, before, before.length, {
      code: 'wire/not-utf-8',
      found: `byte ${hex(bytes[offset])} at byte offset ${offset}, after “${lastWords(before)}”`,
      expected: 'text in UTF-8',
      remedy: remedyFor(bytes),
    });
  }
}

/** In bytes: declarations are short. */
const LONGEST_DECLARATION = 200;
const DECLARATION = /^[^<]{0,4}<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/u;

/** The encoding that an XML declaration names (XML 1.0, 4.3.3), or a byte-order mark of UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_DECLARATION));
  const name = DECLARATION.exec(opening)?.[1] ?? charsetOfPage(bytes);
  if (name === undefined || !isEncoding(name)) return undefined;
  return new TextDecoder(name).encoding === 'utf-8' ? undefined : name;
}

/** The encoding that a page of HTML names in its first 1,024 bytes (HTML, 4.2.5.4). */
function charsetOfPage(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!/^[^<]{0,4}<(?:!doctype\s+html|html|head|meta)/iu.test(opening)) return undefined;
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(opening)?.[1];
}

function refuseOtherFile(bytes: Uint8Array, file: string): void {
  const kind = fileKind(bytes);
  if (kind === undefined) return;
  throw wireError(file, '', 0, {
    code: 'wire/not-text',
    found: kind,
    expected: 'the text of a dispatch',
    remedy:
      'keep the file out of content/wire; if it holds a story, save that as plain text and import it',
  });
}

function remedyFor(bytes: Uint8Array): string {
  const guess = guessEncoding(bytes);
  return guess === undefined
    ? 'ask the sender for it in UTF-8, or name its encoding: npm run import -- --encoding NAME FILE'
    : `it looks like ${guess}; try: npm run import -- --encoding ${guess} FILE`;
}

function decodeAs(bytes: Uint8Array, file: string, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw wireError(file, '', 0, {
      code: 'wire/not-in-encoding',
      found: `bytes that are not text in ${encoding}`,
      expected: 'text in the encoding that is named',
      remedy: remedyFor(bytes),
    });
  }
}

/**
 * Refuses UTF-8 bytes that are to be read in another encoding: text is hardly ever valid UTF-8 by chance, and its
 * letters would turn into those of another script without warning.
 *
 * @throws WireError where the encoding named is not UTF-8 but the bytes are, with letters beyond ASCII
 */
export function refuseUtf8(bytes: Uint8Array, file: string, encoding: string): void {
  if (new TextDecoder(encoding).encoding === 'utf-8' || bytes.every((byte) => byte < 0x80)) return;
  const text = tryDecodeUtf8(bytes);
  if (text === undefined) return;
  throw wireError(file, text, text.search(/[^\0-\x7F]/u), {
    code: 'wire/is-utf-8',
    found: `text in UTF-8, which is to be read as ${encoding}`,
    expected: `text in ${encoding}`,
    remedy: 'import the file by itself, without --encoding',
  });
}

function tryDecodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return STRICT_UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a name is that of a known encoding. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** All bytes that can begin a UTF-8 text; the last character may be cut off. */
function longestUtf8Prefix(bytes: Uint8Array): Uint8Array {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return bytes.subarray(0, valid);
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    strictUtf8().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// One for all complete texts: making a decoder takes longer than using it once.
const STRICT_UTF_8 = strictUtf8();

function strictUtf8(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

function lastWords(text: string): string {
  return excerpt(text, Math.max(0, text.length - 20));
}

function hex(value = 0, length = 2): string {
  return value.toString(16).toUpperCase().padStart(length, '0');
}
