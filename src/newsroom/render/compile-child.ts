// Has Astro compile the program of a site: `compile-child.ts CLIENT`. A process of its own, since the bundler keeps its
// memory until its process ends, and the threads that render need it.
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { build } from 'astro';
import type { CompileOutcome } from './compile.ts';

process.on('disconnect', () => process.exit(1));
// A signal from a terminal goes to all processes. The one that builds ends this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const [client = ''] = process.argv.slice(2);
// `compile` is the other end.
const answer = (outcome: CompileOutcome) => {
  // It is ended before it could do so by itself.
  flushCompileCache();
  process.send?.(outcome);
};
try {
  // The files of `public/` are no part of the program. Astro would write a line for each page.
  await build({ outDir: client, publicDir: join(client, '..', 'public'), logLevel: 'warn' });
  answer({});
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  answer({ failure: { name, message, ...(stack && { stack }) } });
}
