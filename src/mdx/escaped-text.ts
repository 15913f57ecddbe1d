import { isPlain } from './plain-text.ts';

// CommonMark 0.31, section 2.4: a backslash makes ASCII punctuation a plain character.
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;

/** A line of MDX with its escapes resolved. */
export function unescaped(mdx: string): string {
  return mdx.replace(ESCAPE, '$1');
}

/**
 * Whether a line of MDX says a text without doubt: its escapes, resolved, give the text, and everything else in it is
 * plain, also with a plain mark in place of each escape.
 */
export function isEscaped(mdx: string, text: string): boolean {
  return unescaped(mdx) === text && isPlain(mdx.replace(ESCAPE, '"'));
}

/**
 * Whether MDX is a fence around a text that cannot end or alter the fence. A line of backticks would end it; carriage
 * returns and other control characters would be changed.
 */
export function isFenced(mdx: string, text: string): boolean {
  return (
    mdx === `\`\`\`\n${text}\n\`\`\`` &&
    /\S/u.test(text) &&
    !/[`[\p{Cc}--[\t\n]]\p{Cs}]/v.test(text)
  );
}
