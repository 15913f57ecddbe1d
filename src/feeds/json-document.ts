import { legalText } from './legal-text.ts';

/**
 * A JSON document, an object or value a line.
 *
 * @throws RangeError where a text holds half a character or one that no feed can
 */
export function toJsonDocument(document: object): string {
  const json = JSON.stringify(
    document,
    (key, value: unknown) => (typeof value === 'string' ? legalText(value, `“${key}”`) : value),
    1,
  );
  return `${json}\n`;
}
