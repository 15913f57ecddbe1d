// Settings that must be made before Astro is loaded and threads start.
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './compile-cache.ts';

// The bundler keeps its memory until its process ends, in pages of two megabytes if the system has them (mimalloc,
// `allow_thp`). That is 190 MB more, which the heaps of the build can use better.
process.env['MIMALLOC_ALLOW_THP'] ??= '0';

// The command gives this thread 32 MB for new objects. The other threads have 16 MB each.
setFlagsFromString('--max-semi-space-size=16');

// Compiling what the last build compiled takes a second. Threads and the process of Astro read the variable.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const folder = resolve('node_modules', '.cache', 'compiled-build');
  process.env['NODE_COMPILE_CACHE'] = folder;
  keepCompiled(folder);
}
