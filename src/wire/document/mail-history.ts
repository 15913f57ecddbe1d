/** The text of a message, and what stands around it that was not written for it. */
export interface MailText {
  readonly text: string;
  /** Below the mark of a signature (RFC 3676, 4.3). */
  readonly signature: string;
  /** Earlier messages that are quoted. */
  readonly history: string;
}

// `On Mon, 14 May 2012 at 10:30, Ola Vint <ola@…> wrote:`, which may run over two lines.
const WROTE_START =
  /^\s*(?:On|Am|Le|El|Em|Il|Op|Den|W dniu|В|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?![\p{L}\p{N}])/u;
const WROTE_END =
  /(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał(?:\(a\))?|пишет|написал\(?а?\)?)[^\n]{0,60}:\s*$/u;
const ORIGINAL =
  /^\s*-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Исходное сообщение)\s*-{2,}\s*$/iu;
const FORWARDED =
  /^\s*(?:-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Пересылаемое сообщение)\s*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:)\s*$/iu;
/** A line of underscores above the header of an earlier message. */
const RULE = /^_{20,}\s*$/u;
/** A line of the header of a message that is forwarded or answered. */
const HEADER = /^[*>\s]*[\p{L}-]{2,20}\s?:\*?\s/u;
/** Of the header that Outlook writes above the message it answers: who, when and what about. */
const [FROM, SENT, SUBJECT] = [
  /^[*\s]*(?:From|Von|De|Da|Van|От|Expéditeur)\s?:/iu,
  /^[*\s]*(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviada|Inviato|Verzonden|Отправлено|Дата)\s?:/iu,
  /^[*\s]*(?:Subject|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Тема)\s?:/iu,
];
/** How far below the first line of such a header the last of these may stand. */
const HEADER_LINES = 7;
/** Below `--` without its space there may be as many lines of a signature; more are a part of the text. */
const SIGNATURE_LINES = 8;

/**
 * Sets apart what stands below the mark of a signature, and the earlier messages that a reply quotes. Where a message has
 * no words but those that it forwards, these are its text.
 */
export function apartFromHistory(body: string): MailText {
  const lines = body.replace(/\r\n?/gu, '\n').split('\n');
  const forwarded = lines.findIndex((line) => FORWARDED.test(line));
  const above = forwarded < 0 ? lines : lines.slice(0, forwarded);
  const mine = ownWords(above);
  const below = forwarded < 0 ? [] : lines.slice(forwarded + 1);
  if (mine.text !== '') return { ...mine, history: joined([mine.history, ...below]) };
  const passedOn = unquoted(below.length > 0 ? below : mine.earlier);
  const inner = ownWords(belowHeader(passedOn));
  return {
    text: inner.text,
    signature: joined([mine.signature, inner.signature]),
    history: inner.history,
  };
}

/** The words of a message itself, and the lines of the earlier one below them. */
function ownWords(lines: readonly string[]): MailText & { readonly earlier: readonly string[] } {
  const start = lines.findIndex((_line, index) => beginsEarlier(lines, index));
  const own = start < 0 ? lines : lines.slice(0, start);
  const rest = start < 0 ? [] : lines.slice(start);
  // Answers may stand between the lines that they answer.
  const wrote = WROTE_END.test(rest[0] ?? '') || !WROTE_END.test(rest[1] ?? '') ? 1 : 2;
  const isAnswered = rest.some((line) => line.startsWith('>'));
  const answers = isAnswered ? rest.slice(wrote).filter((line) => !line.startsWith('>')) : [];
  const earlier = isAnswered ? rest.filter((line, at) => at < wrote || line.startsWith('>')) : rest;
  const last = own.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'));
  const quotedBelow = own.slice(last + 1).some((line) => line.startsWith('>'))
    ? last + 1
    : own.length;
  const written = own.slice(0, quotedBelow);
  const mark = written.findIndex(
    (line, index) =>
      line === '-- ' || (line === '--' && written.length - index - 1 <= SIGNATURE_LINES),
  );
  const text = [...(mark < 0 ? written : written.slice(0, mark)), ...answers];
  return {
    text: text.every((line) => line.trim() === '') ? '' : text.join('\n'),
    signature: mark < 0 ? '' : joined(written.slice(mark + 1)),
    history: joined([...own.slice(quotedBelow), ...earlier]),
    earlier: [...own.slice(quotedBelow), ...rest],
  };
}

/** Whether an earlier message begins at a line: by who wrote it, by a rule, or by its header. */
function beginsEarlier(lines: readonly string[], index: number): boolean {
  const [line = '', next = ''] = [lines[index], lines[index + 1]];
  if (ORIGINAL.test(line)) return true;
  if (RULE.test(line)) return isHeaderAt(lines, index + 1) || FROM.test(next);
  // A statement that somebody wrote has neither a time nor an address.
  if (WROTE_START.test(line) && /[\d@]/u.test(line)) {
    if (WROTE_END.test(line) || WROTE_END.test(next)) return true;
  }
  return isHeaderAt(lines, index);
}

function isHeaderAt(lines: readonly string[], index: number): boolean {
  if (!FROM.test(lines[index] ?? '')) return false;
  const header = lines.slice(index + 1, index + HEADER_LINES);
  return header.some((line) => SENT.test(line)) && header.some((line) => SUBJECT.test(line));
}

/** The lines below the header of a message that is passed on, and below the line that says so. */
function belowHeader(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(
    (line) => line.trim() !== '' && !RULE.test(line) && !ORIGINAL.test(line) && !HEADER.test(line),
  );
  return first < 0 ? [] : lines.slice(first);
}

/** Lines without their marks, where all of them are quoted. */
function unquoted(lines: readonly string[]): readonly string[] {
  const isQuoted = lines.every((line) => line.trim() === '' || line.startsWith('>'));
  return isQuoted ? lines.map((line) => line.replace(/^> ?/u, '')) : lines;
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
