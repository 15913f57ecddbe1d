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
import { type Paragraph, tableOf, toPlainText, wordsIn } from './paragraphs.ts';
import { isZipWith, OfficeFiles } from './zip.ts';

const KIND = 'a Word document';
/** Word on the web gives its text the second name. */
const BODIES = ['word/document.xml', 'word/document2.xml'];
const PROPERTIES = 'docProps/core.xml';
const BESIDE = [
  ...['footnotes', 'endnotes', 'comments'],
  ...[1, 2, 3].flatMap((number) => [`header${number}`, `footer${number}`]),
].map((name) => `word/${name}.xml`);

/** Word (Office Open XML, ECMA-376, part 1, 17). */
export const docx: DocumentReader = {
  kind: KIND,
  sniff: (bytes) => isZipWith(bytes, /word\/document2?\.xml/u),
  read(bytes, file) {
    const files = new OfficeFiles(bytes, file, KIND, [...BODIES, PROPERTIES, ...BESIDE]);
    const body = BODIES.map((name) => elementAt(files.root(name), 'body')).find(Boolean);
    if (!body) throw brokenDocument(file, KIND, 'no body in it');
    const deleted: string[] = [];
    const text = toPlainText(paragraphsOf(body, deleted));
    if (text === '') throw noWords(file, KIND);
    const notes = BESIDE.flatMap((name) => notesIn(files.root(name)));
    const changed = phraseOf(elementAt(files.root(PROPERTIES), 'modified'));
    const language = phraseOf(elementAt(files.root(PROPERTIES), 'language'))?.text;
    return {
      text,
      fields: { ...(language !== undefined && { language }) },
      leftOut: [...deleted, ...notes],
      doubts: [],
      changed: readMoment(changed?.text ?? '')?.day,
    };
  },
};

/** What holds paragraphs as the body does. */
const HOLDERS: ReadonlySet<string> = new Set(
  'sdt sdtContent customXml ins moveTo smartTag hyperlink fldSimple dir bdo'.split(' '),
);

function paragraphsOf(element: MarkupElement, deleted: string[]): readonly Paragraph[] {
  return childrenOf(element).flatMap((child): readonly Paragraph[] => {
    if (child.name === 'p') return [wordsOf(child, deleted)];
    if (child.name === 'tbl') return tableOf(child, TABLE, (cell) => paragraphsOf(cell, deleted));
    if (HOLDERS.has(child.name)) return paragraphsOf(child, deleted);
    deleted.push(...boxesIn(child));
    return [];
  });
}

const TABLE = { row: 'tr', cell: 'tc', isHolder: (name: string) => HOLDERS.has(name) };

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};

/** The words of a paragraph. What was taken out under “track changes” is no longer there, and pictures have no words. */
function wordsOf(element: MarkupElement, deleted: string[]): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === 't') return textOf(child);
      if (child.name === 'del' || child.name === 'moveFrom') {
        const words = foldWhiteSpace(textOf(child));
        if (words !== '' && child.name === 'del') deleted.push(words);
        return '';
      }
      if (child.name === 'r' && isHidden(child)) {
        const words = foldWhiteSpace(textOf(child));
        if (words !== '') deleted.push(words);
        return '';
      }
      if (child.name === 'AlternateContent' || child.name === 'pict' || child.name === 'drawing') {
        deleted.push(...boxesIn(child));
        return '';
      }
      if (child.name === 'r' || HOLDERS.has(child.name)) return wordsOf(child, deleted);
      return SIGNS[child.name] ?? '';
    })
    .join('');
}

/** Words that Word hides. */
function isHidden(run: MarkupElement): boolean {
  const vanish = elementAt(run, 'rPr', 'vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/u.test(vanish.attributes['w:val'] ?? '1');
}

/** The words of text boxes, which stand beside the story. Each is written twice, for older programs too. */
function boxesIn(element: MarkupElement): readonly string[] {
  const choice = elementAt(element, 'Choice');
  return childrenOf(choice ?? element).flatMap((child) => {
    if (child.name !== 'txbxContent') return boxesIn(child);
    const words = foldWhiteSpace(wordsIn(paragraphsOf(child, [])));
    return words === '' ? [] : [words];
  });
}

/** Footnotes, endnotes, comments, heads and feet, without the lines that separate them. */
function notesIn(root: MarkupElement | undefined): readonly string[] {
  const notes = root?.name === 'hdr' || root?.name === 'ftr' ? [root] : childrenOf(root);
  return notes.flatMap((note) => {
    if (/separator/iu.test(note.attributes['w:type'] ?? '')) return [];
    const words = foldWhiteSpace(wordsIn(paragraphsOf(note, [])));
    return words === '' ? [] : [words];
  });
}
