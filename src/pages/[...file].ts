import type { APIRoute, GetStaticPaths } from 'astro';
import { loadFiles } from '#newsroom/index/edition.ts';

/**
 * Serves the files that are not pages in the dev server. In a build, a thread writes them (`export-worker.ts`): as
 * endpoints, the 40,000 files of 20,000 dispatches would take as long as the pages.
 */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const files = await loadFiles();
  return files.map(({ path }) => ({ params: { file: decodeURI(path).slice(1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const files = await loadFiles();
  const file = files.find(({ path }) => decodeURI(path) === `/${params['file']}`);
  if (!file) return new Response(null, { status: 404 });
  return new Response(toBody(await file.content()), {
    headers: { 'Content-Type': file.mediaType },
  });
};

function toBody(content: string | Uint8Array): BodyInit {
  return typeof content === 'string' ? content : Uint8Array.from(content);
}
