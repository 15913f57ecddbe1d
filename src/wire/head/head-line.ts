import { isByline, isLaterByline } from './byline.ts';
import { isEditorsNote } from './editors-note.ts';
import { senseOfEmbargo } from './embargo-line.ts';
import type { HeadLineKind } from './head-part.ts';
import { isLabel } from './label.ts';

/** `BC-VARNIA-FERRY-3rdLd-Writethru`, `VARNIA-FERRY/ (UPDATE 1)`, `^BC-EU--Summit, 1st Ld, 0123<`. */
const SLUG_LINE =
  /^\^?(?:(?:BC|AM|PM)-[\p{L}\d][^\s,]*(?:,? [^.?!]{0,60})?|\p{Lu}[\p{L}\d&.]+(?:[-/]{1,2}[\p{L}\d&.]+)*(?:-[\p{Lu}\d&.]{2,}|[\p{Lu}\d]\/)(?:\s\([\p{Lu}\d ,-]+\))?)[,<]*$/u;

const LONGEST_LINE = 200;

/** The kind of a line; undefined for words of the copy. White space around it does not count. */
export function kindOfLine(line: string): HeadLineKind | undefined {
  const written = line.trim();
  if (senseOfEmbargo(written) === 'instruction') return 'embargo';
  if (isEditorsNote(written)) return 'editors-note';
  if (written.length > LONGEST_LINE) return undefined;
  if (isLabel(written)) return 'label';
  if (SLUG_LINE.test(written)) return 'slug';
  return isByline(written) ? 'byline' : undefined;
}

/** The kind of a line, by one of the functions of this file. */
export type KindOfLine = (line: string) => HeadLineKind | undefined;

/** The kind of a line as the first versions told it. */
export function earlierKindOfLine(line: string): HeadLineKind | undefined {
  return isLaterByline(line.trim()) ? undefined : kindOfLine(line);
}
