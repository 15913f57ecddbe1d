import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { foldWhiteSpace } from '#wire/body/blocks.ts';
import type { Finding } from '#wire/problem.ts';
import { MARKS, PAGE_MARKS } from './html-elements.ts';
import type { ActiveContent } from './inert.ts';
import { elementOf, isSetApart } from './mdx-syntax.ts';

/**
 * Everything in the body of a dispatch that would show readers other words or paragraphs than its source holds: a
 * comparison with the wire file would then prove nothing. What an editor has set apart is the editor's.
 */
export function findAlteredWords(tree: Root): readonly ActiveContent[] {
  const found: ActiveContent[] = [];
  const enter = (node: Nodes, finding: Finding) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ ...finding, line, column });
  };
  const look = (node: Nodes) => {
    const finding = judge(node);
    if (finding) enter(node, finding);
    else if ('children' in node && !isSetApart(node)) node.children.forEach(look);
  };
  look(tree);
  // A footnote is shown at the end of the page, even one written in a part that is set apart.
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      enter(node, FOOTNOTE);
    }
  });
  return found;
}

function judge(node: Nodes): Finding | undefined {
  switch (node.type) {
    case 'paragraph':
      return judgeParagraph(node);
    case 'list':
      return node.ordered ? NUMBERS : undefined;
    case 'listItem':
      return typeof node.checked === 'boolean' ? NUMBERS : undefined;
    case 'image':
    case 'imageReference':
      return IMAGE;
    case 'mdxJsxFlowElement':
      return isSetApart(node) ? undefined : notOfParagraph(node.name ?? '');
    case 'mdxJsxTextElement':
      // Among words, it is reported with its paragraph.
      return isSetApart(node) ? undefined : judgeMark(node.name ?? '', node.children.length > 0);
    default:
      return undefined;
  }
}

// MDX unwraps a paragraph of nothing but elements, and drops the white space between them (@mdx-js/mdx,
// remark-mark-and-unravel).
function judgeParagraph({ children }: Paragraph): Finding | undefined {
  const words = children.filter(({ type }) => !/^mdx.*Expression$/u.test(type));
  const isBare = words.every((child) => elementOf(child) !== undefined || isBlank(child));
  const apart = words.filter(isSetApart);
  if (apart.length > 0) {
    return words.every((child) => isSetApart(child) || isBlank(child)) ? undefined : APART_INLINE;
  }
  const [first] = words.map(elementOf).filter((name) => name !== undefined);
  return isBare && first !== undefined ? notOfParagraph(first) : undefined;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && foldWhiteSpace(node.value) === '';
}

function judgeMark(name: string, hasChildren: boolean): Finding | undefined {
  if (!MARKS.includes(name) && !PAGE_MARKS.includes(name)) return notOfParagraph(name);
  return name === 'br' && hasChildren ? BREAK_WITH_WORDS : undefined;
}

const CODE = 'dispatch/alters-words';

const APART_INLINE: Finding = {
  code: CODE,
  found: 'an aside or a figure within a paragraph',
  expected: 'your own words on lines of their own, since a browser would end the paragraph there',
  remedy: 'put blank lines before and after it',
};

const IMAGE: Finding = {
  code: CODE,
  found: 'an image among the words',
  expected: 'images in a <figure> of their own, since the words of an image are read aloud',
  remedy: 'put it on lines of its own, between <figure> and </figure>',
};

const NUMBERS: Finding = {
  code: CODE,
  found: 'a list with numbers or boxes, which were not filed',
  expected: 'numbers as they were filed, as words',
  remedy: 'put a backslash before the full stop, 1\\., and a blank line before each number',
};

const FOOTNOTE: Finding = {
  code: CODE,
  found: 'a footnote',
  expected: 'each word where it was filed, since footnotes are shown at the end',
  remedy: 'take it out; your own words go into an <aside>',
};

const BREAK_WITH_WORDS: Finding = {
  code: CODE,
  found: 'words within <br>',
  expected: '<br/>, which holds none',
  remedy: 'put the words after it',
};

function notOfParagraph(name: string): Finding {
  return {
    code: CODE,
    found: `<${name}> around words of the wire`,
    expected: 'paragraphs, headings, lists and tables in Markdown; elements within a paragraph',
    remedy: 'take the element out; your own words go into an <aside>',
  };
}
