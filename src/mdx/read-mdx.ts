import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { type KeyPath, readYaml } from '#dispatch/yaml.ts';
import { type Position, positionOf } from '#wire/position.ts';
import type { Finding } from '#wire/problem.ts';
import { findFrontMatterFault, findUnendedFrontMatter } from './front-matter-lines.ts';
import { findMdxSlip } from './mdx-slips.ts';
import { parseMdxBody } from './mdx-syntax.ts';
import { readSimpleBody } from './simple-body.ts';

/** An MDX file, read. */
export interface MdxFile<T> {
  readonly frontMatter: T;
  /** Where a key of the front matter is; for one that is not there, the nearest that holds it. */
  readonly keyPosition: (path: KeyPath) => Position;
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
  if (!match) throw faultOf(file, findFrontMatterFault(source));
  const result = readYaml({ text: match[2] ?? '', file, firstLine: 2 }, schema);
  if (!result.ok) {
    const isYaml = result.problems.every(({ code }) => code !== 'yaml/syntax');
    const unended = isYaml ? undefined : findUnendedFrontMatter(match[0]);
    throw unended ? faultOf(file, unended) : new DispatchError(result.problems);
  }
  const body = source.slice(match[0].length);
  const bodyLine = positionOf(source, match[0].length).line;
  const { data: frontMatter, keyPosition } = result;
  return { frontMatter, keyPosition, body, bodyLine, tree: parseBody(body, bodyLine, file) };
}

function parseBody(body: string, bodyLine: number, file: string): Root {
  try {
    return readSimpleBody(body) ?? parseMdxBody(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { line = 1, column = 1, reason } = error;
    const { offset, finding } = findMdxSlip(body, reason, { line, column });
    const at = positionOf(body, offset);
    throw faultOf(file, { ...finding, line: at.line + bodyLine - 1, column: at.column });
  }
}

function faultOf(file: string, fault: Finding & Position): DispatchError {
  return new DispatchError([{ severity: 'error', file, ...fault }]);
}
