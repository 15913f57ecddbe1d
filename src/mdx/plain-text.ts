// What Markdown, MDX and GFM make of the ASCII characters that plain text may hold:
//
//   letters, figures   nothing, but for the words in TRAPS
//   space              nothing between two words; at an end, or doubled, it is taken off or folded
//   " ' ( ) , ; ? % /  nothing outside of a link, and every link begins with a bracket
//   $                  nothing: mathematics is an extension that is not in use
//   !                  nothing, since an image has a bracket behind it
//   . : - + = # > }    nothing amid text; at the head of a line they may begin a list, rule, heading, table or quotation
//   _                  nothing between letters or figures; elsewhere it may be emphasis
//   \                  nothing before a letter or figure; elsewhere it escapes, or breaks a line
//
// Of the others & begins a reference, < { are MDX, * ~ emphasis, ` code, [ ] links, @ an address, | a table;
// ^ and control characters are no loss. Outside of ASCII the parsers look for nothing, but for a byte-order mark; and a
// lone surrogate does not survive the encoding of the file.
const OTHER_CHARACTER =
  /[^ A-Za-z0-9"'(),;?%/$!.:+=#>}_\\\u0080-\u{10FFFF}-]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/u;

/** What a line of plain text begins with: nothing that could begin a construct, and no space of any kind. */
const HEAD = /^[A-Za-z0-9"'(\u0080-\u{10FFFF}](?<!\s)/u;

const TRAPS = new RegExp(
  [
    ' $| {2}',
    // MDX takes a line that begins with one of these for a module's.
    '^import|^export',
    // A list: `1986. The year`, `3) third`.
    '^[0-9]+[.)]',
    // GFM makes links of addresses. The serialiser escapes whatever may begin one, as the `w.` of `now...` does.
    '[wW]{3}[.]|[wW][.][-.0-9A-Z_a-z]|[psPS]:/',
    '(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])',
    '\\\\(?![A-Za-z0-9])',
  ].join('|'),
  'u',
);

/**
 * Whether a text stands for itself as a paragraph of MDX: serialised it is the same characters, and read back it is
 * one paragraph of just these, whatever stands before and behind it. The rule is narrow: a text that it refuses may
 * be as harmless. Its test holds it to the serialiser and the parser.
 */
export function isPlain(text: string): boolean {
  return HEAD.test(text) && !OTHER_CHARACTER.test(text) && !TRAPS.test(text);
}
