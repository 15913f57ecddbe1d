import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { readYaml } from '#dispatch/yaml.ts';
import { positionOf } from '#wire/position.ts';
import type { Finding, Problem } from '#wire/problem.ts';
import { parseMdxBody } from './mdx-syntax.ts';
import { readSimpleBody } from './simple-body.ts';

/** An MDX file, read. */
export interface MdxFile<T> {
  readonly frontMatter: T;
  /** What follows the front matter. It begins with a line end, so that nothing in it can be taken for front matter. */
  readonly body: string;
  /** The line of the file that the body begins on, from 1. */
  readonly bodyLine: number;
  readonly tree: Root;
}

/** The front matter of an MDX file, from its first line: its line end, then its YAML. */
export const FRONT_MATTER = /^\uFEFF?---[ \t]*(\r\n|\n|\r)(.*?)(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/su;

/**
 * Reads an MDX file, its front matter by a schema.
 *
 * @param file its path, for messages
 * @throws DispatchError with every problem of the front matter, or the first of the body
 */
export function readMdx<S extends z.ZodType>(
  source: string,
  file: string,
  schema: S,
): MdxFile<z.infer<S>> {
  const match = FRONT_MATTER.exec(source);
  if (!match) throw new DispatchError([problemIn(file, 1, 1, noFrontMatter(source))]);
  const result = readYaml({ text: match[2] ?? '', file, firstLine: 2 }, schema);
  if (!result.ok) throw new DispatchError(result.problems);
  const body = source.slice(match[0].length);
  const bodyLine = positionOf(source, match[0].length).line;
  return { frontMatter: result.data, body, bodyLine, tree: parseBody(body, bodyLine, file) };
}

function parseBody(body: string, bodyLine: number, file: string): Root {
  try {
    return readSimpleBody(body) ?? parseMdxBody(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const line = (error.line ?? 1) + bodyLine - 1;
    throw new DispatchError([problemIn(file, line, error.column ?? 1, notMdx(error.reason))]);
  }
}

function problemIn(file: string, line: number, column: number, finding: Finding): Problem {
  return { severity: 'error', file, line, column, ...finding };
}

function noFrontMatter(source: string): Finding {
  const isOpen = /^\uFEFF?---[ \t]*[\r\n]/u.test(source);
  return {
    code: 'mdx/no-front-matter',
    found: isOpen ? 'front matter that does not end' : 'no front matter',
    expected: 'a line “---”, the front matter in YAML, and a line “---”',
    remedy: isOpen
      ? 'put a line “---” after the last key'
      : 'put it back from an earlier version of the file',
  };
}

function notMdx(reason: string): Finding {
  return {
    code: 'mdx/syntax',
    found: reason,
    expected: 'MDX',
    remedy: 'put a backslash before { or < where the character itself is meant',
  };
}
