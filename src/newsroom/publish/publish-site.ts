import { shownPath } from '#desk/content-folder.ts';
import { DeskError, isSystemError, systemReason, systemRemedy } from '#desk/desk-error.ts';
import { keepTimes } from './keep-times.ts';
import { HalfReplacedError, markSite, replaceSite } from './replace-site.ts';

/**
 * Puts a whole new site in the place of the one before, whether its folder is a plain one or a mount.
 *
 * @throws DeskError where the file system does not let it, with what has become of the site
 */
export async function publishSite(staging: string, out: string): Promise<void> {
  try {
    markSite(staging);
    await keepTimes(staging, out);
    replaceSite(staging, out);
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
    expected: 'a folder that can be written, and room in it for the new site beside the one before',
    remedy: `${systemRemedy(cause)}, then build again; ${outcome}`,
  });
}

// Of a copy, what was to be written and not what was read.
function placeOf(error: NodeJS.ErrnoException): string | undefined {
  return 'dest' in error && typeof error.dest === 'string' ? error.dest : error.path;
}
