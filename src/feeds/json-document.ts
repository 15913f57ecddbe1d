import { legalText } from './legal-text.ts';

/**
 * A JSON document, an object or value a line.
 *
 * @throws RangeError where a text holds half a character or one that no feed can
 */
export function toJsonDocument(document: object): string {
  const json = JSON.stringify(document, undefined, 1);
  if (SUSPECT.test(json)) JSON.stringify(document, refuseIllegal);
  return `${json}\n`;
}

// What no feed can hold is written as an escape, but for two characters. So is what may stand in a text, such as `\\u`.
const SUSPECT = /\\[bfu]|[\uFFFE\uFFFF]/;

function refuseIllegal(key: string, value: unknown): unknown {
  return typeof value === 'string' ? legalText(value, `“${key}”`) : value;
}
