import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './measure.ts';

const command = z.string().startsWith('node ');
const packageSchema = z.object({ scripts: z.object({ import: command, build: command }) });

/** The arguments that `npm run import` or `npm run build` passes to Node: flags and the module. */
export function nodeArguments(script: 'import' | 'build'): readonly string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  return scripts[script].split(' ').slice(1);
}
