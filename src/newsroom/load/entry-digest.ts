import { createHash } from 'node:crypto';

/** What an entry is kept under: other for another source, and for another engine, settings or address. */
export function entryDigest(engine: string, source: string): string {
  return createHash('sha256').update(engine).update(source).digest('base64url');
}
