import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { dispatchLoader } from '#newsroom/load/dispatch-loader.ts';
import { pageLoader } from '#newsroom/load/page-loader.ts';

export const collections = {
  dispatches: defineCollection({
    loader: dispatchLoader(),
    // Pages have views (`newsroom/views`) where they would ask `getCollection`: Astro’s store took 15 seconds and
    // 1 GB for 20,000 dispatches. It holds their pictures only, which Astro publishes.
    schema: ({ image }) => z.object({ pictures: z.record(z.string(), image()) }),
  }),
  pages: defineCollection({ loader: pageLoader() }),
};
