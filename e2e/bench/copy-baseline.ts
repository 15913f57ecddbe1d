import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

// What no import can do without: each file is read and hashed, and two files of its size are written whole, by a
// temporary file that is renamed, in folders of a few files each.
const [, , from = '', to = ''] = argv;
const FILES_IN_A_FOLDER = 7;

for (const [index, name] of readdirSync(from).sort().entries()) {
  const bytes = readFileSync(join(from, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const kind of ['wire', 'dispatches']) {
    const folder = join(to, kind, String(Math.floor(index / FILES_IN_A_FOLDER)));
    if (index % FILES_IN_A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.writing'), bytes);
    renameSync(join(folder, '.writing'), join(folder, `${sha256}.txt`));
  }
}
