import type { ElementContent, Root as Hast } from 'hast';
import type { Root as Mdast } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { Pluggable } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SiteAddress } from '#dispatch/paths.ts';
import type { Settings } from '#dispatch/settings.ts';
import { isSafeAddress } from '#mdx/html-elements.ts';
import { isLiteralLink } from '#mdx/literal-link.ts';
import { isComponentName } from '#mdx/mdx-syntax.ts';
import { SUMMARY_LINES } from '#wire/head/summary.ts';
import { dateEntries, importComponents, showPictures } from './component-plugins.ts';
import { frontMatterOf } from './front-matter.ts';

/**
 * The plugins that a body goes through: of the publisher's own pages in `@astrojs/mdx`, of dispatches in the loader.
 */
export interface BodyPlugins {
  readonly remarkPlugins: Pluggable[];
  readonly rehypePlugins: Pluggable[];
}

/** What the plugins take from the site as a whole. */
export interface BodyContext {
  /** The content folder, which pictures must be in. */
  readonly root: string;
  readonly settings: Pick<Settings, 'linkAddresses' | 'language' | 'timeZone'>;
  readonly address: SiteAddress;
}

/** Plugins for `@astrojs/mdx`. They read the front matter from `file.data.astro`, where Astro puts it. */
export function bodyPlugins(context: BodyContext): BodyPlugins {
  const { root, settings } = context;
  const { remarkPlugins, rehypePlugins } = textPlugins(context);
  return {
    remarkPlugins: [
      ...remarkPlugins,
      ...componentPlugins(context),
      [importComponents, { root, settings }],
    ],
    rehypePlugins,
  };
}

/** The plugins that only bodies with components need. */
export function componentPlugins({ settings }: BodyContext): Pluggable[] {
  return [showPictures, [dateEntries, settings]];
}

/** The plugins that every body needs. */
export function textPlugins({ settings, address }: BodyContext): BodyPlugins {
  return {
    remarkPlugins: [remarkGfm, [unlinkAddresses, settings]],
    rehypePlugins: [rehypeSlug, leaveLayoutIds, markDateline, reachTables, [addBasePath, address]],
  };
}

/** The ids of the layout, to which pages lead with links of their own. */
export const LAYOUT_IDS: readonly string[] = ['main', 'list', 'related'];

// A heading “Main” would get the id that the link to the text leads to.
function leaveLayoutIds() {
  return (tree: Hast): void => {
    const ids = new Set<unknown>(LAYOUT_IDS);
    visit(tree, 'element', ({ properties }) => void ids.add(properties['id']));
    const moved = new Map<string, string>();
    visit(tree, 'element', ({ properties }) => {
      const id = LAYOUT_IDS.find((one) => one === properties['id']);
      if (id === undefined) return;
      let number = 1;
      while (ids.has(`${id}-${number}`)) number += 1;
      properties['id'] = `${id}-${number}`;
      moved.set(`#${id}`, `#${id}-${number}`);
    });
    visit(tree, 'element', ({ properties }) => {
      const link = moved.get(String(properties['href']));
      if (link !== undefined) properties['href'] = link;
    });
  };
}

// Wire copy has no Markdown, so an address that GFM has linked was filed as plain text, and may lead nowhere.
function unlinkAddresses({ linkAddresses }: Pick<Settings, 'linkAddresses'>) {
  return (tree: Mdast, file: VFile): void => {
    if (frontMatterOf(file).wire === undefined) return;
    visit(tree, 'link', (link, index, parent) => {
      const stays = !isLiteralLink(link) || (linkAddresses && isSafeAddress(link.url));
      if (stays || index === undefined || !parent) return undefined;
      parent.children.splice(index, 1, ...link.children);
      return [SKIP, index];
    });
  };
}

// Pages style the dateline, so it needs an element that sets it apart from the words after it.
function markDateline() {
  return (tree: Hast, file: VFile): void => {
    const { dateline } = frontMatterOf(file);
    if (!dateline) return;
    const paragraph = tree.children
      .filter((child) => child.type === 'element')
      .slice(0, SUMMARY_LINES)
      .find(
        ({ tagName, children: [words] }) =>
          tagName === 'p' && words?.type === 'text' && words.value.startsWith(dateline),
      );
    const text = paragraph?.children[0];
    if (!paragraph || text?.type !== 'text') return;
    const marked: ElementContent = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['dateline'] },
      children: [{ type: 'text', value: dateline }],
    };
    paragraph.children.splice(0, 1, marked, {
      type: 'text',
      value: text.value.slice(dateline.length),
    });
  };
}

// Kept lines may be wider than the screen, and the keyboard must reach whatever scrolls (WCAG 2.2, 2.1.1).
function reachTables() {
  return (tree: Hast): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
    });
  };
}

// An editor writes `/about/`; on a site with a base path the link must include it.
function addBasePath(address: SiteAddress) {
  const rebase = (link: string) =>
    /^\/(?!\/)/u.test(link) && !link.startsWith(`${address.base}/`) ? address.base + link : link;
  return (tree: Hast): void => {
    if (address.base === '') return;
    visit(tree, (node) => {
      if (node.type === 'element') {
        for (const name of ['href', 'src']) {
          const link = node.properties[name];
          if (typeof link === 'string') node.properties[name] = rebase(link);
        }
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        // In a component, `src` is a file name.
        if (isComponentName(node.name ?? '')) return;
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
          if (/^(?:href|src)$/u.test(attribute.name)) attribute.value = rebase(attribute.value);
        }
      }
    });
  };
}
