import { isEndMark } from '#wire/body/end-mark.ts';
import type { Span } from '#wire/position.ts';
import { endsSentence } from '#wire/text/sentence.ts';
import { endOfGroup, type WrittenLine, writtenLines } from '#wire/text/written-line.ts';
import { isEditorsNote, takeEditorsNote } from './editors-note.ts';
import type { HeadPart, Taken } from './head-part.ts';

const HEADINGS = [
  '(?:(?:media|press|news|public relations|pr|publicity|investors?|editorial) )?(?:relations )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries)(?: (?:information|details|persons?|for (?:the )?(?:media|press)))?',
  '(?:for )?(?:more|further|additional) information(?:,? (?:please )?(?:contact|call|e-?mail|visit|see))?',
  '(?:please )?contact us',
  '(?:presse|medien)?(?:kontakte?|anfragen)(?: für (?:die )?(?:presse|medien|journalisten))?',
  '(?:ihr )?ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|rückfragen(?: bitte)?(?: an)?|pressestelle',
  'contacts? (?:de )?(?:presse|médias?)|(?:pour )?plus d.informations?|renseignements',
  '(?:datos de )?contactos?(?: (?:de|para|con)(?: la)? (?:prensa|medios))?|(?:para )?(?:más|mayor) información',
  'contatt[io](?: (?:stampa|per la stampa))?|ufficio stampa|(?:per )?(?:ulteriori|maggiori) informazioni',
  'contatos?(?: (?:de|para|da) imprensa)?|assessoria de imprensa|(?:para )?mais informações',
  '(?:pers)?contact(?:en|persoon)?(?: voor (?:de )?(?:pers|media))?|(?:voor )?meer informatie',
  'kontakty?(?: (?:dla|pro) (?:mediów|prasy|média))?|(?:for )?(?:presse|press)kontakt(?:er)?|basın iletişim',
  'контакт(?:ы|ное лицо|и)?(?: для (?:прессы|сми|смі|преси|журналистов))?|пресс-служба|прес-служба',
].join('|');
const CONTACT_HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${HEADINGS})\\s*(?:[:–—-].*|[^\\p{L}\\p{N}]*)$`,
  'iu',
);
const E_MAIL = /[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}/u;
const TELEPHONE = /(?<!\d)\+?\(?\d[\d\s()./-]{6,}\d(?!\d)|^(?:tel|phone|mob(?:ile)?|fax|тел)\b/iu;
const LONGEST_LINE = 100;

/** Whether a line opens the names and numbers that editors may turn to: `Media contact:`, `Kontakt: …`. */
export function isContactHeading(line: string): boolean {
  return line.length <= LONGEST_LINE && CONTACT_HEADING.test(line);
}

/** Takes contacts that begin at a line: the lines of its group that are of contacts, and groups of addresses below. */
export function takeContacts(text: string, lines: readonly WrittenLine[], at: number): Taken {
  const end = endOfGroup(lines, at);
  let next = at + 1;
  while (next < end && isOfContacts(lines[next]?.text ?? '')) next += 1;
  while (next < lines.length && isAddresses(groupAt(lines, next))) next = endOfGroup(lines, next);
  return taken(text, lines, at, next);
}

function taken(text: string, lines: readonly WrittenLine[], at: number, next: number): Taken {
  const start = lines[at]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  return { parts: [{ kind: 'contacts', start, end, text: text.slice(start, end).trim() }], next };
}

function groupAt(lines: readonly WrittenLine[], at: number): readonly WrittenLine[] {
  return lines.slice(at, endOfGroup(lines, at));
}

/** What a release has below its copy: its end mark, and the words that are for editors. */
export interface ReleaseFoot {
  /** Where it begins. */
  readonly start: number;
  readonly mark?: Span;
  readonly parts: readonly HeadPart[];
}

/**
 * The foot of a release: what stands below its end mark, if contacts or a note are among it; without a mark, the contacts
 * at its end and what follows them.
 *
 * @param copy below the head
 */
export function findReleaseFoot(text: string, copy: Span): ReleaseFoot | undefined {
  const lines = writtenLines(text, copy);
  const mark = lines.find((line) => line.isFirst && isEndMark(line.text));
  const from = mark
    ? lines.indexOf(mark) + 1
    : lines.findIndex((line, at) => at > 0 && line.isFirst && isAllFoot(lines, at));
  const below = from < 0 ? [] : lines.slice(from);
  const [first] = below;
  if (!first || !below.some(({ text: line }) => isContactHeading(line) || isEditorsNote(line))) {
    return undefined;
  }
  const parts: HeadPart[] = [];
  for (let at = from; at < lines.length; ) {
    const found = takeFromFoot(text, lines, at);
    parts.push(...found.parts);
    at = found.next;
  }
  return {
    start: (mark ?? first).start,
    ...(mark && { mark: { start: mark.start, end: mark.end } }),
    parts,
  };
}

function takeFromFoot(text: string, lines: readonly WrittenLine[], at: number): Taken {
  const line = lines[at]?.text ?? '';
  if (isEditorsNote(line)) return takeEditorsNote(text, lines, at, lines.length);
  if (isContactHeading(line)) return takeContacts(text, lines, at);
  return taken(text, lines, at, endOfGroup(lines, at));
}

/** A name, a job, an address: short, and not a sentence. */
function isOfContacts(line: string): boolean {
  return hasAddress(line) || (line.split(/\s+/u).length <= 6 && !endsSentence(line));
}

function isAddresses(group: readonly WrittenLine[]): boolean {
  return (
    group.some(({ text }) => hasAddress(text)) && group.every(({ text }) => isOfContacts(text))
  );
}

function hasAddress(line: string): boolean {
  return line.length <= LONGEST_LINE && (E_MAIL.test(line) || TELEPHONE.test(line));
}

/** Whether contacts, and nothing else but notes to editors, stand from a line on. */
function isAllFoot(lines: readonly WrittenLine[], from: number): boolean {
  if (!isContactHeading(lines[from]?.text ?? '')) return false;
  for (let at = from; at < lines.length; at = endOfGroup(lines, at)) {
    const group = groupAt(lines, at);
    if (isEditorsNote(group[0]?.text ?? '')) return true;
    if (!group.every(({ text }) => isContactHeading(text) || isOfContacts(text))) return false;
  }
  return true;
}
