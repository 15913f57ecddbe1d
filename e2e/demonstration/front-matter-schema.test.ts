import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Ajv } from 'ajv';
import { frontMatterSchema } from '#dispatch/front-matter-schema.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { readEditable } from '../support/front-matter.ts';
import { openDemonstration } from './open-demonstration.ts';

const content = mkdtempSync(join(tmpdir(), 'slugline-schema-'));
after(() => rmSync(content, { recursive: true }));

test('the JSON Schema accepts every dispatch of the demonstration, and none with an unknown key', () => {
  const accepts = new Ajv().compile(JSON.parse(frontMatterSchema()));
  openDemonstration(content);
  const dispatches = join(content, 'dispatches');
  const files = readdirSync(dispatches, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  assert.ok(files.length > 60, `${files.length} dispatches`);
  for (const file of files) {
    const { frontMatter } = readEditable(readFileSync(join(dispatches, file), 'utf8'));
    const data: Readonly<Record<string, unknown>> = frontMatter.toJS();
    assert.ok(dispatchSchema.safeParse(data).success, file);
    assert.ok(accepts(data), `${file}: ${JSON.stringify(accepts.errors)}`);
    assert.ok(!accepts({ ...data, topic: [] }), file);
  }
});
