import { writeFileSync } from 'node:fs';
import { build } from 'astro';

// Builds a site with Astro, and keeps the program that renders its pages, which Astro removes, in the file named.
const [programFile = ''] = process.argv.slice(2);
const code: string[] = [];
await build({
  logLevel: 'warn',
  vite: {
    plugins: [
      {
        name: 'keep-program',
        generateBundle(_options, bundle) {
          for (const file of Object.values(bundle)) {
            code.push(file.type === 'chunk' ? file.code : String(file.source));
          }
        },
      },
    ],
  },
});
writeFileSync(programFile, code.join('\n'));
