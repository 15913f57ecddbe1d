import { type Position, positionOf } from './position.ts';

/** What problem codes begin with: the part of the work a problem belongs to. */
export const PROBLEM_AREAS = [
  'wire',
  'container',
  'document',
  'place',
  'proof',
  'dispatch',
  'edition',
  'ledger',
  'page',
  'yaml',
  'mdx',
  'settings',
  'desk',
] as const;

/** The key that documents a problem, `wire/no-date`. */
export type ProblemCode = `${(typeof PROBLEM_AREAS)[number]}/${string}`;

/** How serious a problem is: an error stops the file, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong with a file, reported to the person who can mend it.
 *
 * `line` and `column` count from 1; a column is a character (code point), as editors count.
 */
export interface Problem extends Position {
  /** The key of the front matter that mends it, and the value to give it, where both are known. */
  readonly offer?: { readonly key: string; readonly value: string };
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly file: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** What a rule says about the place where it was broken. */
export type Finding = Pick<Problem, 'code' | 'found' | 'expected' | 'remedy' | 'offer'>;

/** A wire file that cannot be published as it is; not a fault of the engine. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(formatProblem(problem));
    this.problem = problem;
  }
}

/** Places a finding in a file, at an offset (UTF-16 units) into its text. */
export function problemAt(
  severity: Severity,
  file: string,
  text: string,
  offset: number,
  finding: Finding,
): Problem {
  return { severity, file, ...positionOf(text, offset), ...finding };
}

/** The error for a finding at an offset (UTF-16 units) into a wire text. */
export function wireError(file: string, text: string, offset: number, finding: Finding): WireError {
  return new WireError(problemAt('error', file, text, offset, finding));
}

/**
 * A problem as people read it: `FILE:LINE:COLUMN: error CODE`, then what was found, expected, and how to mend it.
 */
export function formatProblem(problem: Problem): string {
  const { severity, code } = problem;
  return [
    `${formatPlace(problem)}: ${severity} ${code}`,
    ...statementsOf(problem).map(([label, text]) => `  ${label.padEnd(8)}  ${text}`),
  ].join('\n');
}

/** Where a problem is: `FILE:LINE:COLUMN`. */
export function formatPlace({ file, line, column }: Problem): string {
  return `${printable(file)}:${line}:${column}`;
}

/** What was found, expected, and how to mend it, each with its label. */
export function statementsOf({ found, expected, remedy }: Problem): readonly Statement[] {
  return [
    ['found', printable(found)],
    ['expected', printable(expected)],
    ['mend', printable(remedy)],
  ];
}

export type Statement = readonly [label: string, text: string];

/** Problems without repeats: two steps may find the same one. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/** A short excerpt of wire copy for a message: one line, at most 60 characters. */
export function excerpt(text: string, start: number, end = text.length): string {
  const characters = [
    ...text
      .slice(start, Math.min(end, start + 200))
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}

/**
 * A text made safe for a terminal: control characters and direction overrides become code points. Wire copy and file
 * names are hostile, and an escape sequence could rewrite what the reader sees.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, codePointOf);
}

/** A character as its number in Unicode: `U+00A0`. */
export function codePointOf(character: string): string {
  return `U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}`;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
