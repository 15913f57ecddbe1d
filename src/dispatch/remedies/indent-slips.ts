import { excerpt } from '#wire/problem.ts';
import { type LineRepair, partsOf, widthOf, withLine } from './line-slips.ts';

/** How far back other lines tell where one may begin. */
const REACH = 20;

/** Other indents that a line may have been meant to have, the nearest first; the lines that follow may share its own. */
export function* indentRepairs(lines: readonly string[], index: number): Generator<LineRepair> {
  const line = lines[index] ?? '';
  const indent = indentOf(line);
  if (line.trim() === '') return;
  const places = new Set([0]);
  for (const other of lines.slice(Math.max(0, index - REACH), index)) {
    const { before } = partsOf(other);
    for (const place of [indentOf(other), before.length, indentOf(other) + 2]) places.add(place);
  }
  const others = [...places]
    .filter((place) => place !== indent)
    .sort((one, other) => Math.abs(one - indent) - Math.abs(other - indent));
  const { before, key } = partsOf(line);
  if (before.startsWith('-') && key !== '') yield withoutHyphen(line, index, before);
  for (const length of runLengths(lines, index)) {
    for (const place of others) {
      const changed = lines
        .slice(index, index + length)
        .map((other, at): [number, string] => [
          index + at,
          ' '.repeat(Math.max(0, indentOf(other) - indent + place)) + other.trimStart(),
        ]);
      yield {
        column: widthOf(line.slice(0, indent)) + 1,
        found: found(indent, line, length),
        expected: isBare(line, indent)
          ? 'lines of “key: value”, and spaces before what belongs to the line above'
          : `${spaces(place)}, as the lines around it have`,
        remedy: withLine(
          indent < place ? 'put spaces before it' : 'take spaces away before it',
          changed[0]?.[1] ?? '',
        ),
        lines: new Map(changed),
      };
    }
  }
}

function withoutHyphen(line: string, index: number, before: string): LineRepair {
  const instead = line.slice(before.length);
  return {
    column: 1,
    found: `a hyphen before “${excerpt(instead, 0)}”`,
    expected: 'a key at the beginning of the line',
    remedy: withLine('take it out', instead),
    lines: new Map([[index, instead]]),
  };
}

function found(indent: number, line: string, length: number): string {
  const also = length === 1 ? '' : `, and ${length - 1} more below`;
  const words = `“${excerpt(line, 0)}”${also}`;
  return isBare(line, indent)
    ? `a line without a key: ${words}`
    : `${spaces(indent)} before ${words}`;
}

function isBare(line: string, indent: number): boolean {
  return indent === 0 && partsOf(line).key === '';
}

function spaces(number: number): string {
  return number === 0 ? 'no space' : number === 1 ? 'one space' : `${number} spaces`;
}

/** One line; or those of the same indent or a deeper one that follow it; or those without a key. */
function runLengths(lines: readonly string[], index: number): readonly number[] {
  const indent = indentOf(lines[index] ?? '');
  const rest = lines.slice(index);
  const deeper = rest.findIndex(
    (line, at) => at > 0 && (line.trim() === '' || indentOf(line) < indent),
  );
  const bare = rest.findIndex((line) => line.trim() === '' || partsOf(line).key !== '');
  const lengths = [1, deeper < 0 ? rest.length : deeper, bare < 0 ? rest.length : bare];
  return [...new Set(lengths.filter((length) => length > 0))];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
