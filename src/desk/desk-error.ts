import { type Finding, formatProblem, type Problem } from '#wire/problem.ts';
import { shownPath } from './content-folder.ts';

/** An error that stops a command but is no fault of copy or dispatches: a full disk, a thread that ended. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly problem: Problem;

  /** @param file the file in hand, as messages show it */
  constructor(file: string, finding: Finding, options?: ErrorOptions) {
    const problem: Problem = { severity: 'error', file, line: 1, column: 1, ...finding };
    super(formatProblem(problem), options);
    this.problem = problem;
  }
}

/** The system's reason for a file error, `permission denied (EACCES, open)`; undefined for other errors. */
export function systemReason(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined;
  const { message, code, syscall } = error;
  const [, reason = message] = /^[A-Z0-9]+: ([^,]+)/u.exec(message) ?? [];
  return `${reason} (${code}, ${syscall})`;
}

/**
 * Rewords a file system error for the person who must act; returns any other error as it is.
 *
 * @param path the file read or written, if the error does not name it
 */
export function toDeskError(error: unknown, path?: string): unknown {
  const reason = systemReason(error);
  if (reason === undefined || !isSystemError(error)) return error;
  const finding: Finding = {
    code: 'desk/file-system',
    found: reason,
    expected: 'files and folders that can be read and written, and room for more',
    remedy: `${systemRemedy(error)}, then run the command again: it goes on where it was`,
  };
  return new DeskError(shownPath(path ?? error.path ?? '.'), finding, { cause: error });
}

/** What to do about an error of the file system, `make room on the disk`. */
export function systemRemedy({ code = '' }: NodeJS.ErrnoException): string {
  return REMEDIES[code] ?? 'mend what stands in the way';
}

const PERMISSIONS = 'correct the permissions';
const ROOM = 'make room on the disk';
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: PERMISSIONS,
  EPERM: PERMISSIONS,
  EROFS: PERMISSIONS,
  ENOSPC: ROOM,
  EDQUOT: ROOM,
};

/** Whether an error comes from the file system. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
