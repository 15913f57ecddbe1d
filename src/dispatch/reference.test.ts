import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { EDITORIAL_COMPONENTS } from '#mdx/editorial-components.ts';
import { CONTAINER_FORMATS } from '#wire/container/container.ts';
import { dispatchSchema } from './schema.ts';
import { settingsSchema } from './settings.ts';

// The reference must list exactly what the code accepts.

const SOURCE = join(import.meta.dirname, '..');
const reference = readFileSync(join(SOURCE, 'dispatch/README.md'), 'utf8');
const components = readFileSync(join(SOURCE, 'components/editorial/README.md'), 'utf8');

/** The names in the first column of the tables of a section. */
function namesIn(text: string, from: string, to: string): readonly string[] {
  const section = text.slice(text.indexOf(`\n${from}\n`), to === '' ? undefined : text.indexOf(to));
  const cells = section.match(/^\| `[^|]*/gmu) ?? [];
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`([a-zA-Z\d]+)/gu)].map(([, name = '']) => name),
  );
}

suite('the reference for publishers', () => {
  test('has every format that can be imported', () => {
    const section = reference.slice(reference.indexOf('\n## What can be imported\n'));
    for (const format of CONTAINER_FORMATS) assert.ok(section.includes(`\`${format}\``), format);
  });

  test('has every key of a dispatch, and no other', () => {
    assert.deepEqual(
      [...namesIn(reference, '## Front matter', '## Corrections')].sort(),
      Object.keys(dispatchSchema.shape).sort(),
    );
  });

  test('has every setting, and no other', () => {
    assert.deepEqual(
      [...namesIn(reference, '## Settings', 'The environment may override')].sort(),
      Object.keys(settingsSchema.shape).sort(),
    );
  });

  test('has every component with its attributes', () => {
    const rows = components.match(/^\| `[A-Z].*$/gmu) ?? [];
    const told = rows.map((row) => row.split('|').map((cell) => cell.match(/[A-Za-z]+/gu) ?? []));
    assert.deepEqual(
      told.map(([, names, required, optional]) => [names?.[0], required, optional]),
      Object.entries(EDITORIAL_COMPONENTS)
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([name, form]) => [name, Object.keys(form.required), form.optional]),
    );
  });
});
