import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './command.ts';
import { shownPath } from './content-folder.ts';

/**
 * The folder of the built site: `OUT_DIR`, or `dist` in the working folder.
 *
 * @throws UsageError if no build has made one
 */
export function builtSite(environment = process.env): string {
  const out = resolve(environment['OUT_DIR'] || 'dist');
  if (existsSync(out)) return out;
  throw new UsageError(`There is no built site in ${shownPath(out)}. Run: npm run build`);
}
