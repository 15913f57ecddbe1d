import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

// The least that any import must do: read and hash each file, and write two files of its size whole, each by renaming a
// temporary file, in folders of a few files.
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
