import type { DocumentReader, DocumentText } from './document.ts';
import { docx } from './docx.ts';
import { mail } from './mail.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';

/** The documents that a story may come in. Each is a file in this folder, and a row here. */
export const DOCUMENT_READERS: readonly DocumentReader[] = [mail, docx, odt, rtf, pdf];

/**
 * Takes the text out of a document. Undefined, at once, for a file that is none.
 *
 * @param file its path, for messages
 * @throws WireError with the code document/…, where it is broken, holds no words, or more than any story
 */
export function openDocument(
  bytes: Uint8Array,
  file: string,
): DocumentText | Promise<DocumentText> | undefined {
  return DOCUMENT_READERS.find(({ sniff }) => sniff(bytes))?.read(bytes, file);
}
