// What Markdown, MDX and GFM make of the ASCII characters that plain text may hold:
//
//   letters, figures   nothing, but for the words in TRAPS
//   space              nothing between two words; at an end, or doubled, it is taken off or folded
//   " ' ( ) , ; ? % /  nothing outside a link, and every link begins with a bracket
//   $                  nothing: mathematics is an extension that is not in use
//   !                  nothing, since an image has a bracket after it
//   . : - + = # > }    nothing amid text; starting a line they may begin a list, rule, heading, table or quotation
//   _                  nothing between letters or figures; elsewhere it may be emphasis
//   \                  nothing before a letter or figure; elsewhere it escapes, or breaks a line
//
// Of the others & begins a reference, < { are MDX, * ~ emphasis, ` code, [ ] links, @ an address, | a table;
// ^ and control characters are rare. Beyond ASCII the parsers look only for a byte-order mark, and a lone surrogate
// does not survive the encoding of the file.
const OTHER_CHARACTER =
  /[^ A-Za-z0-9"'(),;?%/$!.:+=#>}_\\\u0080-\u{10FFFF}-]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/u;

/** How a line of plain text begins: with nothing that could begin a construct, and no space of any kind. */
const HEAD = /^[A-Za-z0-9"'(\u0080-\u{10FFFF}](?<!\s)/u;

const TRAPS = new RegExp(
  [
    ' $| {2}',
    // MDX takes a line that begins with one of these for code.
    '^import|^export',
    // A list: `1986. The year`, `3) third`.
    '^[0-9]+[.)]',
    // GFM links addresses. The serialiser escapes whatever may begin one, such as the `w.` of `now...`.
    '[wW]{3}[.]|[wW][.][-.0-9A-Z_a-z]|[psPS]:/',
    '(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])',
    '\\\\(?![A-Za-z0-9])',
  ].join('|'),
  'u',
);

/**
 * Whether a text stands for itself as a paragraph of MDX: serialising it changes nothing, and reading it back gives one
 * paragraph of it, whatever comes before and after. The rule is narrow: it may refuse harmless text. Its test compares
 * it with the serialiser and the parser.
 */
export function isPlain(text: string): boolean {
  return HEAD.test(text) && !OTHER_CHARACTER.test(text) && !TRAPS.test(text);
}
