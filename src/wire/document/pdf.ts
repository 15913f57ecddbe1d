import { Inflate } from 'fflate';
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { readMoment } from '#wire/container/moment.ts';
import { type Finding, WireError } from '#wire/problem.ts';
import {
  brokenDocument,
  type DocumentReader,
  type DocumentText,
  documentError,
  tooMuch,
} from './document.ts';
import { type PageText, textOfPages } from './pdf-lines.ts';

const KIND = 'a PDF';
const MOST_PAGES = 60;
/** In bytes, of all streams together once they are inflated. */
const MOST_BYTES = 100_000_000;

/** PDF (ISO 32000), where it has its text as text. */
export const pdf: DocumentReader = {
  kind: KIND,
  sniff: (bytes) => /^\s{0,16}%PDF-/u.test(asLatin(bytes.subarray(0, 32))),
  async read(bytes, file) {
    refuseBomb(bytes, file);
    const { pages, changed } = await open(bytes, file);
    const { text, leftOut, isInColumns, isUnclear, joined } = textOfPages(pages);
    if (text === '') throw documentError(file, SCANNED);
    if (PRESENTED.test(text)) throw documentError(file, TURNED_ROUND);
    if (isUnclear) throw documentError(file, UNCLEAR_COLUMNS);
    return {
      text,
      fields: {},
      leftOut,
      changed: readMoment(changed)?.day,
      doubts: doubtsOf(isInColumns, joined),
    };
  },
};

async function open(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly pages: readonly PageText[]; readonly changed: string }> {
  try {
    // The reader takes the bytes over.
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true },
      ...{ stopAtErrors: false, verbosity: 0, enableXfa: false },
    });
    try {
      if (document.numPages > MOST_PAGES) {
        throw tooMuch(file, KIND, `${document.numPages} pages`);
      }
      const { items } = await extractTextItems(document);
      const { info } = await getMeta(document);
      return { pages: items, changed: dateOf(info['ModDate'] ?? info['CreationDate']) };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    if (error instanceof WireError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    if (/password/iu.test(why)) throw documentError(file, LOCKED);
    throw brokenDocument(file, KIND, why);
  }
}

