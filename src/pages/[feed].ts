import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED_FORMATS } from '#feeds/formats.ts';
import { loadLatestFeed } from '#newsroom/feeds.ts';
import { url } from '#newsroom/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  FEED_FORMATS.map(({ path }) => ({ params: { feed: path.slice(1) } }));

export const GET: APIRoute = async ({ params }) => {
  const format = FEED_FORMATS.find(({ path }) => path === `/${params['feed']}`);
  if (!format) return new Response(null, { status: 404 });
  return new Response(format.render(await loadLatestFeed(), url(format.path)), {
    headers: { 'Content-Type': format.mediaType },
  });
};
