import { type Finding, formatProblem, type Problem } from '#wire/problem.ts';
import { shownPath } from './content-folder.ts';

/** What keeps a command from its work that is no fault of copy or dispatches: a disk that is full, a thread that ended. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly problem: Problem;

  /** @param file what the desk was at, as messages show it */
  constructor(file: string, finding: Finding) {
    const problem: Problem = { severity: 'error', file, line: 1, column: 1, ...finding };
    super(formatProblem(problem));
    this.problem = problem;
  }
}

/** What the system said of a file, `permission denied (EACCES, open)`; undefined of other errors. */
export function systemReason(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined;
  const { message, code, syscall } = error;
  const [, reason = message] = /^[A-Z0-9]+: ([^,]+)/u.exec(message) ?? [];
  return `${reason} (${code}, ${syscall})`;
}

/**
 * An error of the file system, for the person who must act; another error as it is.
 *
 * @param path what was read or written, where the error does not say
 */
export function toDeskError(error: unknown, path?: string): unknown {
  const reason = systemReason(error);
  if (reason === undefined || !isSystemError(error)) return error;
  return new DeskError(shownPath(path ?? error.path ?? '.'), {
    code: 'desk/file-system',
    found: reason,
    expected: 'files and folders that can be read and written, and room for more',
    remedy: `${systemRemedy(error)}, then run the command again: it goes on where it was`,
  });
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

/** Whether an error is what the system said of a file. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