/** `D:20220309101500Z` → `2022-03-09` (ISO 32000, 7.9.4). */
function dateOf(written: unknown): string {
  const [, year, month, day] =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(typeof written === 'string' ? written : '') ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

/** Forms that letters of Arabic take on paper. Where a file has these, its words stand in the order of the page. */
const PRESENTED = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/**
 * Refuses a file of a few kilobytes that holds gigabytes, or draws a form in a form in a form.
 *
 * @throws WireError document/too-much
 */
function refuseBomb(bytes: Uint8Array, file: string): void {
  const text = asLatin(bytes);
  const streams = [...streamsIn(bytes, text)];
  let total = 0;
  let [draws, drawsInForms, largestForm] = [0, 0, 0];
  for (const { dictionary, content } of streams) {
    const inflated = inflate(content, dictionary, MOST_BYTES - total);
    total += inflated.length + packed(dictionary, content);
    if (total > MOST_BYTES) throw tooMuch(file, KIND, `more than ${MOST_BYTES} bytes in it`);
    const isForm = /\/Subtype\s*\/Form\b/u.test(dictionary);
    const drawn = isForm || !/\/Subtype/u.test(dictionary) ? drawsIn(inflated) : 0;
    if (isForm) {
      drawsInForms += drawn;
      largestForm = Math.max(largestForm, inflated.length);
    } else draws += drawn;
  }
  const isNested = drawsInForms > MOST_DRAWS_IN_FORMS;
  if (isNested || draws * largestForm > MOST_BYTES) {
    throw tooMuch(file, KIND, 'forms that are drawn within forms again and again');
  }
}

/** A form seldom draws another: a picture, or a frame. So many may draw each other a few hundred times. */
const MOST_DRAWS_IN_FORMS = 12;
/** In bytes: a dictionary stands before its stream. */
const LONGEST_DICTIONARY = 2000;

interface Stream {
  readonly dictionary: string;
  readonly content: Uint8Array;
}

function* streamsIn(bytes: Uint8Array, text: string): Generator<Stream> {
  for (const match of text.matchAll(/stream[ \t]*(?:\r\n|\n|\r)/gu)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return;
    const before = text.slice(Math.max(0, match.index - LONGEST_DICTIONARY), match.index);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    yield { dictionary, content: bytes.subarray(start, end) };
  }
}

/** What a stream comes to, up to a limit; as it stands, where it is not deflated. */
function inflate(content: Uint8Array, dictionary: string, most: number): Uint8Array {
  // A stream that is deflated begins so (RFC 1950, 2.2).
  if (!/\/Fl(?:ateDecode)?\b/u.test(dictionary) || (content[0] ?? 0) % 16 !== 8) return content;
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflating = new Inflate((chunk) => {
    total += chunk.length;
    if (total <= MOST_KEPT) chunks.push(chunk.slice());
  });
  try {
    for (let at = 2; at < content.length && total <= most; at += PIECE) {
      inflating.push(content.subarray(at, at + PIECE), at + PIECE >= content.length);
    }
  } catch {
    // One that is cut: the reader of PDF knows better.
  }
  if (total > MOST_KEPT) return new Uint8Array(total > most ? most + 1 : total);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** In bytes: what a stream of words or drawings comes to at most. */
const MOST_KEPT = 10_000_000;

/** What a stream may come to that is packed in another way, or twice: a thousand times as much. */
function packed(dictionary: string, content: Uint8Array): number {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary)?.[1] ?? '';
  const flates = filters.match(/\/Fl(?:ateDecode)?\b/gu)?.length ?? 0;
  const isOther = /\/(?:LZW|RunLength|RL\b|ASCII85|A85|ASCIIHex|AHx)/u.test(filters);
  if (flates > 1) return MOST_BYTES + 1;
  return isOther ? content.length * (flates > 0 || /LZW/u.test(filters) ? 300 : 128) : 0;
}

/** How many things a stream draws by their names (`Do`). */
function drawsIn(content: Uint8Array): number {
  return asLatin(content.subarray(0, MOST_KEPT)).match(/\bDo\b/gu)?.length ?? 0;
}

/** In bytes: what is inflated at a time may be a thousand times as much. */
const PIECE = 4096;

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const SCANNED: Finding = {
  code: 'document/no-text',
  found: 'a scanned PDF: pictures of pages, without text',
  expected: 'a PDF that has its words as text',
  remedy: 'ask the sender for the text, or read the pictures with a program for that (OCR)',
};
const LOCKED: Finding = {
  code: 'document/locked',
  found: 'a PDF with a password',
  expected: 'a document that anybody may open',
  remedy: 'open it with its password, and save the story in it as plain text',
};
const TURNED_ROUND: Finding = {
  code: 'document/columns',
  found: 'a PDF whose words run from right to left, and stand in it in the order of the page',
  expected: 'text in the order in which it is read',
  remedy: 'ask the sender for the text itself',
};
const UNCLEAR_COLUMNS: Finding = {
  code: 'document/columns',
  found: 'a PDF in columns whose order is not certain',
  expected: 'one column, or columns that nothing runs across',
  remedy: 'copy the story in its right order into a text file, and import that',
};

function doubtsOf(isInColumns: boolean, joined: readonly string[]): DocumentText['doubts'] {
  return [
    {
      code: 'document/pdf-text',
      found: `the text of a PDF${isInColumns ? ' in columns' : ''}, whose lines and paragraphs are told by where they stand${joined.length > 0 ? `; words joined at line ends: ${joined.slice(0, 10).join(', ')}` : ''}`,
      expected: 'text that has its paragraphs marked',
      remedy: 'read the dispatch beside the PDF before it goes out',
    },
  ];
}
