import { foldWhiteSpace } from '#wire/body/blocks.ts';
import { toDay } from '#wire/calendar.ts';
import { isEncoding } from '#wire/text/decode.ts';
import {
  brokenDocument,
  type DocumentReader,
  type DocumentText,
  noWords,
  tooMuch,
} from './document.ts';
import { type Paragraph, toPlainText } from './paragraphs.ts';

const KIND = 'a document in RTF';

/** Rich Text Format (Microsoft, RTF specification 1.9.1). */
export const rtf: DocumentReader = {
  kind: KIND,
  sniff: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 8)).startsWith('{\\rtf'),
  read(bytes, file) {
    const { paragraphs, beside, changed } = new RtfText(bytes, file).read();
    const text = toPlainText(paragraphs);
    if (text === '') throw noWords(file, KIND);
    return { text, fields: {}, leftOut: beside, changed, doubts: [] };
  },
};

/** Levels of groups: far more than any program writes. */
const MOST_GROUPS = 1000;

/** What a group may change, and its end puts back. */
interface State {
  /** Whether its text is no text of the story: fonts, styles, pictures, notes, heads and feet of pages. */
  readonly isSkipped: boolean;
  /** Whether it is a note, or the head or foot of pages: words that are told. */
  readonly isBeside: boolean;
  /** Whether it is the time of the last change. */
  readonly isTime: boolean;
  readonly isHidden: boolean;
  /** The encoding of bytes, by the font. */
  readonly encoding: string;
  /** How many signs follow a Unicode character for programs that do not know it (`\uc`). */
  readonly fallback: number;
  readonly isInTable: boolean;
}

