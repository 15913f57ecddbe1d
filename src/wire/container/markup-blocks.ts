import { type Block, foldWhiteSpace } from '#wire/body/blocks.ts';
import { kindOfLine } from '#wire/head/head-line.ts';
import type { Span } from '#wire/position.ts';
import type { Phrase } from './fields.ts';
import type { Item } from './format.ts';
import { childrenOf, type MarkupElement, type MarkupText, phraseOf, textOf } from './markup.ts';

// Not copy: programs, styles, and media with their captions.
const SKIPPED: ReadonlySet<string> = new Set(
  `script style template noscript head title svg object iframe noembed noframes canvas audio video textarea figcaption
  media nitf-table-metadata`.split(/\s+/u),
);

/** Copy even within a figure: publishing systems put tables and quotations there. */
const COPY_OF_FIGURE: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'ul', 'ol']);

const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing']);

/** Elements of HTML and NITF 3.6 that stand on lines of their own; all others run within a paragraph. */
const ON_ITS_OWN: ReadonlySet<string> = new Set(
  `p div h1 h2 h3 h4 h5 h6 ul ol dl li dt dd dir menu blockquote address article section header footer main aside nav
  hgroup hr center figure details summary form fieldset legend caption table thead tbody tfoot tr td th html body hl1 hl2
  hedline byline dateline distributor abstract block bq credit datasource note fn nitf-table tagline bibliography
  body.head body.content body.end nitf`.split(/\s+/u),
);

type Piece = MarkupText | Block | 'line break' | 'paragraph break';

/** Whether a note is for editors: by its class, or as a non-publishable advisory, `type="npa"` (NITF 3.6, note). */
export function isEditorsNote({ name, attributes }: MarkupElement): boolean {
  const isForEditors = /^editors?note$/iu.test(attributes['noteclass'] ?? '');
  return name === 'note' && (isForEditors || attributes['type'] === 'npa');
}

/**
 * The copy in an element of XHTML, HTML or NITF. Each item of a list is a paragraph; each row of a table is a line
 * whose cells ` | ` separates. Two line breaks separate paragraphs, one does not. The offsets of a block are those of
 * its words. Captions are left out because their media are.
 */
export function copyOf(element: MarkupElement): Required<Pick<Item, 'blocks' | 'leftOut'>> {
  return { blocks: blocksOf(element), leftOut: captionsIn(element) };
}

function blocksOf(element: MarkupElement): readonly Block[] {
  const pieces: Piece[] = [];
  collect(element, pieces);
  return toBlocks([...pieces, 'paragraph break']);
}

function captionsIn(element: MarkupElement): readonly Phrase[] {
  return childrenOf(element).flatMap((child) =>
    /^(?:media-caption|figcaption)$/iu.test(child.name) || isPicture(child)
      ? (phraseOf(child) ?? [])
      : captionsIn(child),
  );
}

function collect(element: MarkupElement, pieces: Piece[]): void {
  for (const child of element.children) {
    const name = child.kind === 'element' ? child.name.toLowerCase() : '';
    if (child.kind === 'text') pieces.push(child);
    else if (SKIPPED.has(name) || isPicture(child) || isEditorsNote(child)) continue;
    else if (name === 'br') pieces.push('line break');
    else if (PREFORMATTED.has(name)) pieces.push('paragraph break', ...preformatted(child));
    else if (name === 'table' && rowsOf(child).some((row) => cellsOf(row).length > 1)) {
      pieces.push('paragraph break');
      for (const caption of childrenOf(child, 'caption')) collect(caption, pieces);
      pieces.push('paragraph break', ...table(child));
    } else if (ON_ITS_OWN.has(name)) {
      pieces.push('paragraph break');
      collect(child, pieces);
      pieces.push('paragraph break');
    } else collect(child, pieces);
  }
}

function isPicture(element: MarkupElement): boolean {
  return element.name.toLowerCase() === 'figure' && !holdsCopy(element);
}

function holdsCopy(element: MarkupElement): boolean {
  return childrenOf(element).some((child) => {
    const name = child.name.toLowerCase();
    return COPY_OF_FIGURE.has(name) || (!SKIPPED.has(name) && holdsCopy(child));
  });
}

function toBlocks(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: MarkupText[] = [];
  let isBehindLineBreak = false;
  const close = () => {
    blocks.push(...paragraph(run));
    run = [];
    isBehindLineBreak = false;
  };
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const kind = typeof next === 'object' ? kindOfLine(next.text) : undefined;
    const isAboveNote = kind === 'editors-note' || kind === 'embargo';
    if (piece === 'line break' && !isBehindLineBreak && !isAboveNote) {
      run.push({ kind: 'text', text: '\n', start: 0, end: 0 });
      isBehindLineBreak = true;
    } else if (typeof piece === 'string') close();
    else if (piece.kind === 'text') {
      run.push(piece);
      isBehindLineBreak &&= isBlank(piece);
    } else {
      close();
      blocks.push(piece);
    }
  }
  return blocks;
}

function paragraph(run: readonly MarkupText[]): readonly Block[] {
  const words = run.filter((text) => !isBlank(text));
  if (words.length === 0) return [];
  const text = foldWhiteSpace(run.map((part) => part.text).join(''));
  return [{ kind: 'paragraph', ...extent(words), text }];
}

function preformatted(element: MarkupElement): readonly Block[] {
  const words = textsIn(element).filter((text) => !isBlank(text));
  if (words.length === 0) return [];
  const lines = textOf(element)
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  const text = lines.slice(first, last + 1).join('\n');
  return [{ kind: 'preformatted', ...extent(words), text }];
}

function table(element: MarkupElement): readonly Block[] {
  const rows = rowsOf(element).map((row) => cellsOf(row).map(blocksOf));
  const blocks = rows.flat(2);
  if (blocks.length === 0) return [];
  const lines = rows
    .filter((cells) => cells.flat().length > 0)
    .map((cells) => cells.map(cellText).join(' | '));
  return [{ kind: 'preformatted', ...extent(blocks), text: lines.join('\n') }];
}

function rowsOf(element: MarkupElement): readonly MarkupElement[] {
  return childrenOf(element).flatMap((child) => {
    const name = child.name.toLowerCase();
    if (name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: MarkupElement): readonly MarkupElement[] {
  return childrenOf(row).filter(({ name }) => ['td', 'th'].includes(name.toLowerCase()));
}

function cellText(blocks: readonly Block[]): string {
  return foldWhiteSpace(blocks.map(({ text }) => text).join(' '));
}

function textsIn(element: MarkupElement): readonly MarkupText[] {
  return element.children.flatMap((child) => (child.kind === 'text' ? [child] : textsIn(child)));
}

function isBlank({ text }: MarkupText): boolean {
  return text.trim() === '';
}

function extent(spans: readonly Span[]): Span {
  return { start: spans.at(0)?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
