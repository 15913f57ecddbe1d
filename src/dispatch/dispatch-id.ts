/**
 * A lasting identifier for the dispatch: a UUID of version 8 (RFC 9562, section 5.8), whose free bits are those of the
 * SHA-256 of the wire bytes.
 */
export function toId(sha256: string): string {
  const variant = (Number.parseInt(sha256.charAt(16), 16) & 0x3) | 0x8;
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}${variant.toString(16)}${sha256.slice(17, 32)}`;
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')}`;
}
