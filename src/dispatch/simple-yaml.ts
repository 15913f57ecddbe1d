/** Lines that are read one after another. */
interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/** Stands for no value: the text has another form. */
const OTHER = Symbol('other');

const KEYED = /^( *)(- )?([A-Za-z]\w*):(?: (\S.*))?$/u;
const ITEM = /^( *)- (\S.*)$/u;
const STEP = 2;
const HYPHEN = '- ';

/**
 * YAML in the form that an import writes and editors keep to: one key per line, its value after it or indented by two
 * spaces below it; lists; names and texts, plain or quoted, on one line. Undefined for any other form, which may mean
 * more than its characters say. The value is the one the parser would give, in a tenth of the time.
 */
export function readSimpleYaml(text: string): unknown {
  const reader: Reader = { lines: text.replace(/\n$/u, '').split('\n'), at: 0 };
  const value = readMapping(reader, 0, '');
  return value === OTHER || reader.at < reader.lines.length ? undefined : value;
}

function readBlock(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.at] ?? '';
  return line.startsWith(`${' '.repeat(indent)}- `)
    ? readSequence(reader, indent)
    : readMapping(reader, indent, '');
}

function readSequence(reader: Reader, indent: number): unknown {
  const values: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.at] ?? '';
    const [, spaces, written] = ITEM.exec(line) ?? [];
    if (written === undefined || spaces?.length !== indent) break;
    const value = KEYED.test(line)
      ? readMapping(reader, indent + STEP, HYPHEN)
      : itemOf(reader, written);
    if (value === OTHER) return OTHER;
    values.push(value);
  }
  return values.length === 0 ? OTHER : values;
}

/** @param before what precedes the first key: in a list, the hyphen */
function readMapping(reader: Reader, indent: number, before: '' | typeof HYPHEN): unknown {
  const entries = new Map<string, unknown>();
  for (;;) {
    const [, spaces = '', hyphen = '', key, written] =
      KEYED.exec(reader.lines[reader.at] ?? '') ?? [];
    if (key === undefined || spaces.length + hyphen.length !== indent) break;
    if (hyphen !== (entries.size === 0 ? before : '')) break;
    if (entries.has(key)) return OTHER;
    reader.at += 1;
    const value = written === undefined ? readBlock(reader, indent + STEP) : scalarOf(written);
    if (value === OTHER) return OTHER;
    entries.set(key, value);
  }
  return entries.size === 0 ? OTHER : Object.fromEntries(entries);
}

function itemOf(reader: Reader, written: string): unknown {
  reader.at += 1;
  return SUGGESTION.test(written) ? JSON.parse(written) : scalarOf(written);
}

/** A suggested name, in JSON. */
const SUGGESTION = /^\{"name":"[^"\\\p{C}]+","at":\[\d{1,9}(?:,\d{1,9})*\]\}$/u;

const QUOTED = /^"(?:[^"\\\p{C}\p{Zl}\p{Zp}]|\\["\\])*"$/u;
const SINGLE_QUOTED = /^'(?:[^'\p{C}\p{Zl}\p{Zp}]|'')*'$/u;
const PLAIN = /^[\p{L}\p{Nd}“”«»„‘’¿¡(–—][^\p{C}\p{Zl}\p{Zp}]*$/u;
/** What ends a plain text, or changes what it is. */
const NOT_PLAIN = /:(?= |$)| #| $/u;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/u;
/** What may be a number in some notation, or no text: `1e5`, `0x1f`, `null`. */
const NO_TEXT = /^[\d_.]+(?:e[-+]?\d+)?$|^0[box]|^(?:null|true|false)$/iu;

function scalarOf(written: string): unknown {
  if (NUMBER.test(written)) return Number(written);
  if (QUOTED.test(written)) return JSON.parse(written);
  if (SINGLE_QUOTED.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  const isText = PLAIN.test(written) && !NOT_PLAIN.test(written) && !NO_TEXT.test(written);
  return isText ? written : OTHER;
}
