import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { isBareText } from '#mdx/mdx-syntax.ts';
import type { MdxFile } from '#mdx/read-mdx.ts';
import type { Body } from './body.ts';
import { ELEMENTS, showElements, toBody, unravelParagraphs } from './body-elements.ts';
import { type BodyContext, componentPlugins, textPlugins } from './body-plugins.ts';

/** Renders the body of an MDX file, which holds no code (`findActiveContent`). */
export type BodyRenderer = (mdx: MdxFile<object>) => Body;

/** The only code in a dispatch is notes to editors, which are not shown. */
const NOTES = { mdxFlowExpression: () => undefined, mdxTextExpression: () => undefined };

/**
 * A renderer of bodies. None of them becomes a module: Vite looks for file names and for marks of its own in whatever
 * it builds, so words of wire copy could break a build or run a file. Twenty thousand modules would also need 7 GB of
 * memory.
 */
export function createBodyRenderer(context: BodyContext): BodyRenderer {
  const { remarkPlugins, rehypePlugins } = textPlugins(context);
  const textOnly = unified()
    .use(remarkPlugins)
    .use(remarkRehype)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
  const withElements = unified()
    .use(remarkPlugins)
    .use(componentPlugins(context))
    .use(unravelParagraphs)
    .use(remarkRehype, { passThrough: [...ELEMENTS], handlers: NOTES })
    .use(showElements)
    .use(rehypePlugins)
    .freeze();
  return ({ frontMatter, body, tree }) => {
    const file = new VFile({ value: body, data: { astro: { frontmatter: frontMatter } } });
    return usesElements(tree)
      ? toBody(withElements.runSync(tree, file))
      : [textOnly.stringify(textOnly.runSync(tree, file), file)];
  };
}

function usesElements(tree: Root): boolean {
  if (isBareText(tree)) return false;
  let isFound = false;
  visit(tree, ({ type }) => {
    isFound = /^(?:mdx|image)/u.test(type);
    return isFound ? EXIT : CONTINUE;
  });
  return isFound;
}
