import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

let container: Promise<AstroContainer> | undefined;

/**
 * The HTML of a body with components, for places that are no page. The Container API is experimental and may
 * change in any release of Astro: this is the only place that knows it.
 */
export async function renderComponent(component: AstroComponentFactory): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  return (await container).renderToString(component);
}
