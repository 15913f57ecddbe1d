import { isPlain } from './plain-text.ts';

// CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes a character of it that begins nothing.
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;

/** A line of MDX with its escapes taken for what they stand for. */
export function unescaped(mdx: string): string {
  return mdx.replace(ESCAPE, '$1');
}

/**
 * Whether a line of MDX says a text without doubt: its escapes, taken for what they stand for, give the text, and
 * what is not escaped is plain, with a mark for each escape that is plain too.
 */
export function isEscaped(mdx: string, text: string): boolean {
  return unescaped(mdx) === text && isPlain(mdx.replace(ESCAPE, '"'));
}

/**
 * Whether MDX is a fence around a text that nothing in the text can end or alter: a fence ends at a line of
 * backticks; carriage returns and other control characters are not kept as they are.
 */
export function isFenced(mdx: string, text: string): boolean {
  return (
    mdx === `\`\`\`\n${text}\n\`\`\`` &&
    /\S/u.test(text) &&
    !/[`[\p{Cc}--[\t\n]]\p{Cs}]/v.test(text)
  );
}
