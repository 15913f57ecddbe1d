import type { ImageMetadata } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import BodyComponent from '#components/Body.astro';
import type { Body } from './body.ts';

/** The properties of the component `Body`. */
export interface ShownBody {
  readonly body: Body;
  /** By the names that they have in the body. */
  readonly pictures: Readonly<Record<string, ImageMetadata>>;
  readonly language: string;
}

let container: Promise<AstroContainer> | undefined;

/**
 * The HTML of a body with components, for use outside its page. The Container API is experimental and may change in any
 * release of Astro, so only this function uses it.
 */
export async function renderShownBody(props: ShownBody): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(BodyComponent, { props: { ...props } });
}
