import { linesOf, type Position } from '#wire/position.ts';
import { excerpt, type Finding } from '#wire/problem.ts';
import { EDITORIAL_COMPONENTS } from './editorial-components.ts';
import { PAGE_ELEMENTS, TEXT_ELEMENTS } from './html-elements.ts';

/** A mistake in the writing of MDX, at an offset (UTF-16 units) into a body. */
export interface MdxSlip {
  readonly offset: number;
  readonly finding: Finding;
}

/** Elements of HTML that hold nothing (HTML, void elements): in MDX they must say so. */
const VOID = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
]);
const KNOWN = new Set([...TEXT_ELEMENTS, ...PAGE_ELEMENTS, ...Object.keys(EDITORIAL_COMPONENTS)]);
const BACKSLASH = 'put a backslash before it where the character itself is meant';
const IN_WORDS = 'HTML as MDX reads it; in words, a backslash before < and {';

/**
 * What an editor did who wrote a body that is no MDX. The parser tells what it expected, and often where it gave up; this
 * tells which tag or brace it was about.
 *
 * @param reason the parser's message
 * @param place where it gave up: line and column count from 1
 */
export function findMdxSlip(body: string, reason: string, place: Position): MdxSlip {
  const offset = offsetOf(body, place.line, place.column);
  if (reason.includes('import/exports')) return importSlip(body, offset);
  if (/\bexpression\b/u.test(reason)) return braceSlip(body, reason, offset);
  const [, line, column] = /\((\d+):(\d+)-/u.exec(reason) ?? [];
  const isMismatch = reason.startsWith('Unexpected closing tag');
  // An attribute whose quote is open swallows the tags behind it.
  const isOpenQuote = reason.includes('corresponding closing quote');
  const before = isOpenQuote ? Math.max(0, openingEquals(body, offset)) : offset;
  const at =
    line !== undefined && !isMismatch
      ? offsetOf(body, Number(line), Number(column))
      : body.lastIndexOf('<', before);
  if (at < 0) return slip(offset, excerpt(reason, 0), IN_WORDS, BACKSLASH);
  const { finding } = isMismatch ? mismatch(reason, at) : tagSlip(body, reason, at);
  return { offset: at, finding };
}

function slip(offset: number, found: string, expected: string, remedy: string): MdxSlip {
  return { offset, finding: { code: 'mdx/syntax', found, expected, remedy } };
}

// MDX takes a paragraph that begins so for code. An escape does not help, a number of the character does.
function importSlip(body: string, offset: number): MdxSlip {
  const at = Math.max(
    ...['import', 'export'].map((word) => lastLineThatBegins(body, word, offset)),
  );
  const word = body.slice(at, at + 6);
  const line = lineAt(body, at);
  const number = `&#x${(word.codePointAt(0) ?? 0).toString(16)};`;
  const found = `a line that begins with “${word}”, which MDX takes for code`;
  const remedy = `write “${excerpt(number + line.slice(1), 0)}”, which shows the same words`;
  return slip(at, found, 'words', remedy);
}

function lastLineThatBegins(body: string, word: string, offset: number): number {
  const at = body.lastIndexOf(`\n${word}`, offset);
  return at < 0 ? (body.startsWith(word) ? 0 : -1) : at + 1;
}

function braceSlip(body: string, reason: string, offset: number): MdxSlip {
  const at = openBrace(body, offset);
  const isOpen = reason.includes('end of file');
  const written = isOpen ? lineAt(body, at) : body.slice(at, body.indexOf('}', at) + 1);
  const found = isOpen
    ? 'a brace { that does not end'
    : `“${excerpt(written, 0)}”, which MDX takes for code`;
  return slip(
    at,
    found,
    'words; a brace begins code in MDX',
    `${BACKSLASH}: “${excerpt(
      written.replace(/^\{+/u, (braces) => braces.replaceAll('{', '\\{')),
      0,
    )}”`,
  );
}

/** The last brace before an offset that is not closed by then. */
function openBrace(body: string, offset: number): number {
  let closed = 0;
  for (let at = Math.min(offset, body.length) - 1; at >= 0; at -= 1) {
    if (body[at] === '}') closed += 1;
    else if (body[at] === '{' && body[at - 1] !== '\\') {
      if (closed === 0)
        return at - (/\{*$/u.exec(body.slice(Math.max(0, at - 60), at))?.[0].length ?? 0);
      closed -= 1;
    }
  }
  return Math.max(0, body.lastIndexOf('{', offset));
}

function mismatch(reason: string, at: number): MdxSlip {
  const [, closing = '', opening = ''] = /`(<\/[^`]*>)`.*`<([^`]*)>`/u.exec(reason) ?? [];
  const name = opening.slice(0, 60);
  return slip(
    at,
    `${closing.slice(0, 60)}, while <${name}> is still open`,
    `</${name}> before it`,
    VOID.has(name.toLowerCase())
      ? `write <${name} />`
      : `write </${name}> before it, or take <${name}> out`,
  );
}

function tagSlip(body: string, reason: string, at: number): MdxSlip {
  const tag = tagAt(body, at);
  const shown = excerpt(tag, 0);
  const [, slash = '', name = ''] = /^<(\/?)([\p{L}_$][\p{L}\p{N}.:_$-]{0,59})?/u.exec(tag) ?? [];
  if (tag.startsWith('<!')) {
    const [, words = ''] = /^<!-*([\s\S]{0,200}?)-*>/u.exec(body.slice(at, at + 220)) ?? [];
    const remedy = `write “{/* ${excerpt(words, 0)} */}”, or take it out`;
    return slip(at, `a comment of HTML, “${shown}”`, 'a comment as MDX has it', remedy);
  }
  if (/^<(?:[a-z][a-z0-9+.-]*:\/|[^\s<>]+@)/iu.test(tag)) {
    const remedy = `take the angle brackets away: “${shown.replace(/^<|[\s>].*$/gu, '')}”`;
    return slip(at, `an address in angle brackets, “${shown}”`, 'an address without them', remedy);
  }
  const element = name.toLowerCase();
  if (VOID.has(element) && tag.endsWith('>')) return voidSlip(at, shown, element, tag);
  if (slash !== '') {
    const remedy = `take it out, or put <${name}> before the words that it ends`;
    return slip(at, `${shown} without <${name}> before it`, IN_WORDS, remedy);
  }
  if (reason.includes('attribute value') && !reason.includes('end of file')) {
    const remedy = `put quotes around the values: “${withQuotes(shown)}”`;
    return slip(at, `an attribute without quotes, in “${shown}”`, IN_WORDS, remedy);
  }
  if (reason.startsWith('Expected a closing tag')) return unclosed(at, name, shown);
  if (KNOWN.has(name) || reason.includes('end of file')) {
    const remedy = `close it with “>” or “/>”, and its quotes; or ${BACKSLASH}`;
    return slip(at, `a tag that does not end, “${shown}”`, IN_WORDS, remedy);
  }
  const words = excerpt(`\\${lineAt(body, at)}`, 0);
  return slip(
    at,
    `“${excerpt(lineAt(body, at), 0)}”, in which < begins no tag`,
    IN_WORDS,
    `${BACKSLASH}: “${words}”`,
  );
}

function voidSlip(at: number, shown: string, name: string, tag: string): MdxSlip {
  const found = `${shown}, which does not end`;
  const attributes = withQuotes(tag)
    .replace(/^<\/?\p{L}+|\/?>$/gu, '')
    .trimEnd();
  if (!KNOWN.has(name)) {
    return slip(at, found, IN_WORDS, `take it out, or ${BACKSLASH}`);
  }
  if (name === 'hr') {
    const remedy = 'write “---” there, on a line of its own with blank lines around it';
    return slip(at, found, 'a rule in Markdown, or <hr />', remedy);
  }
  if (name === 'img') {
    const alt = /\balt=/u.test(attributes) ? '' : ' alt="what it shows"';
    const remedy = `write “${excerpt(`<Figure${attributes}${alt} />`, 0)}”, on a line of its own with blank lines around it`;
    return slip(at, found, 'a picture as a component, <Figure … />', remedy);
  }
  return slip(
    at,
    found,
    `<${name} />, since MDX has no elements without an end`,
    `write “<${name}${attributes} />”`,
  );
}

function unclosed(at: number, name: string, shown: string): MdxSlip {
  if (EDITORIAL_COMPONENTS[name]?.content === 'nothing') {
    const remedy = `write “${shown.replace(/\s*>$/u, ' />')}”`;
    return slip(at, `${shown} without an end`, '“/>” at the end of what holds nothing', remedy);
  }
  if (name === 'p') {
    const remedy = 'take it out: lines with blank lines around them are paragraphs';
    return slip(at, `${shown} without </p>`, 'paragraphs as Markdown has them', remedy);
  }
  const found = `${shown} without </${name}>`;
  if (!KNOWN.has(name)) {
    return slip(at, found, IN_WORDS, `${BACKSLASH}: “\\${shown}”`);
  }
  const remedy = `write </${name}> behind the words it is for, in the same paragraph or each on a line of its own; or ${BACKSLASH}`;
  return slip(at, found, `</${name}> in the same paragraph`, remedy);
}

/** The last equals sign before an offset that a quote follows. */
function openingEquals(body: string, offset: number): number {
  return Math.max(body.lastIndexOf('="', offset), body.lastIndexOf("='", offset));
}

/** A tag with quotes around the values of its attributes. */
function withQuotes(tag: string): string {
  return tag
    .replace(/\s[A-Z]{1,20}=/gu, (name) => name.toLowerCase())
    .replace(/=([^\s"'{}<>]{1,200}?)(?=\s|\/?>|$)/gu, '="$1"');
}

/** A tag, to its end or that of its line. */
function tagAt(body: string, at: number): string {
  const line = lineAt(body, at).slice(0, 400);
  const end = line.indexOf('>');
  return end < 0 ? line : line.slice(0, end + 1);
}

/** The rest of the line at an offset. */
function lineAt(body: string, at: number): string {
  return /^[^\r\n]*/u.exec(body.slice(at))?.[0] ?? '';
}

/** The offset of a place that the parser counts from 1, in lines and UTF-16 units. */
function offsetOf(body: string, line: number, column: number): number {
  return (linesOf(body, { start: 0, end: body.length })[line - 1]?.start ?? 0) + column - 1;
}
