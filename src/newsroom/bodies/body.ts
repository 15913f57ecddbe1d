import { z } from 'zod';

/** A component of a body. */
export interface BodyComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags. */
  readonly body: Body;
  /** Whether a reader may see it without scrolling. */
  readonly isFirst: boolean;
}

/**
 * The body of a dispatch, in order: HTML, and components, which only Astro can render. HTML may end inside an element.
 */
export type Body = readonly (string | BodyComponent)[];

/** A body as it is kept between builds. */
export const bodySchema: z.ZodType<Body> = z.lazy(() =>
  z.array(
    z.union([
      z.string(),
      z.object({
        name: z.string(),
        attributes: z.record(z.string(), z.string()),
        body: bodySchema,
        isFirst: z.boolean(),
      }),
    ]),
  ),
);

/** A body that is HTML and nothing else; undefined where it has components. */
export function htmlOf(body: Body): string | undefined {
  const [html = '', ...others] = body;
  return typeof html === 'string' && others.length === 0 ? html : undefined;
}

/** The components of a body, at any depth, in order. */
export function componentsOf(body: Body): readonly BodyComponent[] {
  return body.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...componentsOf(part.body)],
  );
}

/** The pictures named by the components of a body, without duplicates. */
export function picturesOf(body: Body): readonly string[] {
  const names = componentsOf(body).map(({ attributes }) => attributes['src']);
  return [...new Set(names.filter((name) => name !== undefined))];
}
