import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { onlyFound, type Phrase } from './fields.ts';
import type { ContainerReader, Item } from './format.ts';
import { readHtmlPage } from './html.ts';
import {
  attributeOf,
  childrenOf,
  type Markup,
  type MarkupElement,
  phraseOf,
  textOf,
} from './markup.ts';
import { copyOf } from './markup-blocks.ts';
import { mailMoment, readMoment } from './moment.ts';
import { sniffRoot } from './root-element.ts';
import { type Source, sourceError } from './source.ts';

/** A page of HTML, saved from the web or by a program for letters. */
export const htmlPage = {
  name: 'html',
  isLater: true,
  sniff: (text) => /^html$/iu.test(sniffRoot(text) ?? ''),
  read: readPage,
} as const satisfies ContainerReader;

/**
 * The story of a page: what stands in its article, else in its main part, else in its body without the menus, heads and feet.
 * What the page says of it is taken from its head (HTML, Open Graph, schema.org’s microdata and JSON-LD).
 *
 * @throws WireError container/several-items where a page has several articles and none with the main headline
 */
function readPage(source: Source): Item {
  const page = readHtmlPage(source);
  const elements = elementsIn(page);
  const story = storyIn(source, elements) ?? page;
  const inside = elementsIn(story);
  const head = new PageHead(elements);
  const own = inside.find(({ name }) => name === 'h1');
  // Outside the story the largest heading may be the name of the site.
  const isNamed = head.meta('og:title') !== undefined;
  const heading = own ?? (isNamed ? undefined : elements.find(({ name }) => name === 'h1'));
  const copy = withoutPageParts(story, heading, story === page);
  const beside =
    story === page ? [] : inside.filter(isBesideStory).flatMap((one) => phraseOf(one) ?? []);
  const { blocks, leftOut } = copyOf(copy);
  return {
    blocks,
    leftOut: [...leftOut, ...beside],
    fields: onlyFound({
      headline: phraseOf(heading) ?? head.meta('og:title', 'headline') ?? head.title(),
      byline:
        head.meta('author', 'article:author', 'dc.creator') ??
        head.data(AUTHOR) ??
        authorIn(inside),
      language: attributeOf(
        elements.find(({ name }) => name === 'html'),
        'lang',
      ),
      created: dateIn(elements, inside, head),
      keywords: head.list('keywords', 'news_keywords', 'article:tag'),
      link: head.canonical(),
    }),
  };
}

/** What the head of a page says. */
class PageHead {
  readonly #elements: readonly MarkupElement[];

  constructor(elements: readonly MarkupElement[]) {
    this.#elements = elements;
  }

