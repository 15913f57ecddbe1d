/** What a line above or below the copy is, by its form alone. */
export type HeadLineKind = 'embargo' | 'editors-note' | 'label' | 'slug' | 'byline';

const LABEL = [
  'CORRECT(?:ED|ION|IVE)',
  'CLARIFICATION',
  'REFILED?',
  'RPT',
  'REPEAT(?:ING)?',
  'RETRANSMISSION',
  'URGENTE?',
  'UPDATED?(?: ?\\d{1,2})?',
  'WRAPUP(?: ?\\d{1,2})?',
  'ROUNDUP',
  'RECASTS?',
  'EXCLUSIVE',
  'BREAKING(?: NEWS)?',
  'FLASH',
  'BULLETIN',
  '(?:NEWS ?)?ALERT',
  'ADVISORY',
  'KILL',
  'FEATURE',
  'SPECIAL REPORT',
  'ANALYSIS',
  'INTERVIEW',
  'FACTBOX',
  'TIMELINE',
  'OBITUARY',
  'PROFILE',
  'EXPLAINER',
  'WITHDRAWAL',
  'EILMELDUNG',
  'СРОЧНО',
  'МОЛНИЯ',
  'ТЕРМІНОВО',
  'عاجل',
  '(?:\\d{1,2}(?:st|nd|rd|th)[ -])?(?:Ld|LD|Lead|LEAD)(?:[ -](?:Writethru|WRITETHRU))?',
  'Writethru|WRITETHRU',
].join('|');
const LABELS = `(?:${LABEL})(?:\\s*[-/,]\\s*(?:${LABEL}))*`;
const LABEL_LINE = new RegExp(`^[(\\[*]*(${LABELS})[)\\]*]*\\s*[-–—:.!]*$`, 'u');
const LABEL_PREFIX = new RegExp(
  `^(?:(${LABELS})\\s*[-–—:]+\\s*|\\((${LABELS})\\)\\s+)(?=\\S)`,
  'u',
);

/** `BC-VARNIA-FERRY-3rdLd-Writethru`, `VARNIA-FERRY/ (UPDATE 1)`, `^BC-EU--Summit, 1st Ld, 0123<`. */
const SLUG_LINE =
  /^\^?(?:(?:BC|AM|PM)-[\p{L}\d][^\s,]*(?:,? [^.?!]{0,60})?|\p{Lu}[\p{L}\d&.]+(?:[-/]{1,2}[\p{L}\d&.]+)*(?:-[\p{Lu}\d&.]{2,}|[\p{Lu}\d]\/)(?:\s\([\p{Lu}\d ,-]+\))?)[,<]*$/u;

const NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*";
const LINK = '(?:(?:and|et|und|y|e|и|та|in|at|for|of|the|de|del|di|da|van|von|der|bin|al) )';
const BYLINE = new RegExp(
  `^(?:By|BY|Par|PAR|Von|VON|Por|POR|Di|DI|Автор:?|بقلم)[ :] *(${NAME}(?:,? ${LINK}{0,2}${NAME})*)$`,
  'u',
);
const DAY_NAME = /^By \S+day$/u;
const SIGNATURE = new RegExp(`^${NAME}(?: ${NAME}){1,3}, (${NAME}(?: ${NAME}){0,2})$`, 'u');
/** The line below a byline that says whose writer it was. */
const WRITER_LINE = /^[\p{Lu}][\p{L} .'’-]{0,60}\b(?:Writer|Correspondent|Reporter|Editor)s?$/u;

const EDITORS =
  /^[([]?\s*(?:Eds?\.?:|EDS:|(?:Editors?|EDITORS?|Editor['’]s|EDITOR['’]S|Editors['’]|EDITORS['’])(?:\s(?:[Nn]otes?|NOTES?))?\s*[:–—]|(?:Notes?|NOTES?) (?:to|TO) (?:[Ee]ditors|EDITORS)\s*(?:[:.–—]|$))/u;
const NOT_FOR_PUBLICATION =
  /^\W{0,3}(?:the )?following (?:[a-z]+ ){0,3}(?:is|are) not (?:intended )?for publication|^\W{0,3}not for publication\b/iu;
/** What closes a block that is not for publication. */
const NOTE_END =
  /^(?:[-*_=]{3,}|\W*end (?:of )?(?:the )?(?:information|material|note)s?\b.{0,40})$/iu;

const EMBARGO =
  /^\W{0,3}(?:(?:strictly )?(?:under )?embargo(?:ed)?(?:\s*[:–—-]|\s+(?:until|till|to|for)\b)|hold for release\b|not for (?:release|publication|broadcast) (?:before|until)\b|sperrfrist\b|sous embargo\b)/iu;

const LONGEST_LINE = 200;

/** What a line is; undefined for words of the copy. White space around it does not count. */
export function kindOfLine(line: string): HeadLineKind | undefined {
  const written = line.trim();
  if (EMBARGO.test(written) && written.length <= LONGEST_LINE) return 'embargo';
  if (isEditorsNote(written)) return 'editors-note';
  if (written.length > LONGEST_LINE) return undefined;
  if (LABEL_LINE.test(written)) return 'label';
  if (SLUG_LINE.test(written)) return 'slug';
  return BYLINE.test(written) && !DAY_NAME.test(written) ? 'byline' : undefined;
}

/** Whether a line begins a note to editors. */
export function isEditorsNote(line: string): boolean {
  return EDITORS.test(line) || NOT_FOR_PUBLICATION.test(line);
}

/** Whether all that follows a line is for editors, and not its own paragraph only. */
export function opensPrivateBlock(line: string): boolean {
  const written = line.trim();
  return NOT_FOR_PUBLICATION.test(written) || (EDITORS.test(written) && /[sS]:?$/u.test(written));
}

/** Whether a line closes what is not for publication. */
export function closesPrivateBlock(line: string): boolean {
  return NOTE_END.test(line.trim());
}

/** `UPDATE 1`, of a line that is nothing else. */
export function labelOfLine(line: string): string {
  return LABEL_LINE.exec(line.trim())?.[1] ?? line.trim();
}

/** A label before other words, `UPDATE 1-Ferry to sail again`: the label, and how long it is with what joins it. */
export function labelBefore(line: string): { label: string; length: number } | undefined {
  const match = LABEL_PREFIX.exec(line);
  return match ? { label: match[1] ?? match[2] ?? '', length: match[0].length } : undefined;
}

/** `Mara Quill and Tom Rask` of `By Mara Quill and Tom Rask`. */
export function nameOfByline(line: string): string {
  return BYLINE.exec(line.trim())?.[1] ?? line.trim();
}

/** `Mara Quill, Harbour Wire`: a byline without `By`, where the dateline below it is of that agency. */
export function isSignature(line: string, below: string): boolean {
  const agency = SIGNATURE.exec(line.trim())?.[1];
  return agency !== undefined && (below.includes(`(${agency})`) || below.includes(`/${agency}/`));
}

/** Whether a line below a byline belongs to it. */
export function isWriterLine(line: string): boolean {
  return WRITER_LINE.test(line.trim());
}
