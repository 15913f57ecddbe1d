/** A text in quotes, so that YAML takes every character of it for itself. */
export function quoted(text: string): string {
  const isPlain = !/["\\]/u.test(text);
  return isPlain || text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** A value as it is, or in quotes where YAML would take a part of it for its own. */
export function valueText(value: string): string {
  const text = value.trim();
  return isPlain(text) || /^["'[{|>]/u.test(text) ? text : quoted(text);
}

/** Whether YAML takes each character of a value without quotes for itself (YAML 1.2, section 7.3.3). */
export function isPlain(value: string): boolean {
  return !/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#/u.test(value);
}

/** A value as it was probably meant, and what is wrong with it as it stands. */
export interface ValueRepair {
  readonly value: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** What may be wrong with a value, the likeliest first. */
export function* valueRepairs(value: string): Generator<ValueRepair> {
  const [first = ''] = value;
  if (first === '"' || first === "'") yield* quoteRepairs(value, first);
  else if (first === '[' || first === '{') return;
  else if (!isPlain(value)) {
    if (/^-\s/u.test(value)) yield itemInLine(value);
    yield plainRepair(value);
    const [, text = ''] = /^[|>]\s*(\S.*)$/u.exec(value) ?? [];
    if (text !== '') yield blockInLine(value, text);
  }
}

function blockInLine(value: string, text: string): ValueRepair {
  return {
    value: valueText(text),
    found: `words behind “${value[0]}”`,
    expected: 'the words of a block of text on the lines below it',
    remedy: 'take the sign out',
  };
}

function itemInLine(value: string): ValueRepair {
  return {
    value: `[${valueText(value.slice(1))}]`,
    found: 'an item of a list in the line of its key',
    expected: 'a list in brackets, or each item in a line of its own',
    remedy: 'put brackets around it',
  };
}

function* quoteRepairs(value: string, quote: string): Generator<ValueRepair> {
  const end = closingQuote(value, quote);
  const expected = 'the same straight quote before and after the value, or none';
  if (end < 0) {
    const found = `a quote ${quote} that does not end`;
    const inner = value
      .slice(1)
      .replace(/["'“”„‘’«»]$/u, '')
      .trimEnd();
    yield { value: quote + inner + quote, found, expected, remedy: 'close the quote' };
    yield { value: quoted(inner), found, expected, remedy: 'close the quote' };
    return;
  }
  const rest = value.slice(end + 1).trim();
  if (/^[,;.]$/u.test(rest)) {
    const found = `“${rest}” after the closing quote`;
    yield {
      value: value.slice(0, end + 1),
      found,
      expected: 'nothing after a value',
      remedy: 'take it out',
    };
  }
  if (rest.startsWith(',')) {
    const found = 'several values in quotes, without brackets around them';
    yield {
      value: `[${value}]`,
      found,
      expected: 'a list in brackets',
      remedy: 'put brackets around them',
    };
  }
  const isWhole = value.endsWith(quote) && value.length > 1;
  const text = isWhole ? value.slice(1, -1) : value;
  const found =
    rest !== ''
      ? `a quote ${quote} before the end of the value`
      : 'a backslash in double quotes, where it begins a sign of YAML';
  yield {
    value: quoted(text),
    found,
    expected: 'quotes around the whole value, and other ones within',
    remedy: 'put quotes around the whole value',
  };
}

/** Where a quoted value ends; -1 where it does not. */
function closingQuote(value: string, quote: string): number {
  for (let index = 1; index < value.length; index += 1) {
    const character = value[index];
    if (quote === '"' && character === '\\') index += 1;
    else if (character === quote) {
      if (quote === '"' || value[index + 1] !== quote) return index;
      index += 1;
    }
  }
  return -1;
}

function plainRepair(value: string): ValueRepair {
  const [first = ''] = value;
  const smart = /^[“”„«‘’](.*)[”“»’‘]$/u.exec(value)?.[1];
  const text = smart ?? value;
  if (smart !== undefined && !isPlain(smart)) {
    return {
      value: quoted(text),
      found: `the quotes ${first}${value.at(-1)}, which mean nothing in YAML`,
      expected: 'straight quotes around a value that holds a colon or a hash',
      remedy: 'put straight quotes in their place',
    };
  }
  const isFirst =
    !isPlain(first === '-' || first === '?' || first === ':' ? `${first} ` : first) &&
    !/^[-?:]\S/u.test(value);
  const sign = isFirst
    ? `“${first}” at the beginning of a value`
    : /:(?:\s|$)/u.test(value)
      ? 'a colon within a value'
      : 'a hash within a value, where YAML begins a comment';
  return {
    value: quoted(text),
    found: `${sign}, without quotes`,
    expected:
      isFirst || sign.startsWith('a colon')
        ? 'quotes around a value that YAML would take for something else'
        : 'quotes around the value, or a space after the hash of a comment',
    remedy: 'put quotes around it',
  };
}
