import type { Span } from './position.ts';
import type { Part, PartKind } from './wire.ts';

/** A part, unless it is empty. */
export function part(kind: PartKind, span: Span | undefined): readonly Part[] {
  return span && span.end > span.start ? [{ kind, start: span.start, end: span.end }] : [];
}

/**
 * The parts of a text in order, with the gaps between them: white space, or the markup of a container. Joined, they are
 * the text.
 */
export function fillGaps(text: string, parts: readonly Part[]): readonly Part[] {
  const filled: Part[] = [];
  let at = 0;
  const end: Part = { kind: 'white-space', start: text.length, end: text.length };
  for (const next of [...parts.toSorted((a, b) => a.start - b.start), end]) {
    if (next.start > at) {
      const isBlank = text.slice(at, next.start).trim() === '';
      filled.push({ kind: isBlank ? 'white-space' : 'markup', start: at, end: next.start });
    }
    if (next.end > next.start) filled.push(next);
    at = Math.max(at, next.end);
  }
  return filled;
}
