import { join } from 'node:path';
import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder, shownPath } from '#desk/content-folder.ts';
import { editionPaths } from '#desk/edition-files.ts';
import { writeWhole } from '#desk/write-file.ts';
import { frontMatterSchema } from '#dispatch/front-matter-schema.ts';
import { COLLECTION, collectionsOf } from './collections.ts';

const HELP = `Writes the JSON Schema of the front matter, by which editors' programs complete keys, explain
them and mark mistakes.

  npm run schema

  --help   this text

The schema is src/dispatch/front-matter.schema.json. In VS Code, Astro's extension uses it for
the dispatches that are there now: run the command again when others have come.

CONTENT_DIR names another content folder.

Exit code 0: it is done. 1: a file cannot be written. 2: the command line was not understood.
`;

const ROOT = join(import.meta.dirname, '../../..');

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    if (positionals.length > 0) throw new UsageError('The command takes no file.');
    const folder = openContentFolder();
    const paths = await editionPaths(folder);
    const files = paths.map((path) => join(folder.root, 'dispatches', path));
    const schema = join(ROOT, 'src/dispatch/front-matter.schema.json');
    const collections = join(ROOT, '.astro/collections');
    writeWhole(schema, frontMatterSchema());
    writeWhole(join(collections, `${COLLECTION}.schema.json`), frontMatterSchema());
    writeWhole(join(collections, 'collections.json'), collectionsOf(files));
    process.stdout.write(`wrote ${shownPath(schema)}; dispatches that use it: ${files.length}\n`);
    return 0;
  },
});
