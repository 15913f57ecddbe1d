import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { ROOT } from './measure.ts';

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const own = dependenciesOf(ROOT);

suite('the packages of other generators', () => {
  for (const peer of ['eleventy', 'astro']) {
    test(`${peer}: in exact versions, the project's own if it has them`, () => {
      for (const [name, version] of Object.entries(
        dependenciesOf(join(import.meta.dirname, 'peers', peer)),
      )) {
        assert.match(version, /^\d+\.\d+\.\d+$/u, name);
        assert.equal(version, own[name] ?? version, name);
      }
    });
  }
});

function dependenciesOf(folder: string): Readonly<Record<string, string>> {
  return packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    .dependencies;
}
