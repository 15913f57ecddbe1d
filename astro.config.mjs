import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheFolder } from '#desk/cache-folder.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { bodyPlugins } from '#newsroom/bodies/body-plugins.ts';
import { newsroom } from '#newsroom/render/integration.ts';

const folder = openContentFolder();

export default defineConfig({
  site: folder.address.origin,
  base: folder.address.base || '/',
  outDir: process.env.OUT_DIR || 'dist',
  cacheDir: cacheFolder(folder.root),
  // The default, `jsx`, takes the space between a link and the count behind it.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, ...bodyPlugins(folder) }),
  },
  vite: {
    build: {
      rolldownOptions: {
        // Astro's own mark on every MDX module; rolldown warns of it, and nobody can do anything about it.
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
    },
  },
  integrations: [mdx({ optimize: true }), newsroom(folder)],
});
