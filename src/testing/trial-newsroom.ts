import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { listFiles } from '#desk/list-files.ts';
import { askResident, type CommandName } from './resident-desk.ts';

export const SITE = 'name: A\ndescription: B\nurl: https://example.org/\nlanguage: en\n';
export const COPY =
  ' date 2021-11-14 MINSK, November 14. /TASS/. The talks went on.\n\nThey end on Friday.\n';
/** Where `COPY` is published, and where its wire file `in/a.txt` is kept. */
export const DISPATCH = 'dispatches/2021/11/14/the-talks-went-on.mdx';
export const WIRE = 'wire/2021/11/14/a.txt';

const root = await mkdtemp(join(tmpdir(), 'slugline-desk-'));
after(() => rm(root, { recursive: true }));
let newsrooms = 0;

/** How to run a command in a process of its own, besides its arguments. */
export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** For tests of the commands: a content folder of its own, and beside it a folder `in` where copy arrives. */
export async function openNewsroom(files: Record<string, string | Uint8Array> = {}) {
  newsrooms += 1;
  const folder = join(root, String(newsrooms));
  const content = join(folder, 'content');
  const write = async (path: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write('content/site.yaml', SITE);
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const deskAs = (
    { input, environment }: Circumstances,
    command: CommandName,
    ...args: string[]
  ) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../desk', command, `${command}.ts`), ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        ...(input !== undefined && { input }),
        env: { ...process.env, CONTENT_DIR: '', ...environment },
      },
    );
    return { status, stdout, stderr };
  };
  const desk = (command: CommandName, ...args: string[]) => askResident({ command, args, folder });
  const contents = async () =>
    (await listFiles(content)).map((path) => path.slice(content.length + 1)).sort();
  const read = (path: string) => readFile(join(content, path), 'utf8');
  return { folder, content, write, desk, deskAs, contents, read };
}
