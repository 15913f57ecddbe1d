import type { Block } from '#wire/body/blocks.ts';
import { isEndMark } from '#wire/body/end-mark.ts';
import type { Dateline } from '#wire/dateline/dateline.ts';
import type { UnclearDateline } from '#wire/dateline/unclear-dateline.ts';
import { excerpt, type Finding, type Problem, problemAt } from './problem.ts';
import type { Copy } from './read-copy.ts';

/** What may be wrong with copy that is published as filed. */
export function doubtsAbout(
  file: string,
  text: string,
  { dateline, unclearDateline, blocks }: Pick<Copy, 'dateline' | 'unclearDateline' | 'blocks'>,
): readonly Problem[] {
  return [
    ...(dateline ? doubtsAboutDateline(file, text, dateline) : []),
    ...(unclearDateline
      ? [problemAt('warning', file, text, unclearDateline.start, unclear(unclearDateline))]
      : []),
    ...doubtsAboutLines(file, text, blocks),
    ...doubtsAboutCharacters(file, text),
  ];
}

const CORRECT =
  'it is published as filed; where that is wrong, ask the sender for copy without it, or correct it with npm run correct';
const KEPT = 'it is published as filed; nothing needs to be done';

function doubtsAboutDateline(file: string, text: string, dateline: Dateline): readonly Problem[] {
  const { start, place, agencies, hasUnknownAgency } = dateline;
  const warn = (finding: Finding) => problemAt('warning', file, text, start, finding);
  return [
    ...(hasUnknownAgency ? [warn(unknownAgency(agencies.join('/')))] : []),
    ...(place && !/\p{Lu}|\p{Lo}/u.test(place.name) ? [warn(lowerCasePlace(place.name))] : []),
  ];
}

function unknownAgency(name: string): Finding {
  return {
    code: 'wire/unknown-agency',
    found: `the agency “${name}”`,
    expected: 'an agency that Slugline knows',
    remedy:
      'it is credited as written; set “agency” in the front matter to another name if that is wrong',
  };
}

function unclear({ text, parts }: UnclearDateline): Finding {
  return {
    code: 'wire/dateline-unclear',
    found: `“${text}”, which has ${parts.join(' and ')} but cannot be read as a dateline`,
    expected: 'a dateline such as “HULL, March 8 (Reuters) - ”, or none',
    remedy:
      'it stays in the story, and out of the headline and the address; add “dateline” and “located” to the front matter, or declare an agency of your own under “agencies” in site.yaml and import the file again',
  };
}

function lowerCasePlace(name: string): Finding {
  return {
    code: 'wire/lower-case-place',
    found: `the place “${name}”`,
    expected: 'a place in capitals or with a capital letter',
    remedy: KEPT,
  };
}

/** `- 2 -`, `Page 2 of 3`: the number of a page that was pasted with the copy. */
const AROUND_NUMBER = '[-–—\\s().]*';
const PAGE_NUMBER = new RegExp(
  `^${AROUND_NUMBER}(?:(?:page|seite|página|pagina|стр\\.?)\\s*)?\\d{1,3}(?:\\s*(?:of|von|de|di|из|/)\\s*\\d{1,3})?${AROUND_NUMBER}$`,
  'iu',
);
/** `an-⏎nounced`. */
const HYPHENATED = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*[-‐]\r?\n[^\S\r\n]*\p{Ll}[\p{L}\p{M}]+/u;

function doubtsAboutLines(
  file: string,
  text: string,
  blocks: readonly Block[],
): readonly Problem[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const inner = paragraphs.slice(1, -1);
  const number = inner.find(({ text: words }) => PAGE_NUMBER.test(words) && !isEndMark(words));
  const [broken] = paragraphs.flatMap(({ start, end }) => {
    const match = HYPHENATED.exec(text.slice(start, end));
    return match ? [{ at: start + match.index, word: match[0].replace(/\s+/u, ' ') }] : [];
  });
  return [
    ...(number ? [problemAt('warning', file, text, number.start, pageNumber(number.text))] : []),
    ...(broken ? [problemAt('warning', file, text, broken.at, hyphenated(broken.word))] : []),
  ];
}

function pageNumber(found: string): Finding {
  return {
    code: 'wire/page-number',
    found: `the line “${excerpt(found, 0)}”, which looks like the number of a page`,
    expected: 'the words of the story',
    remedy: CORRECT,
  };
}

function hyphenated(word: string): Finding {
  return {
    code: 'wire/hyphenated',
    found: `“${excerpt(word, 0)}”, a word that was divided at the end of its line`,
    expected: 'whole words',
    remedy: CORRECT,
  };
}

/** Signs that a text was damaged before it came here, and invisible characters. */
const CHARACTERS: readonly [RegExp, (found: string) => Finding][] = [
  // U+FFFD; UTF-8 that was read as windows-1252, `â€™`, `Ã©`.
  [/\uFFFD|â€[\u0080-\u2122]|Ã[\u0080-\u00BF]/u, damaged],
  // A question mark within a word, `EU?s`, but not in an address.
  [/(?<=\p{L})\?(?=\p{L}+(?![^\s.,;:"”)’]))(?<=(?<![^\s"“(‘])\p{L}{1,40}\?)/u, damaged],
  [/[\u00AD\u200B\u2060\u180E]|(?!^)\uFEFF/u, invisible],
  [/[\u202A-\u202E\u2066-\u2069]/u, override],
];

function doubtsAboutCharacters(file: string, text: string): readonly Problem[] {
  return CHARACTERS.flatMap(([form, finding]) => {
    const match = form.exec(text);
    return match
      ? [problemAt('warning', file, text, match.index, finding(wordAround(text, match)))]
      : [];
  });
}

/** What was found; for a question mark, the word around it. */
function wordAround(text: string, { 0: found, index }: RegExpExecArray): string {
  if (found !== '?') return found;
  const [before = ''] = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 40), index)) ?? [];
  const [behind = ''] = /^\p{L}+/u.exec(text.slice(index + 1, index + 41)) ?? [];
  return `${before}?${behind}`;
}

function damaged(found: string): Finding {
  return {
    code: 'wire/damaged-text',
    found: `“${excerpt(found, 0)}”, which looks like text that was damaged on its way`,
    expected: 'the characters that were written',
    remedy: 'ask the sender for the copy as UTF-8; until then it is published as it came',
  };
}

function invisible(found: string): Finding {
  return {
    code: 'wire/invisible-character',
    found: `the invisible character ${codePoint(found)}`,
    expected: 'characters that can be seen',
    remedy: KEPT,
  };
}

function override(found: string): Finding {
  return {
    code: 'wire/direction-override',
    found: `the character ${codePoint(found)}, which overrides the direction of the text`,
    expected: 'text that is written one way',
    remedy: 'check the page: words may be shown in another order than the one filed',
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
