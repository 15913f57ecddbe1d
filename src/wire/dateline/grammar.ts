import type { Clues } from './clues.ts';

/**
 * Small parsers that combine into larger ones. A parser looks at a text at an offset and returns what it found and
 * where that ends, or undefined. It never moves back and keeps no state.
 */
export type Parser<T> = (text: string, at: number, clues?: Clues) => Match<T> | undefined;

/** What a parser found, and the offset (UTF-16 units) where it ends. */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

type Values<P extends readonly Parser<unknown>[]> = {
  [K in keyof P]: P[K] extends Parser<infer T> ? T : never;
};

/** Text that matches at the offset itself, as if the expression began with `^`. */
export function pattern(form: RegExp): Parser<RegExpExecArray> {
  const sticky = new RegExp(form.source, `${form.flags.replace('y', '')}y`);
  return (text, at) => {
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    return found ? { value: found, end: at + found[0].length } : undefined;
  };
}

/** All of these, one after another. */
export function sequence<const P extends readonly Parser<unknown>[]>(
  ...parsers: P
): Parser<Values<P>> {
  return (text, at, clues) => {
    const values: unknown[] = [];
    let end = at;
    for (const parser of parsers) {
      const match = parser(text, end, clues);
      if (!match) return undefined;
      values.push(match.value);
      end = match.end;
    }
    return { value: values as Values<P>, end };
  };
}

/** The first of these that matches. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (text, at, clues) => {
    for (const parser of parsers) {
      const match = parser(text, at, clues);
      if (match) return match;
    }
    return undefined;
  };
}

/** This, or nothing. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return (text, at, clues) => parser(text, at, clues) ?? { value: undefined, end: at };
}

/** This, repeated up to a number of times. */
export function upTo<T>(most: number, parser: Parser<T>): Parser<readonly T[]> {
  return (text, at, clues) => {
    const values: T[] = [];
    let end = at;
    while (values.length < most) {
      const match = parser(text, end, clues);
      if (!match) break;
      values.push(match.value);
      end = match.end;
    }
    return { value: values, end };
  };
}

/** What a parser found, converted; `make` returns undefined to refuse it. */
export function turned<T, U>(
  parser: Parser<T>,
  make: (value: T, clues?: Clues) => U | undefined,
): Parser<U> {
  return (text, at, clues) => {
    const match = parser(text, at, clues);
    const value = match && make(match.value, clues);
    return match && value !== undefined ? { value, end: match.end } : undefined;
  };
}

/** This, unless the other matches here. */
export function unless<T>(other: Parser<unknown>, parser: Parser<T>): Parser<T> {
  return (text, at, clues) => (other(text, at, clues) ? undefined : parser(text, at, clues));
}
