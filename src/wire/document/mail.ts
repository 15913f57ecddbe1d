import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { readHtml } from '#wire/container/html.ts';
import { copyOf } from '#wire/container/markup-blocks.ts';
import { mailMoment } from '#wire/container/moment.ts';
import type { WireError } from '#wire/problem.ts';
import { guessEncoding } from '#wire/text/guess-encoding.ts';
import {
  brokenDocument,
  type DocumentReader,
  type DocumentText,
  documentError,
  noWords,
} from './document.ts';
import { apartFromHistory } from './mail-history.ts';
import { toPlainText } from './paragraphs.ts';

const KIND = 'an e-mail';

/** E-mail (RFC 5322, and MIME: RFC 2045 to 2049). */
export const mail: DocumentReader = {
  kind: KIND,
  sniff: isMail,
  async read(bytes, file) {
    const email = await parse(bytes, file);
    const attached = email.attachments.filter(
      (one) => one.disposition === 'attachment' || !one.related,
    );
    refuseMailbox(bytes, file);
    const { body, captions } = bodyOf(email, file);
    const { text, history, signature } = apartFromHistory(body);
    const letter = text === '' ? attached.find(isPlainText) : undefined;
    const words = letter ? decoded(letter) : text;
    if (words.trim() === '') throw withoutWords(file, attached);
    return {
      text: words,
      fields: fieldsOf(email),
      leftOut: [
        ...(signature === '' ? [] : [foldWhiteSpace(signature)]),
        ...(history === '' ? [] : [foldWhiteSpace(history)]),
        ...captions,
      ],
      doubts: attachmentsOf(attached.filter((one) => one !== letter)),
    };
  },
};

/** In bytes: the first headers of a message tell that it is one. */
const OPENING = 16_384;

/**
 * Whether a file begins with the header of a message: lines `Name: value`, among them `From` and one that only programs
 * write. Copy may begin with a line or two of that form.
 */
function isMail(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, OPENING));
  // A byte-order mark, the line above a message of a mailbox, or the count of its bytes, as Apple Mail writes it.
  const [header = ''] = opening
    .replace(/^(?:ï»¿)?(?:From \S.*\r?\n|\d{1,10}\s*\n)?/u, '')
    .split(/\r?\n\r?\n/u, 1);
  const lines = header.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const names = lines.map((line) => /^([!-9;-~]+):/u.exec(line)?.[1]?.toLowerCase());
  // The last line of the opening may be cut off.
  if (!names.slice(0, -1).every((name) => name !== undefined)) return false;
  return names.includes('from') && names.some((name) => BY_PROGRAMS.has(name ?? ''));
}

const BY_PROGRAMS: ReadonlySet<string> = new Set(
  'message-id mime-version received return-path delivered-to dkim-signature content-transfer-encoding x-mailer'.split(
    ' ',
  ),
);

async function parse(bytes: Uint8Array, file: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 });
  } catch (error) {
    throw brokenDocument(file, KIND, error instanceof Error ? error.message : String(error));
  }
}

/** The words of a message, and the captions that its HTML has beside them. */
function bodyOf({ text = '', html }: Email, file: string): { body: string; captions: string[] } {
  if (html === undefined) return { body: text, captions: [] };
  const whole = { start: 0, end: 0 };
  const copy = copyOf(readHtml({ file, text: '' }, { text: html, spanOf: () => whole }));
  const body = toPlainText(copy.blocks.map((block) => block.text));
  // Some programs say in the plain part only that there is another.
  const isStub = text.trim().length < STUB && body.length > 3 * text.length;
  return text.trim() === '' || isStub
    ? { body, captions: copy.leftOut.map((caption) => caption.text) }
    : { body: text, captions: [] };
}

/** In UTF-16 units: a shorter plain part may say only that there is another. */
const STUB = 300;

/** Refuses a mailbox, whose messages stand one behind the other (RFC 4155). */
function refuseMailbox(bytes: Uint8Array, file: string): void {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!/^From \S/u.test(text)) return;
  if (!/\r?\n\r?\nFrom \S+ [^\r\n]{10,60}\d{4}\s*\r?\n[\w-]{2,40}:/u.test(text)) return;
  throw documentError(file, {
    code: 'document/mailbox',
    found: 'a mailbox of several messages',
    expected: 'one message in a file',
    remedy: 'save each message as a file of its own (.eml), and import these',
  });
}

function fieldsOf({ subject = '', from, headers }: Email): DocumentText['fields'] {
  const header = (name: string) =>
    foldWhiteSpace(headers.find(({ key }) => key === name)?.value ?? '');
  const headline = withoutPrefixes(foldWhiteSpace(subject));
  const moment = mailMoment(header('date'));
  const sender = foldWhiteSpace(from?.name ?? '');
  const language = header('content-language').split(/\s*,/u)[0];
  const keywords = header('keywords')
    .split(/\s*,\s*/u)
    .filter((word) => word !== '');
  return {
    ...(headline !== '' && { headline }),
    // An address is nobody’s name.
    ...(sender !== '' && !sender.includes('@') && { byline: sender }),
    ...moment,
    ...(language && { language }),
    ...(keywords.length > 0 && { keywords }),
  };
}

/** `Fwd: RE: PRESS RELEASE: Harbour reopens` → `Harbour reopens`. */
function withoutPrefixes(subject: string): string {
  const prefix =
    /^(?:\[[^\]]{1,40}\]|(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|antw|odp|ha|ответ|отв|пересл)\s*(?:\[\d+\])?:|(?:for immediate release|press release|media release|news release|medienmitteilung|pressemitteilung|communiqu[eé] de presse|comunicado de prensa|comunicato stampa|пресс-релиз)\s*[:–—|-])\s*/iu;
  let rest = subject;
  while (prefix.test(rest)) rest = rest.replace(prefix, '');
  return rest === '' ? subject : rest;
}

function isPlainText({ mimeType, content }: Attachment): boolean {
  return mimeType === 'text/plain' && typeof content !== 'string';
}

function decoded({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  const bytes = new Uint8Array(content);
  // The parser hands over the bytes, and not the encoding that the message names.
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : (guessEncoding(bytes) ?? 'windows-1252')).decode(
    bytes,
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function attachmentsOf(attached: readonly Attachment[]): DocumentText['doubts'] {
  if (attached.length === 0) return [];
  return [
    {
      code: 'document/attachments',
      found: `attachments: ${namesOf(attached)}`,
      expected: 'a message without attachments',
      remedy: 'they are not published; if one of them is a story, save it, and import it by itself',
    },
  ];
}

function withoutWords(file: string, attached: readonly Attachment[]): WireError {
  if (attached.length === 0) return noWords(file, KIND);
  return documentError(file, {
    code: 'document/no-text',
    found: `an e-mail without words, and with ${namesOf(attached)}`,
    expected: 'a story in the message',
    remedy: 'save what is attached, and import that',
  });
}

function namesOf(attached: readonly Attachment[]): string {
  const names = attached.map(({ filename, mimeType }) => foldWhiteSpace(filename ?? mimeType));
  return names.join(', ').slice(0, LONGEST_LIST);
}

/** In characters. */
const LONGEST_LIST = 300;
