import { Inflate } from 'fflate';
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { readMoment } from '#wire/container/moment.ts';
import { WireError } from '#wire/problem.ts';
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
    if (text === '') throw scanned(file);
    if (isUnclear) throw unclearColumns(file);
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
    if (/password/iu.test(why)) throw locked(file);
    throw brokenDocument(file, KIND, why);
  }
}

/** `D:20220309101500Z` → `2022-03-09` (ISO 32000, 7.9.4). */
function dateOf(written: unknown): string {
  const [, year, month, day] =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(typeof written === 'string' ? written : '') ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

/** Refuses a file whose streams, a few kilobytes, hold gigabytes. */
function refuseBomb(bytes: Uint8Array, file: string): void {
  const text = asLatin(bytes);
  let total = 0;
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    const start = match.index + match[0].length;
    // A stream that is deflated begins so (RFC 1950, 2.2).
    if ((bytes[start] ?? 0) % 16 !== 8) continue;
    const end = text.indexOf('endstream', start);
    if (end < 0) continue;
    const inflate = new Inflate((chunk) => {
      total += chunk.length;
    });
    try {
      for (let at = start + 2; at < end && total <= MOST_BYTES; at += PIECE) {
        inflate.push(bytes.subarray(at, Math.min(end, at + PIECE)), at + PIECE >= end);
      }
    } catch {
      // No stream of this kind, or one that is cut: the reader of PDF knows better.
    }
    if (total > MOST_BYTES) throw tooMuch(file, KIND, `more than ${MOST_BYTES} bytes in it`);
  }
}

/** In bytes: what is inflated at a time may be a thousand times as much. */
const PIECE = 4096;

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function scanned(file: string): WireError {
  return documentError(file, {
    code: 'document/no-text',
    found: 'a scanned PDF: pictures of pages, without text',
    expected: 'a PDF that has its words as text',
    remedy: 'ask the sender for the text, or read the pictures with a program for that (OCR)',
  });
}

function locked(file: string): WireError {
  return documentError(file, {
    code: 'document/locked',
    found: 'a PDF with a password',
    expected: 'a document that anybody may open',
    remedy: 'open it with its password, and save the story in it as plain text',
  });
}

function unclearColumns(file: string): WireError {
  return documentError(file, {
    code: 'document/columns',
    found: 'a PDF in columns whose order is not certain',
    expected: 'one column, or columns that nothing runs across',
    remedy: 'copy the story in its right order into a text file, and import that',
  });
}

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
