import { agencyOfMark, type OwnAgencies } from '#wire/agencies.ts';
import type { Clues } from './clues.ts';
import { type DatelineDate, datelineDate } from './dateline-date.ts';
import { either, type Parser, pattern, sequence, turned } from './grammar.ts';

/** The mark of the agencies that filed the copy, `(Reuters)` or `/TASS/`. */
export interface DatelineMark {
  /** Their names; an unknown agency has the name in its mark. */
  readonly agencies: readonly string[];
  /** Whether every agency is a known one. */
  readonly isKnown: boolean;
  /** `(Newsfile Corp. - February 9, 2022)` has the date inside the mark. */
  readonly date?: DatelineDate;
}

/** What the mark of an unknown agency may look like: up to three words, no figures. */
const UNKNOWN_MARK =
  /^\p{L}[\p{L}\p{M}.&'’-]*(?: \p{L}[\p{L}\p{M}.&'’-]*)?(?: \p{Lu}[\p{L}\p{M}.&'’-]*)?$/u;
/** `lno` of `dpa/lno`: a desk, not an agency. */
const DESK = /^\p{Ll}{2,4}$/u;
/** `Корр. БЕЛТА Иван Петров`: a writer's rank, the agency, the writer. */
const CORRESPONDENT = /^(?:(?:соб|спец)\.\s*)?(?:корр|кар|кор|corr)\.\s*(\S+)(?:\s.*)?$/iu;

const framed = either(
  pattern(/\(\s*([^()\r\n]{2,60}?)\s*\)/u),
  pattern(/\/\s*([^/\r\n]{2,40}?)\s*\//u),
);

/** A mark in round brackets or between slashes. */
export const framedMark: Parser<DatelineMark> = turned(framed, (found, clues) =>
  readMark(found[1] ?? '', clues?.ownAgencies),
);

/** The same, for agencies in the table only. */
export const knownMark: Parser<DatelineMark> = onlyKnown(framedMark);

// Two letters would take the `PA` of `PITTSBURGH, PA - ` for Britain's agency.
const NAME = "\\p{L}[\\p{L}\\p{M}.'-]{1,30}[\\p{L}\\p{M}](?: \\p{L}[\\p{L}\\p{M}-]{0,30}){0,2}";
const bare = (behind: string) =>
  turned(pattern(new RegExp(`(${NAME})(?=${behind})`, 'u')), ([, name = ''], clues) =>
    bareName(name, clues),
  );

/** The name of a known agency without brackets or slashes, `Tehran, IRNA – `: a dash must follow. */
export const bareMark: Parser<DatelineMark> = bare('\\s*(?:--|[—–]|\\.-|-\\s)');

/** The same after a date or a dash; here a full stop, a comma or the story itself may follow too. */
export const bareMarkBehind: Parser<DatelineMark> = either(
  bareMark,
  bare('[.,]\\s'),
  turned(pattern(/(\p{L}{3,20})(?=\s+\p{Lu})/u), ([, name = ''], clues) => bareName(name, clues)),
);

/** An unknown agency without brackets or slashes: initials between a date and a dash, `March 3, GNA - `. */
export const bareInitials: Parser<DatelineMark> = turned(
  pattern(/(\p{Lu}{3,10})(?=\s*(?:--|[—–])|\s-\s)/u),
  ([, name = '']) => ({ agencies: [name], isKnown: false }),
);

/** The name of a known agency before the place, `AKP Phnom Penh, March 3 - `. */
export const leadingMark: Parser<DatelineMark> = turned(
  pattern(/(\p{L}{3,20}),?\s+(?=\p{Lu})/u),
  ([, name = ''], clues) => bareName(name, clues),
);

/** The same followed by a dash, `Kyodo News - TOKYO, March 14 - `. */
export const leadingMarkDashed: Parser<DatelineMark> = turned(
  pattern(new RegExp(`(${NAME})\\s+(?:--|[-–—])\\s+(?=\\p{Lu}{2})`, 'u')),
  ([, name = ''], clues) => bareName(name, clues),
);

/**
 * An agency's mark right before the story, without even a dash, `(Belga) De`. Marks in capitals that are also a word or
 * another short form, `(MAP)`, do not count.
 */
export const plainMark: Parser<DatelineMark> = turned(
  sequence(
    pattern(/(?=\((?:AP|AFP|EFE|UPI|DPA|dpa|epd|\p{Lu}\p{Ll}{3,})\)\s+[“"«„]?\p{Lu})/u),
    knownMark,
  ),
  ([, mark]) => mark,
);

function bareName(name: string, clues?: Clues): DatelineMark | undefined {
  const agency = agencyOfMark(name, clues?.ownAgencies);
  return agency === undefined ? undefined : { agencies: [agency], isKnown: true };
}

function onlyKnown(parser: Parser<DatelineMark>): Parser<DatelineMark> {
  return turned(parser, (mark) => (mark.isKnown ? mark : undefined));
}

function readMark(inside: string, own?: OwnAgencies): DatelineMark | undefined {
  const dated = /^(.+?)\s*(?:\s[-–—]|,)\s+(.+)$/u.exec(inside);
  const date = dated?.[2] === undefined ? undefined : datelineDate(dated[2], 0);
  if (dated?.[1] && date && date.end === dated[2]?.length) {
    const mark = readAgencies(dated[1], own);
    return mark && { ...mark, date: date.value };
  }
  return readAgencies(inside, own);
}

function readAgencies(written: string, own?: OwnAgencies): DatelineMark | undefined {
  const names = CORRESPONDENT.exec(written)?.[1] ?? written;
  const knownIn = (parts: readonly string[]) => parts.map((part) => agencyOfMark(part, own));
  // `ats afp`, `AGI-ANSA`: known agencies only.
  for (const parts of [[names], names.split('-'), names.split(' ')]) {
    const agencies = knownIn(parts);
    if (agencies.every((name) => name !== undefined)) return { agencies, isKnown: true };
  }
  const all = names.split(/\s*[/&]\s*|\s*,\s+|\s+(?:and|AND|et|und|y|и|و)\s+/u);
  const parts = all.filter(
    (part, index) => index === 0 || !DESK.test(part) || agencyOfMark(part, own),
  );
  const known = knownIn(parts);
  if (known.every((name) => name !== undefined)) return { agencies: known, isKnown: true };
  if (!parts.every((part) => UNKNOWN_MARK.test(part))) return undefined;
  // `(dts)`: in small letters, only a short form is a mark.
  if (!/\p{Lu}|\p{Lo}/u.test(names) && !/^\p{Ll}{3,4}$/u.test(names)) return undefined;
  return { agencies: parts.map((part, index) => known[index] ?? part), isKnown: false };
}
