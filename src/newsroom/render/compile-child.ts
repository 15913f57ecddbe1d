// Has Astro compile the program of a site: `compile-child.ts CLIENT`. A process of its own, since the bundler keeps its
// memory until its process ends, and the threads that render need it.
import { join } from 'node:path';
import { build } from 'astro';

process.on('disconnect', () => process.exit(1));

const [client = ''] = process.argv.slice(2);
try {
  // The files of `public/` are no part of the program. Astro would write a line for each page.
  await build({ outDir: client, publicDir: join(client, '..', 'public'), logLevel: 'warn' });
  // What the bundler may still hold open is of no more use.
  process.exit();
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  process.send?.({ name, message, stack }, () => process.exit(1));
}
