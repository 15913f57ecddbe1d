import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '#desk/content-folder.ts';
import type { Ledger } from './ledger.ts';
import type { WireFile } from './wire-file.ts';

/** A path for a file of this name: a free one, or one where an import that was cut short left these bytes. */
export function findWirePath(
  { root }: ContentFolder,
  ledger: Ledger,
  day: string,
  { name, bytes }: Pick<WireFile, 'name' | 'bytes'>,
): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  const stem = safeFileName(name.slice(0, name.length - extension.length));
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem}-${number}`;
    const path = `wire/${day}/${numbered}${extension || '.txt'}`;
    if (!ledger.has(path)) return path;
    if (existsSync(join(root, path)) && readFileSync(join(root, path)).equals(bytes)) return path;
  }
}

// File names can be hostile: they may hold line breaks, quotes or a leading full stop.
function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+/u, '');
  return [...safe].slice(0, 60).join('') || 'wire';
}
