import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { shownPath } from '#desk/content-folder.ts';
import { mayHoldSeveral, type SeveralItems, severItems } from '#wire/container/several-items.ts';
import { positionsOf } from '#wire/position.ts';
import type { Problem } from '#wire/problem.ts';
import { decode } from '#wire/text/decode.ts';
import type { ArrivedBytes } from './wire-file.ts';

/** In bytes: how much of a file tells whether it may hold several items. WordPress begins with a page of comments. */
const OPENING = 8192;
/** In bytes: the largest file of several items that is taken. WordPress exports in parts of some megabytes. */
const MOST_BYTES = 200_000_000;

/**
 * The items of a file that holds several, each to be filed by itself; undefined for any other file, and for one that cannot
 * be read, of which whoever opens it tells.
 */
export function itemsOfFile(path: string, encoding: string | undefined) {
  if (!mayHoldSeveral(openingOf(path))) return undefined;
  try {
    const [name, file] = [basename(path), shownPath(resolve(path))];
    return itemsOf({ name, file, bytes: readFileSync(path) }, encoding);
  } catch {
    return undefined;
  }
}

/** The same of bytes that did not come from a file. */
export function itemsOf(
  { bytes, name, file }: ArrivedBytes,
  encoding: string | undefined,
): readonly ArrivedBytes[] | undefined {
  const text = textOf(bytes, file, encoding);
  const several = text === undefined ? undefined : severItems({ text, file });
  if (text === undefined || !several) return undefined;
  const ending = extname(name);
  const stem = basename(name, ending);
  const told = passedOver(file, several);
  const begins = positionsOf(
    text,
    several.items.map(({ start }) => start),
  );
  return several.items.map((item, index) => ({
    name: `${stem}-${index + 1}${ending}`,
    file,
    bytes: new TextEncoder().encode(item.text),
    begins: begins[index] ?? { line: 1, column: 1 },
    told: index === 0 ? told : [],
  }));
}

function openingOf(path: string): string {
  try {
    if (statSync(path).size > MOST_BYTES) return '';
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(OPENING);
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, OPENING, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

function textOf(bytes: Uint8Array, file: string, encoding: string | undefined): string | undefined {
  try {
    return decode(bytes, file, { encoding, maxBytes: MOST_BYTES });
  } catch {
    return undefined;
  }
}

function passedOver(file: string, { items, others }: SeveralItems): readonly Problem[] {
  if (others.size === 0) return [];
  const kinds = [...others].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  return [
    {
      severity: 'warning',
      file,
      line: 1,
      column: 1,
      code: 'wire/items-left-out',
      found: `${items.length} posts, and other items: ${kinds}`,
      expected: 'posts',
      remedy: 'nothing, if these may be left out; pages can be written as content/pages/NAME.mdx',
    },
  ];
}
