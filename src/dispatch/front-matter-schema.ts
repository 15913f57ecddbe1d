import { z } from 'zod';
import { dispatchSchema } from './schema.ts';

/**
 * The front matter of a dispatch as a JSON Schema, by which editors' programs complete keys and explain them. Draft 7,
 * which they all know. It says less than `dispatchSchema`, which also looks into dates, slugs and paths.
 */
export function frontMatterSchema(): string {
  const schema = z.toJSONSchema(dispatchSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
