import mdxRenderer from '@astrojs/mdx/server.js';
import type { ImageMetadata } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import BodyComponent from '#components/Body.astro';
import type { Body } from './body.ts';

/** The properties of the component `Body`. */
interface ShownBody {
  readonly body: Body;
  /** By the names that they have in the body. */
  readonly pictures: Readonly<Record<string, ImageMetadata>>;
  readonly language: string;
}

/** The HTML of a body with components. */
export function renderBody(props: ShownBody): Promise<string> {
  return renderToHtml(BodyComponent, { ...props });
}

let container: Promise<AstroContainer> | undefined;

/**
 * The HTML of a component outside of a page. The Container API is experimental and may change in any release of Astro, so
 * only this function uses it.
 */
export async function renderToHtml(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  container ??= openContainer();
  return (await container).renderToString(component, { props });
}

async function openContainer(): Promise<AstroContainer> {
  const opened = await AstroContainer.create();
  opened.addServerRenderer({ name: '@astrojs/mdx', renderer: mdxRenderer });
  return opened;
}
