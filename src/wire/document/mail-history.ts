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
  /^[^\S\n]*(?:-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Исходное сообщение)\s*-{2,}|_{20,}[^\S\n]*\n[^\S\n]*(?:From|Von|De|Da|Van|От):)/imu;
const FORWARDED =
  /^[^\S\n]*(?:-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Пересылаемое сообщение)\s*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:)[^\S\n]*$/imu;
/** A line of the header of a message that is forwarded. */
const FORWARDED_HEADER = /^[*>\s]*[\p{L}-]{2,20}:\*?\s/u;

/**
 * Sets apart what stands below the mark of a signature, and the earlier messages that a reply quotes. Where a message has
 * no words but those that it forwards, these are its text.
 */
export function apartFromHistory(body: string): MailText {
  const whole = body.replace(/\r\n?/gu, '\n');
  const forwarded = FORWARDED.exec(whole);
  if (forwarded) {
    const above = apartFromHistory(whole.slice(0, forwarded.index));
    const below = whole.slice(forwarded.index + forwarded[0].length).trimStart();
    if (above.text.trim() !== '') return { ...above, history: `${above.history}${below}` };
    const inner = apartFromHistory(belowHeader(below));
    return { ...inner, signature: `${above.signature}${inner.signature}` };
  }
  const ends = [wroteAt(whole), ORIGINAL.exec(whole)?.index ?? -1].filter(
    (index) => index >= 0 && whole.slice(0, index).trim() !== '',
  );
  const end = Math.min(whole.length, ...ends);
  const mine = whole.slice(0, end);
  const quoted = quotedEnd(mine);
  const mark = /^-- ?$/mu.exec(mine.slice(0, quoted));
  const textEnd = mark?.index ?? quoted;
  return {
    text: mine.slice(0, textEnd).trim() === '' ? '' : mine.slice(0, textEnd),
    signature: mine
      .slice(textEnd, quoted)
      .replace(/^-- ?\n?/u, '')
      .trim(),
    history: `${mine.slice(quoted)}${whole.slice(end)}`.trim(),
  };
}

function belowHeader(message: string): string {
  const lines = message.split('\n');
  const first = lines.findIndex((line) => !FORWARDED_HEADER.test(line));
  return first < 0 ? '' : lines.slice(first).join('\n').trimStart();
}

/** The offset of the line that says who wrote what is quoted below; -1 without one. */
function wroteAt(text: string): number {
  const lines = text.split('\n');
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    if (WROTE_END.test(line)) {
      if (WROTE_START.test(line)) return offset;
      if (WROTE_START.test(above)) return offset - above.length - 1;
    }
    offset += line.length + 1;
  }
  return -1;
}

/** Where the lines begin that end a message and are all quoted; its end, if none are. */
function quotedEnd(text: string): number {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'));
  const rest = lines.slice(last + 1);
  return rest.some((line) => line.startsWith('>'))
    ? lines.slice(0, last + 1).join('\n').length
    : text.length;
}
