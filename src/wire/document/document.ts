import type { Day } from '#wire/calendar.ts';
import type { ContainerFields } from '#wire/container/container.ts';
import { type Finding, type WireError, wireError } from '#wire/problem.ts';

/** The text that was taken out of a document, and what the document says about it. */
export interface DocumentText {
  /** Paragraphs, with a blank line between them. It is read as plain copy is, and words are proven against it. */
  readonly text: string;
  readonly fields: Pick<
    ContainerFields,
    'headline' | 'byline' | 'day' | 'instant' | 'language' | 'keywords'
  >;
  /** Words, or names of parts, that have no place in a dispatch. */
  readonly leftOut: readonly string[];
  /** The day on which it was last changed. It dates a story that gives no day itself. */
  readonly changed?: Day | undefined;
  /** What is doubtful about the text. */
  readonly doubts: readonly Finding[];
}

/** One format of documents: a file in this folder, and a row in documents.ts. */
export interface DocumentReader {
  /** As messages name it. */
  readonly kind: string;
  /** Whether a file begins as this format does. */
  readonly sniff: (bytes: Uint8Array) => boolean;
  /** @throws WireError with the code document/… */
  readonly read: (bytes: Uint8Array, file: string) => DocumentText | Promise<DocumentText>;
}

/** The error of a document, which has no lines. */
export function documentError(file: string, finding: Finding): WireError {
  return wireError(file, '', 0, finding);
}

/** The error for a document that a reader cannot make sense of. */
export function brokenDocument(file: string, kind: string, why: string): WireError {
  return documentError(file, {
    code: 'document/broken',
    found: `${kind} that is broken: ${why}`,
    expected: `${kind} that opens`,
    remedy: 'ask the sender for it again, or save the story in it as plain text',
  });
}

/** The error for a document that holds more than any story. */
export function tooMuch(file: string, kind: string, found: string): WireError {
  return documentError(file, {
    code: 'document/too-much',
    found: `${kind} with ${found}`,
    expected: 'a story of some pages',
    remedy: 'save the story in it as plain text, and import that',
  });
}

/** The error for a document without words. */
export function noWords(file: string, kind: string): WireError {
  return documentError(file, {
    code: 'document/no-text',
    found: `${kind} without text`,
    expected: 'a story in words',
    remedy: 'ask the sender for the text; words in pictures cannot be read',
  });
}
