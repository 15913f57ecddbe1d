import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  dispatches: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
    }),
    schema: z.object({ title: z.string(), date: z.coerce.date(), agency: z.string() }),
  }),
};
