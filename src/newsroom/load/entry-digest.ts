import { createHash } from 'node:crypto';

/** The digest that an entry is kept under. It changes with the source, the engine, the settings and the address. */
export function entryDigest(engine: string, source: string): string {
  return createHash('sha256').update(engine).update(source).digest('base64url');
}
