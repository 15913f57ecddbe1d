import { shownPath } from '#desk/content-folder.ts';
import { DeskError, isSystemError, systemReason, systemRemedy } from '#desk/desk-error.ts';
import { HalfReplacedError, replaceSite } from './replace-site.ts';

/**
 * Puts a whole new site in place of the last one, whether its folder is a plain one or a mount.
 *
 * @param kept files of the last site that the new one has as they are; they are not in its folder
 * @throws DeskError if the file system refuses, with what has become of the site
 */
export function publishSite(
  staging: string,
  out: string,
  kept: ReadonlySet<string> = new Set(),
): void {
  try {
    replaceSite(staging, out, kept);
  } catch (error) {
    throw toPublishError(error, out);
  }
}

function toPublishError(error: unknown, out: string): unknown {
  const isHalf = error instanceof HalfReplacedError;
  const cause = isHalf ? error.cause : error;
  if (!isSystemError(cause)) return error;
  const outcome = isHalf
    ? 'until then some of its pages are new and the others are as they were'
    : 'until then the site is as it was';
  return new DeskError(shownPath(out), {
    code: 'desk/file-system',
    found: `${systemReason(cause)} at ${shownPath(placeOf(cause) ?? out)}`,
    expected:
      'a folder that can be written, and room in it for what has changed beside the site as it is',
    remedy: `${systemRemedy(cause)}, then build again; ${outcome}`,
  });
}

// A failed copy names two files; the message needs the one that was to be written.
function placeOf(error: NodeJS.ErrnoException): string | undefined {
  return 'dest' in error && typeof error.dest === 'string' ? error.dest : error.path;
}
