import type { ImageMetadata } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import BodyComponent from '#components/Body.astro';
import type { Body } from './body.ts';

/** What the component `Body` is given. */
export interface ShownBody {
  readonly body: Body;
  /** By the names that the body has for them. */
  readonly pictures: Readonly<Record<string, ImageMetadata>>;
  readonly language: string;
}

let container: Promise<AstroContainer> | undefined;

/**
 * The HTML of a body with components, for places that are no page. The Container API is experimental and may
 * change in any release of Astro: this is the only place that knows it.
 */
export async function renderShownBody(props: ShownBody): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(BodyComponent, { props: { ...props } });
}
