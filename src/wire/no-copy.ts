import type { HeadPart } from '#wire/head/head-part.ts';
import type { Finding } from './problem.ts';

/** The finding for a file without copy, which may still hold notes to editors. */
export function noCopy(around: readonly HeadPart[]): Finding {
  const isForEditors = around.length > 0;
  return {
    code: 'wire/empty',
    found: isForEditors
      ? 'nothing but notes to editors, labels or an embargo'
      : 'nothing after the header',
    expected: 'the text of a dispatch',
    remedy: isForEditors
      ? 'put the copy in the file, above a note that nothing closes, or remove the file'
      : 'put the copy in the file, or remove the file',
  };
}
