import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'playwright/test';
import { frontMatterSchema } from '#dispatch/front-matter-schema.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { readEditable } from '../support/front-matter.ts';
import { filesOf } from '../support/site-files.ts';
import { DEMONSTRATION } from '../support/sites.ts';

test('the JSON Schema accepts every dispatch of the demonstration, and none with an unknown key', () => {
  const accepts = new Ajv().compile(JSON.parse(frontMatterSchema()));
  const dispatches = join(DEMONSTRATION, 'dispatches');
  const files = filesOf({ out: dispatches }).filter((name) => name.endsWith('.mdx'));
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const { frontMatter } = readEditable(readFileSync(join(dispatches, file), 'utf8'));
    const data: Readonly<Record<string, unknown>> = frontMatter.toJS();
    expect(dispatchSchema.safeParse(data).success, file).toBe(true);
    expect(accepts(data), `${file}: ${JSON.stringify(accepts.errors)}`).toBe(true);
    expect(accepts({ ...data, topic: [] }), file).toBe(false);
  }
});
