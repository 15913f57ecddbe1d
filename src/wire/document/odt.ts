import { foldWhiteSpace } from '#wire/body/blocks.ts';
import {
  childrenOf,
  elementAt,
  type MarkupElement,
  phraseOf,
  textOf,
} from '#wire/container/markup.ts';
import { readMoment } from '#wire/container/moment.ts';
import { brokenDocument, type DocumentReader, noWords } from './document.ts';
import { type Paragraph, tableOf, toPlainText } from './paragraphs.ts';
import { isZipWith, OfficeFiles } from './zip.ts';

const KIND = 'an OpenDocument text';

/** OpenDocument (OASIS, ISO/IEC 26300, part 1). */
export const odt: DocumentReader = {
  kind: KIND,
  sniff: (bytes) => isZipWith(bytes, /mimetypeapplication\/vnd\.oasis\.opendocument\.text/u),
  read(bytes, file) {
    const files = new OfficeFiles(bytes, file, KIND, ['content.xml', 'meta.xml']);
    const body = elementAt(files.root('content.xml'), 'body', 'text');
    if (!body) throw brokenDocument(file, KIND, 'no text in it');
    const leftOut: string[] = [];
    const text = toPlainText(paragraphsOf(body, leftOut));
    if (text === '') throw noWords(file, KIND);
    const meta = elementAt(files.root('meta.xml'), 'meta');
    const language = phraseOf(elementAt(meta, 'language'))?.text;
    return {
      text,
      fields: { ...(language !== undefined && { language }) },
      leftOut,
      doubts: [],
      changed: readMoment(phraseOf(elementAt(meta, 'date'))?.text ?? '')?.day,
    };
  },
};

/** Not words of the story: what was deleted, notes, comments, pictures, forms, and lists of contents. */
const BESIDE: ReadonlySet<string> = new Set(
  'tracked-changes note annotation frame custom-shape forms hidden-text hidden-paragraph ruby-text sequence-decls table-of-content illustration-index'.split(
    ' ',
  ),
);

/** Of these, what somebody wrote. */
const TOLD: ReadonlySet<string> = new Set(['tracked-changes', 'frame', 'custom-shape']);

function paragraphsOf(element: MarkupElement, leftOut: string[]): readonly Paragraph[] {
  return childrenOf(element).flatMap((child): readonly Paragraph[] => {
    if (child.name === 'p' || child.name === 'h') return [wordsOf(child, leftOut)];
    if (child.name === 'table') return tableOf(child, TABLE, (cell) => paragraphsOf(cell, leftOut));
    if (!BESIDE.has(child.name)) return paragraphsOf(child, leftOut);
    const words = foldWhiteSpace(textOf(child));
    if (words !== '' && TOLD.has(child.name)) leftOut.push(words);
    return [];
  });
}

const TABLE = {
  row: 'table-row',
  cell: 'table-cell',
  isHolder: (name: string) => /^table-(?:rows|header-rows|row-group)$/u.test(name),
};

/** More spaces than any line has. */
const MOST_SPACES = 100;

function wordsOf(element: MarkupElement, leftOut: string[]): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.text.replace(/[\t\r\n]+/gu, ' ');
      if (child.name === 's') {
        const count = Number(child.attributes['text:c'] ?? 1);
        return ' '.repeat(Math.min(MOST_SPACES, Number.isFinite(count) ? Math.max(0, count) : 1));
      }
      if (child.name === 'tab') return '\t';
      if (child.name === 'line-break') return '\n';
      if (!BESIDE.has(child.name)) return wordsOf(child, leftOut);
      const words = foldWhiteSpace(wordsOf({ ...child, name: 'p' }, []));
      if (words !== '' && child.name !== 'ruby-text') leftOut.push(words);
      return '';
    })
    .join('');
}
