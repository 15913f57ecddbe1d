import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openContentFolder } from '#desk/content-folder.ts';
import { importPending } from '#desk/import/import-wire.ts';
import { buildFiles, forgetBuilds, reload } from '#testing/build-files.ts';

const work = mkdtempSync(join(tmpdir(), 'slugline-load-'));
after(() => rmSync(work, { recursive: true }));

test('a dispatch that is missing is told of while another is wrong, and one that is wrong is not missing', async () => {
  const root = join(work, 'content');
  mkdirSync(join(root, 'wire'), { recursive: true });
  writeFileSync(
    join(root, 'site.yaml'),
    'name: A\ndescription: B\nurl: https://example.org\nlanguage: en\nsearch: false\n',
  );
  for (const name of ['ferry', 'tide', 'mole']) {
    writeFileSync(
      join(root, `wire/${name}.txt`),
      ` date 2021-11-14 MINSK (TASS) - The ${name} is out.\n`,
    );
  }
  const folder = openContentFolder({ CONTENT_DIR: root });
  for await (const _outcome of importPending(folder));
  await buildFiles(folder, join(work, 'out'));
  const day = join(root, 'dispatches/2021/11/14');
  const tide = join(day, 'the-tide-is-out.mdx');
  writeFileSync(tide, readFileSync(tide, 'utf8').replace(/^language:/mu, '[:'));
  rmSync(join(day, 'the-ferry-is-out.mdx'));
  const load = async () => {
    const { problems, aside } = await reload(folder);
    const told = problems.map(({ code, file }) => `${code} ${file.split('/').at(-1)}`);
    return { told, aside: [...aside.values()] };
  };
  const [wrong, missing] = [
    'yaml/syntax the-tide-is-out.mdx',
    'ledger/deleted the-ferry-is-out.mdx',
  ];
  assert.deepEqual(await load(), { told: [wrong, missing], aside: ['as-published'] });
  // Where nothing is kept of it, its id alone shows that it is there.
  forgetBuilds(folder);
  const lost = 'edition/nothing-kept the-tide-is-out.mdx';
  assert.deepEqual(await load(), { told: [wrong, lost, missing], aside: [] });
  forgetBuilds(folder);
});