/** Groups that hold no text of the story. Any that begins with `\*` is one for programs that know it, too. */
const SKIPPED: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info pict object sp sn sv atnid atnauthor filetbl revtbl listtable listoverridetable rsidtbl generator xmlnstbl themedata
  colorschememapping datastore latentstyles pgdsctbl fldinst template bkmkstart bkmkend mmathPr objdata nonshppict
  listtext pntext tc xe`.split(/\s+/u),
);

/** Groups of words beside the story, which are told. */
const BESIDE: ReadonlySet<string> = new Set(
  `header headerl headerr headerf footer footerl footerr footerf footnote annotation`.split(' '),
);

/** Groups of the kind that begins with `\*` whose text is of the story. */
const TEXT_ALL_THE_SAME: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'fldrslt']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  zwj: '\u200D',
  zwnj: '\u200C',
  '~': '\u00A0',
  _: '\u2011',
  '-': '',
};

/** The encodings of Windows' character sets (`\fcharset`), and of the numbers of code pages that have another name. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+|\\/giu;

/** Reads the text of one document. Bytes are kept until the encoding that they are in has an end. */
class RtfText {
  readonly #file: string;
  readonly #source: string;
  readonly #paragraphs: Paragraph[] = [];
  readonly #encodings = new Map<number, string>();
  readonly #outer: State[] = [];
  #state: State = {
    ...{
      isSkipped: false,
      isBeside: false,
      isTime: false,
      isHidden: false,
      fallback: 1,
      isInTable: false,
    },
    encoding: 'windows-1252',
  };
  #defaultEncoding = 'windows-1252';
  #font = 0;
  #isInFonts = false;
  #bytes: number[] = [];
  #words = '';
  #cells: string[] = [];
  #beside: string[] = [];
  /** The year, the month and the day of the last change. */
  #time: [number, number, number] = [0, 0, 0];
  /** Signs that stand for a Unicode character that was taken. */
  #toPass = 0;
  /** Whether `\*` has just been read. */
  #isOptional = false;

  constructor(bytes: Uint8Array, file: string) {
    this.#file = file;
    // One character a byte; what is beyond ASCII, where a program has not escaped it, is of the encoding of the font.
    this.#source = new TextDecoder('latin1').decode(bytes);
  }

  read(): Pick<DocumentText, 'changed'> & {
    readonly paragraphs: readonly Paragraph[];
    readonly beside: readonly string[];
  } {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.#source); match; match = TOKEN.exec(this.#source)) {
      const [token, word, value, byte, sign, brace] = match;
      if (brace === '{') this.#open();
      else if (brace === '}') {
        if (this.#outer.length === 0) break;
        this.#close();
        // What follows the document is none of it: WordPad writes a NUL there.
        if (this.#outer.length === 0) break;
      } else if (word !== undefined) {
        if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(value ?? 0));
        else this.#obey(word, value === undefined ? undefined : Number(value));
      } else if (byte !== undefined) this.#addByte(Number.parseInt(byte, 16));
      else if (sign !== undefined) this.#obeySign(sign);
      else if (!/^[\r\n\\]/u.test(token)) this.#addText(token);
    }
    if (this.#outer.length > 0) throw brokenDocument(this.#file, KIND, 'its end is missing');
    this.#endParagraph();
    const [year = 0, month = 0, dayOfMonth = 0] = this.#time;
    const beside = this.#beside.map(foldWhiteSpace).filter((words) => words !== '');
    return { paragraphs: this.#paragraphs, beside, changed: toDay(year, month, dayOfMonth) };
  }

  #open(): void {
    this.#flush();
    this.#outer.push(this.#state);
    this.#isOptional = false;
    this.#toPass = 0;
    if (this.#outer.length > MOST_GROUPS) {
      throw tooMuch(this.#file, KIND, `more than ${MOST_GROUPS} levels of groups`);
    }
  }

  #close(): void {
    this.#flush();
    this.#state = this.#outer.pop() ?? this.#state;
    this.#toPass = 0;
    if (!this.#state.isSkipped) this.#isInFonts = false;
  }

  #obey(word: string, value: number | undefined): void {
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (word === 'u' && value !== undefined) {
      // A number above 32,767 is written as a negative one, which comes to the same unit.
      this.#addCharacters(String.fromCharCode(value));
      this.#toPass = this.#state.fallback;
      return;
    }
    if (this.#toPass > 0 && word in SIGNS) {
      this.#toPass -= 1;
      return;
    }
    if (word === 'fonttbl') this.#isInFonts = true;
    if (BESIDE.has(word)) {
      this.#flush();
      this.#beside.push('');
      this.#state = { ...this.#state, isSkipped: true, isBeside: true };
      return;
    }
    if (word === 'revtim') this.#state = { ...this.#state, isTime: true };
    if (this.#state.isTime) this.#readTime(word, value ?? 0);
    if (SKIPPED.has(word) || (isOptional && !TEXT_ALL_THE_SAME.has(word))) {
      this.#flush();
      this.#state = { ...this.#state, isSkipped: true };
      return;
    }
    this.#format(word, value);
  }

  #readTime(word: string, value: number): void {
    const part = ['yr', 'mo', 'dy'].indexOf(word);
    if (part >= 0) this.#time[part] = value;
  }

  #format(word: string, value: number | undefined): void {
    const sign = SIGNS[word];
    if (sign !== undefined) this.#addCharacters(sign);
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'column')
      this.#endParagraph();
    else if (word === 'cell' || word === 'nestcell') this.#endCell();
    else if (word === 'row' || word === 'nestrow') this.#endRow();
    else if (word === 'intbl') this.#state = { ...this.#state, isInTable: true };
    else if (word === 'pard') this.#state = { ...this.#state, isInTable: false };
    // Words that were deleted are kept for whoever follows the changes.
    else if (word === 'v' || word === 'deleted')
      this.#state = { ...this.#state, isHidden: value !== 0 };
    else if (word === 'plain') this.#state = { ...this.#state, isHidden: false };
    else if (word === 'uc')
      this.#state = { ...this.#state, fallback: Math.min(10, Math.max(0, value ?? 1)) };
    else this.#chooseEncoding(word, value ?? 0);
  }

  #chooseEncoding(word: string, value: number): void {
    if (word === 'ansicpg') this.#defaultEncoding = encodingOfPage(value) ?? this.#defaultEncoding;
    else if (word === 'mac') this.#defaultEncoding = 'macintosh';
    else if (word === 'f' && this.#isInFonts) this.#font = value;
    else if (word === 'fcharset' && this.#isInFonts) {
      const encoding = CHARSETS[value];
      if (encoding !== undefined) this.#encodings.set(this.#font, encoding);
      return;
    } else if (word === 'f') {
      this.#flush();
      const encoding = this.#encodings.get(value) ?? this.#defaultEncoding;
      this.#state = { ...this.#state, encoding };
      return;
    } else return;
    this.#state = { ...this.#state, encoding: this.#defaultEncoding };
  }

  #obeySign(sign: string): void {
    if (sign === '*') this.#isOptional = true;
    else if (sign === '\r' || sign === '\n') this.#endParagraph();
    else if (sign === '\\' || sign === '{' || sign === '}') this.#addText(sign);
    else if (SIGNS[sign] !== undefined) this.#addCharacters(SIGNS[sign]);
  }

  #addByte(byte: number): void {
    if (this.#toPass > 0) this.#toPass -= 1;
    else if (!this.#isLeftOut()) this.#bytes.push(byte);
  }

  #addText(text: string): void {
    const passed = Math.min(this.#toPass, text.length);
    this.#toPass -= passed;
    if (this.#isLeftOut()) return;
    for (let index = passed; index < text.length; index += 1)
      this.#bytes.push(text.charCodeAt(index));
  }

  #addCharacters(text: string): void {
    if (this.#isLeftOut()) return;
    this.#flush();
    if (this.#state.isBeside) this.#beside[this.#beside.length - 1] += text;
    else this.#words += text;
  }

  #isLeftOut(): boolean {
    const { isSkipped, isBeside, isHidden } = this.#state;
    return (isSkipped && !isBeside) || isHidden;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const words = new TextDecoder(this.#state.encoding).decode(Uint8Array.from(this.#bytes));
    if (this.#state.isBeside) this.#beside[this.#beside.length - 1] += words;
    else this.#words += words;
    this.#bytes = [];
  }

  #endParagraph(): void {
    if (this.#isLeftOut()) return;
    this.#flush();
    if (this.#state.isBeside) return;
    if (this.#state.isInTable) {
      // Paragraphs of a cell.
      this.#words += ' ';
      return;
    }
    this.#endRow();
    this.#paragraphs.push(this.#words.toWellFormed());
    this.#words = '';
  }

  #endCell(): void {
    if (this.#isLeftOut()) return;
    this.#flush();
    this.#cells.push(this.#words.toWellFormed());
    this.#words = '';
  }

  #endRow(): void {
    if (this.#cells.length > 0) this.#paragraphs.push({ cells: this.#cells });
    this.#cells = [];
  }
}

function encodingOfPage(page: number): string | undefined {
  const name = CODE_PAGES[page] ?? `windows-${page}`;
  return isEncoding(name) ? name : undefined;
}
