import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { z } from 'zod';

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const { dependencies, devDependencies, allowScripts } = packageSchema.parse(
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const named = { ...dependencies, ...devDependencies };

/** Licences that ask for no more than a notice, or for changes of the package itself. */
const LICENCES = new Set([
  ...(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0'] as const),
  ...(['ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0'] as const),
  // Of libvips, which sharp loads beside it.
  'LGPL-3.0-or-later',
]);

suite('the supply chain', () => {
  test('is pinned to exact versions', () => {
    const loose = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version));
    assert.deepEqual(loose, []);
    for (const [name, version] of Object.entries(named)) {
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  test('has the digest of every package', () => {
    const bare = installed.filter(([, { integrity }]) => !/^sha512-/u.test(integrity ?? ''));
    assert.deepEqual(
      bare.map(([path]) => path),
      [],
    );
  });

  test('runs nothing while it is installed but what is listed', () => {
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1) ?? path);
    assert.deepEqual(running.sort(), Object.keys(allowScripts).sort());
  });

  test('is of licences that a publisher can live with', () => {
    const others = installed.filter(
      ([, { license = '' }]) =>
        !license
          .replace(/[()]/gu, '')
          .split(/ (?:AND|OR) /u)
          .every((one) => LICENCES.has(one)),
    );
    assert.deepEqual(
      others.map(([path, { license }]) => [path, license]),
      [],
    );
  });

  test('has a reason for each package that is named', () => {
    const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Dependencies');
    const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gmu)];
    assert.deepEqual(rows.map(([, name]) => name).sort(), Object.keys(named).sort());
  });
});
