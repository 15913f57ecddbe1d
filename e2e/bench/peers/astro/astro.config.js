import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://varnpress.example',
  cacheDir: './cache',
  devToolbar: { enabled: false },
  // The words as they are: no quotes turned.
  markdown: { syntaxHighlight: false, smartypants: false },
  integrations: [mdx({ optimize: true })],
});
