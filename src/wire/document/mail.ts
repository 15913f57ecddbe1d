import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { readHtml } from '#wire/container/html.ts';
import { copyOf } from '#wire/container/markup-blocks.ts';
import { mailMoment } from '#wire/container/moment.ts';
import type { WireError } from '#wire/problem.ts';
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
    const { text, history, signature } = apartFromHistory(bodyOf(email, file));
    const letter = text === '' ? attached.find(isPlainText) : undefined;
    const words = letter ? decoded(letter) : text;
    if (words.trim() === '') throw withoutWords(file, attached);
    return {
      text: words,
      fields: fieldsOf(email),
      leftOut: [
        ...(signature === '' ? [] : [foldWhiteSpace(signature)]),
        ...(history === '' ? [] : [foldWhiteSpace(history)]),
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
  const [header = ''] = opening.replace(/^(?:From \S.*\r?\n)?/u, '').split(/\r?\n\r?\n/u, 1);
  const lines = header.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const names = lines.map((line) => /^([!-9;-~]+):(?:\s|$)/u.exec(line)?.[1]?.toLowerCase());
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

function bodyOf({ text, html }: Email, file: string): string {
  const plain = text?.trim() ?? '';
  if (plain !== '' || html === undefined) return text ?? '';
  const whole = { start: 0, end: 0 };
  const { blocks } = copyOf(readHtml({ file, text: '' }, { text: html, spanOf: () => whole }));
  return toPlainText(blocks.map((block) => block.text));
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
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
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