  /** The content of the first `meta` of one of some names that has any. */
  meta(...names: readonly string[]): Phrase | undefined {
    return names
      .flatMap((name) => this.#metas(name))
      .map((element) => attributeOf(element, 'content'))
      .find((phrase) => phrase !== undefined && !/^https?:/iu.test(phrase.text));
  }

  /** The contents of all of these, and their parts between commas. */
  list(...names: readonly string[]): readonly Phrase[] {
    return names
      .flatMap((name) => this.#metas(name))
      .flatMap((element) => attributeOf(element, 'content') ?? [])
      .flatMap(({ text, ...span }) =>
        text.split(/\s*[,;]\s*/u).map((word) => ({ ...span, text: word })),
      )
      .filter(({ text }) => text !== '');
  }

  /** The title, without the name of the site behind it. */
  title(): Phrase | undefined {
    const title = phraseOf(this.#elements.find(({ name }) => name === 'title'));
    return title && { ...title, text: title.text.replace(/\s[|–—·»-]\s[^|–—·»]{1,60}$/u, '') };
  }

  canonical(): Phrase | undefined {
    const link = this.#elements.find(
      ({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical',
    );
    return attributeOf(link, 'href');
  }

  /** What JSON-LD says in one place; it is a program’s notation, and is not read further. */
  data(form: RegExp): Phrase | undefined {
    for (const { name, attributes, children, start, end } of this.#elements) {
      if (name !== 'script' || attributes['type'] !== 'application/ld+json') continue;
      const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
      const said = form
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined);
      if (said !== undefined) return { text: said, start, end };
    }
    return undefined;
  }

  #metas(named: string): readonly MarkupElement[] {
    return this.#elements.filter(
      ({ name, attributes }) =>
        name === 'meta' &&
        [attributes['name'], attributes['property'], attributes['itemprop']].some(
          (said) => said?.toLowerCase() === named,
        ),
    );
  }
}

const PUBLISHED = /"datePublished"\s*:\s*"([^"\\]{8,40})"/u;
const AUTHOR =
  /"author"\s*:\s*\[?\s*(?:\{[^{}]{0,300}?"name"\s*:\s*"([^"\\]{2,100})"|"([^"\\]{2,100})")/u;

function elementsIn(element: MarkupElement): readonly MarkupElement[] {
  return childrenOf(element).flatMap((child) => [child, ...elementsIn(child)]);
}

/** Of a page with more, none is the story. */
const MOST_ARTICLES = 50;

function storyIn(source: Source, elements: readonly MarkupElement[]): MarkupElement | undefined {
  const articles = elements
    .filter(
      ({ name, attributes }) => name === 'article' || attributes['itemprop'] === 'articlebody',
    )
    .slice(0, MOST_ARTICLES);
  const outer = articles.filter(
    (one) =>
      !articles.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  );
  const [first, second] = outer;
  if (!second)
    return (
      first ??
      elements.find(({ name, attributes }) => name === 'main' || attributes['role'] === 'main')
    );
  const main = outer.filter((one) => elementsIn(one).some(({ name }) => name === 'h1'));
  const [story] = main;
  if (story && main.length === 1) return story;
  // Comments of readers are articles too.
  const lengths = outer.map((one) => textOf(one).length);
  const longest = outer[lengths.indexOf(Math.max(...lengths))];
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (longest && textOf(longest).length * 1.5 > all) return longest;
  throw sourceError(source, second.start, {
    code: 'container/several-items',
    found: `a page of ${outer.length} articles`,
    expected: 'the page of one story',
    remedy: 'save the page of each story by itself, and import these',
  });
}

/** Parts of a page or an article that are not of the story. */
const PAGE_PARTS: ReadonlySet<string> = new Set(
  'nav aside button dialog menu select template'.split(' '),
);

/** Blocks that sites put below a story, by their names there. */
const BELOW_STORY =
  /(?:^|\s)(?:comments?|comment-list|comments-area|sharedaddy|share(?:-buttons|bar)?|social(?:-share|-links)?|cookie-(?:banner|notice)|newsletter(?:-signup)?|related-(?:posts|articles))(?:\s|$)/iu;

/**
 * The same element without its heading, which is the headline, and without the parts that are not of the story.
 *
 * @param isPage whether it is a whole page: its heads and feet hold names and menus, those of an article its lead
 */
function withoutPageParts(
  element: MarkupElement,
  heading: MarkupElement | undefined,
  isPage: boolean,
): MarkupElement {
  const children = element.children.flatMap((child): readonly Markup[] => {
    if (child.kind === 'text') return [child];
    if (child === heading || PAGE_PARTS.has(child.name) || isHidden(child)) return [];
    if (isSmallForm(child) || isByline(child, element) || isBelowStory(child)) return [];
    if (!/^(?:header|footer)$/u.test(child.name)) return [withoutPageParts(child, heading, isPage)];
    return isPage ? [] : [withoutPageParts({ ...child, name: 'div' }, heading, isPage)];
  });
  return { ...element, children };
}

function isBelowStory({ name, attributes }: MarkupElement): boolean {
  const said = `${attributes['id'] ?? ''} ${attributes['classname'] ?? ''}`;
  return /^(?:div|section|ul|ol)$/u.test(name) && BELOW_STORY.test(said);
}

/** A form of a search or a newsletter; that around a whole page is none. */
function isSmallForm(element: MarkupElement): boolean {
  return element.name === 'form' && textOf(element).length < LONGEST_FORM;
}

function isHidden({ attributes }: MarkupElement): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/iu.test(attributes['style'] ?? '');
}

/** In UTF-16 units. */
const [LONGEST_FORM, LONGEST_BYLINE] = [400, 150];

/** Whether an element says who wrote the story, and when. The fields have both. */
function isByline(element: MarkupElement, parent: MarkupElement): boolean {
  const { name, attributes } = element;
  const said = `${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''} ${attributes['classname'] ?? ''}`;
  const isTime =
    // Within a paragraph the words of a date are copy.
    name === 'time' && /^(?:article|header|footer|div|main|section|body)$/u.test(parent.name);
  const isAuthor = /(?:^|\s)(?:author|byline|datepublished|entry-date|post-date)(?:\s|$)/iu.test(
    said,
  );
  return (isTime || isAuthor) && textOf(element).length <= LONGEST_BYLINE;
}

function isBesideStory({ name }: MarkupElement): boolean {
  return name === 'aside';
}

function authorIn(elements: readonly MarkupElement[]): Phrase | undefined {
  const author = elements.find(({ attributes }) => {
    const said = `${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''} ${attributes['classname'] ?? ''}`;
    return /(?:^|\s)(?:author|byline)(?:\s|$)/iu.test(said);
  });
  return phraseOf(author);
}

/** The first date that can be read: what nobody can read dates nothing, and the copy may have a dateline. */
function dateIn(
  elements: readonly MarkupElement[],
  inside: readonly MarkupElement[],
  head: PageHead,
): Phrase | undefined {
  const times = (some: readonly MarkupElement[]) =>
    some
      .filter(({ name }) => name === 'time')
      .flatMap((time) => attributeOf(time, 'datetime') ?? []);
  const candidates = [
    head.meta(
      'article:published_time',
      'datepublished',
      'dc.date',
      'dcterms.created',
      'date',
      'pubdate',
    ),
    head.data(PUBLISHED),
    ...times(inside),
    ...times(elements),
  ];
  return candidates
    .flatMap((one) => (one ? [{ ...one, text: foldWhiteSpace(one.text) }] : []))
    .find(({ text }) => (readMoment(text) ?? mailMoment(text)) !== undefined);
}
