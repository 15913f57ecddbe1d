import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED_FORMATS } from '#feeds/formats.ts';
import { loadLatestFeed } from '#newsroom/feeds.ts';

export const getStaticPaths: GetStaticPaths = () =>
  FEED_FORMATS.map(({ fileName }) => ({ params: { feed: fileName } }));

export const GET: APIRoute = async ({ params }) => {
  const format = FEED_FORMATS.find(({ fileName }) => fileName === params['feed']);
  if (!format) return new Response(null, { status: 404 });
  return new Response(format.render(await loadLatestFeed(format.fileName)), {
    headers: { 'Content-Type': format.mediaType },
  });
};
