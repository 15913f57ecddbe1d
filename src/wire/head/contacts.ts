import { isReleaseEnd } from '#wire/body/end-mark.ts';
import type { Span } from '#wire/position.ts';
import { endsSentence } from '#wire/text/sentence.ts';
import { endOfGroup, type WrittenLine, writtenLines } from '#wire/text/written-line.ts';
import { isEditorsNote, takeEditorsNote } from './editors-note.ts';
import type { HeadPart, Taken } from './head-part.ts';

const HEADINGS = [
  '(?:(?:media|press|news|public relations|pr|publicity|investors?|editorial) )?(?:relations )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries)(?: (?:information|details|persons?|for (?:the )?(?:media|press)))?',
  '(?:for )?(?:more|further|additional) information(?:,? (?:please )?(?:contact|call|e-?mail|visit|see)|,? [^:]{1,30}(?=:))?',
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
/** The heading of words about the sender. */
const ABOUT =
  /^(?:about|über|à propos|acerca|sobre|informazioni su|chi è|over|om|o nas|о компании|про)(?!\p{L})/iu;
const LONGEST_LINE = 100;
/** In lines: how far below its heading the first address may stand. */
const REACH = 8;
const MOST_WORDS = 8;
const FEW_WORDS = 3;

/**
 * Whether a line opens the names and numbers that editors may turn to, `Media contact:`, `Kontakt: …`, and an address
 * follows soon.
 */
export function isContactHeading(lines: readonly WrittenLine[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  if (line.length > LONGEST_LINE || !CONTACT_HEADING.test(line)) return false;
  return lines.slice(at, at + REACH).some(({ text }) => hasAddress(text));
}

/** Takes contacts that begin at a line: those of its group down to its last address, and groups of addresses below. */
export function takeContacts(text: string, lines: readonly WrittenLine[], at: number): Taken {
  const group = groupAt(lines, at);
  const first = group.findIndex((line, index) => index > 0 && !isOfContacts(line.text));
  const own = first < 0 ? group : group.slice(0, first);
  let next = at + Math.max(1, own.findLastIndex((line) => hasAddress(line.text)) + 1);
  while (next < lines.length && isAddresses(groupAt(lines, next))) next = endOfGroup(lines, next);
  return taken(text, lines, at, next);
}

/** What a release has below its copy: its end mark, and the words that are for editors. */
export interface ReleaseFoot {
  /** Where it begins. */
  readonly start: number;
  readonly mark: Span;
  readonly parts: readonly HeadPart[];
}

/**
 * The foot of a release: what stands below its end mark, if contacts, notes to editors and words about the sender are all
 * that does.
 *
 * @param copy below the head
 */
export function findReleaseFoot(text: string, copy: Span): ReleaseFoot | undefined {
  const lines = writtenLines(text, copy);
  const from = lines.findIndex((line) => line.isFirst && isReleaseEnd(line.text)) + 1;
  const mark = lines[from - 1];
  if (!mark || from >= lines.length) return undefined;
  const parts: HeadPart[] = [];
  let isAbout = false;
  for (let at = from; at < lines.length; ) {
    const line = lines[at]?.text ?? '';
    isAbout ||= ABOUT.test(line);
    const found = takeFromFoot(text, lines, at, isAbout);
    if (!found) return undefined;
    parts.push(...found.parts);
    at = found.next;
  }
  return { start: mark.start, mark: { start: mark.start, end: mark.end }, parts };
}

function takeFromFoot(
  text: string,
  lines: readonly WrittenLine[],
  at: number,
  isAbout: boolean,
): Taken | undefined {
  if (isEditorsNote(lines[at]?.text ?? '')) return takeEditorsNote(text, lines, at, lines.length);
  if (isContactHeading(lines, at)) return takeContacts(text, lines, at);
  const group = groupAt(lines, at);
  return isAbout || group.every((line) => isOfContacts(line.text))
    ? taken(text, lines, at, endOfGroup(lines, at))
    : undefined;
}

function taken(text: string, lines: readonly WrittenLine[], at: number, next: number): Taken {
  const start = lines[at]?.start ?? 0;
  const end = lines[next - 1]?.end ?? start;
  return { parts: [{ kind: 'contacts', start, end, text: text.slice(start, end).trim() }], next };
}

function groupAt(lines: readonly WrittenLine[], at: number): readonly WrittenLine[] {
  return lines.slice(at, endOfGroup(lines, at));
}

/** A name, a job, an address: short, and not a sentence. */
function isOfContacts(line: string): boolean {
  return hasAddress(line) || (line.split(/\s+/u).length <= MOST_WORDS && !endsSentence(line));
}

/** Lines with an address; a line alone has few other words, or it is a headline with a number. */
function isAddresses(group: readonly WrittenLine[]): boolean {
  const [first] = group;
  if (!first || !group.some(({ text }) => hasAddress(text))) return false;
  const others =
    first.text
      .replace(E_MAIL, '')
      .replace(TELEPHONE, '')
      .match(/\p{L}+/gu) ?? [];
  if (group.length === 1 && others.length > FEW_WORDS) return false;
  return group.every(({ text }) => isOfContacts(text));
}

function hasAddress(line: string): boolean {
  return line.length <= LONGEST_LINE && (E_MAIL.test(line) || TELEPHONE.test(line));
}
