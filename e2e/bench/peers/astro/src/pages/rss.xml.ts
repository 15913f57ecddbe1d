import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { latest } from '../latest.ts';

// Full text, in the way that Astro's documentation gives for MDX.
export async function GET({ site }: APIContext): Promise<Response> {
  const container = await AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
  });
  const items = [];
  for (const dispatch of await latest(50)) {
    const { Content } = await render(dispatch);
    items.push({
      title: dispatch.data.title,
      link: `/${dispatch.id}/`,
      pubDate: dispatch.data.date,
      content: await container.renderToString(Content),
    });
  }
  return rss({
    title: 'Varnpress',
    description: 'Invented dispatches, to measure with.',
    site: site ?? 'https://varnpress.example',
    items,
  });
}
