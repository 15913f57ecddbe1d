import { parseDocument } from 'yaml';
import { type LineRepair, nameOf, partsOf, widthOf, withLine } from './line-slips.ts';
import { isPlain, quoted } from './value-slips.ts';

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
const EXPECTED = 'a closing bracket for each opening one, and commas between the items';

/** What may be wrong with a value in brackets that begins in a line. */
export function* flowRepairs(lines: readonly string[], index: number): Generator<LineRepair> {
  const parts = partsOf(lines[index] ?? '');
  const { before, key, value } = parts;
  const opener = value[0] ?? '';
  const closer = CLOSERS[opener];
  if (closer === undefined || isWhole(value)) return;
  const name = opener === '[' ? 'a bracket [' : 'a brace {';
  const close = (line: string) => `${line.trimEnd().replace(/,$/u, '')}${closer}`;
  const mend = (at: number, instead: string, found: string, remedy: string): LineRepair => ({
    column: widthOf(before + key) + 1,
    found: `${found}, in ${nameOf(parts)}`,
    expected: EXPECTED,
    remedy: withLine(remedy, instead.trim()),
    lines: new Map([[at, instead]]),
  });
  const isOpen = `${name} that does not end`;
  if (value.endsWith(closer + closer)) {
    const found = `${closer} once too often`;
    yield mend(index, before + key + value.slice(0, -1), found, 'take it out');
  }
  const wrong = value.replace(/[\]})]$/u, closer);
  if (wrong !== value) yield mend(index, before + key + wrong, isOpen, `close it with ${closer}`);
  if (!value.endsWith(closer)) yield mend(index, before + key + close(value), isOpen, 'close it');
  yield mend(
    index,
    before + key + quoted(value),
    `${name} at the beginning of a value, without quotes`,
    'put quotes around a text that begins with a bracket',
  );
  const items = itemsOf(value.slice(1).replace(/[\]}]\s*$/u, ''));
  const list = `${opener}${items.join(', ')}${closer}`;
  yield mend(
    index,
    before + key + list,
    'a sign in a list that YAML takes for its own, or a quote that does not end',
    'put quotes around the item',
  );
  const end = lastOfValue(lines, index);
  if (end === index) return;
  const last = (lines[end] ?? '').trimEnd();
  const shut = last.replace(/[\]})]$/u, closer);
  yield mend(end, shut === last ? close(last) : shut, isOpen, 'close it after its last line');
}

/** Whether a value in brackets is right as it stands. */
function isWhole(value: string): boolean {
  return parseDocument(value, { prettyErrors: false, logLevel: 'error' }).errors.length === 0;
}

/** The items of a list in brackets, each in quotes where it needs them. */
function itemsOf(inner: string): readonly string[] {
  return inner
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const bare = item.replace(/^["'“”]|["'“”]$/gu, '');
      return isPlain(item) && !/[[\]{}]/u.test(item) ? item : quoted(bare);
    });
}

/** The last line before the next key that begins a line. */
function lastOfValue(lines: readonly string[], index: number): number {
  let end = index;
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (/^\S/u.test(line) && partsOf(line).key !== '') break;
    if (line.trim() !== '') end = next;
  }
  return end;
}
