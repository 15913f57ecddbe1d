import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { dispatchLoader } from '#newsroom/load/dispatch-loader.ts';
import { pageLoader } from '#newsroom/load/page-loader.ts';

export const collections = {
  dispatches: defineCollection({
    loader: dispatchLoader(),
    // All else of a dispatch is in the edition cache (`newsroom/load/edition-cache.ts`); pictures are Astro's to publish.
    schema: ({ image }) => z.object({ pictures: z.record(z.string(), image()) }),
  }),
  pages: defineCollection({ loader: pageLoader() }),
};
