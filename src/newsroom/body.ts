import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { isBareText } from '../dispatch/mdx-syntax.ts';
import type { MdxFile } from '../dispatch/read-mdx.ts';
import { type BodyContext, textPlugins } from './body-plugins.ts';

/** Renders the body of an MDX file; gives undefined for one that uses components, which Astro has to render. */
export type BodyRenderer = (mdx: MdxFile<object>) => string | undefined;

/**
 * A renderer for bodies without components. As a Vite module each, twenty thousand of them would need
 * 7 GB of memory; here each is HTML as soon as it is read, and kept by its digest.
 */
export function createBodyRenderer(context: BodyContext): BodyRenderer {
  const { remarkPlugins, rehypePlugins } = textPlugins(context);
  const processor = unified()
    .use(remarkPlugins)
    .use(remarkRehype)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  return ({ frontMatter, body, tree }) => {
    if (usesComponents(tree)) return undefined;
    const file = new VFile({ value: body, data: { astro: { frontmatter: frontMatter } } });
    return processor.stringify(processor.runSync(tree, file), file);
  };
}

function usesComponents(tree: Root): boolean {
  if (isBareText(tree)) return false;
  let isFound = false;
  visit(tree, ({ type }) => {
    isFound = type.startsWith('mdx');
    return isFound ? EXIT : CONTINUE;
  });
  return isFound;
}
