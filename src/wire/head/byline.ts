import { agencyOfMark } from '#wire/agencies.ts';
import { NEWS_WORD } from '#wire/dateline/dateline-words.ts';

const NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*";
const LINK = '(?:(?:and|et|und|y|e|и|та|in|at|for|of|the|de|del|di|da|van|von|der|bin|al) )';
const BYLINE = new RegExp(
  `^(?:By|BY|Par|PAR|Von|VON|Por|POR|Di|DI|Автор:?|بقلم)[\\s:]\\s*(${NAME}(?:,? ${LINK}{0,2}${NAME})*)$`,
  'u',
);
const SMALL_BYLINE = new RegExp(
  `^by\\s+(${NAME}(?:\\s${NAME}){1,3}(?:\\s(?:and|&)\\s${NAME}(?:\\s${NAME}){1,3})?,\\s+(${NAME}(?:\\s${NAME}){0,2}))$`,
  'u',
);
const DAY_NAME = /^By \S+day$/u;
const SIGNATURE = new RegExp(`^${NAME}(?: ${NAME}){1,3}, (${NAME}(?: ${NAME}){0,2})$`, 'u');
/** The line below a byline that gives the writer's agency and job. */
const WRITER_LINE = /^[\p{Lu}][\p{L} .'’-]{0,60}\b(?:Writer|Correspondent|Reporter|Editor)s?$/u;

/** Whether the first word makes a line a byline: `By Mara Quill`, but not `By Tuesday`. */
export function isByline(line: string): boolean {
  return (BYLINE.test(line) && !DAY_NAME.test(line)) || nameWithAgency(line) !== undefined;
}

/** Whether the first versions took a byline for other words: with a tab, or in small letters. */
export function isLaterByline(line: string): boolean {
  return /^(?:\S+\t|by\s)/u.test(line);
}

/** `Mara Quill, Harbour News` of `by Mara Quill, Harbour News`: in small letters, only an agency makes it a byline. */
function nameWithAgency(line: string): string | undefined {
  const [, name, agency = ''] = SMALL_BYLINE.exec(line) ?? [];
  return agencyOfMark(agency) !== undefined || NEWS_WORD.test(agency) ? name : undefined;
}

/** `Mara Quill and Tom Rask` of `By Mara Quill and Tom Rask`. */
export function nameOfByline(line: string): string {
  const written = line.trim();
  return BYLINE.exec(written)?.[1] ?? nameWithAgency(written) ?? written;
}

/** `Mara Quill, Harbour Wire`: a byline without `By`, where the dateline below it is of that agency. */
export function isSignature(line: string, below: string): boolean {
  const agency = SIGNATURE.exec(line.trim())?.[1];
  return agency !== undefined && (below.includes(`(${agency})`) || below.includes(`/${agency}/`));
}

/** Whether the line below a byline belongs to it. */
export function isWriterLine(line: string): boolean {
  return WRITER_LINE.test(line.trim());
}
