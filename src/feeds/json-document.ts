import { legalText } from './legal-text.ts';

/**
 * A JSON document, with each object or value on its own line.
 *
 * @throws RangeError if a text holds half a character or one that no feed can
 */
export function toJsonDocument(document: object): string {
  const json = JSON.stringify(document, undefined, 1);
  if (SUSPECT.test(json)) JSON.stringify(document, refuseIllegal);
  return `${json}\n`;
}

// JSON escapes all but two of the characters that no feed can hold. It also escapes some that a text may hold, such as
// a backslash before `u`.
const SUSPECT = /\\[bfu]|[\uFFFE\uFFFF]/;

function refuseIllegal(key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value, `“${key}”`) : value;
}
