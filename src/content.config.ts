import { defineCollection } from 'astro:content';
import { dispatchLoader } from './newsroom/dispatch-loader.ts';
import { pageLoader } from './newsroom/page-loader.ts';

export const collections = {
  dispatches: defineCollection({ loader: dispatchLoader() }),
  pages: defineCollection({ loader: pageLoader() }),
};
