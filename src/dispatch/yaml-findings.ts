import type { z } from 'zod';
import type { Finding } from '#wire/problem.ts';
import { nearestName } from './nearest-name.ts';

/** The finding for a value that is wrong or missing. */
export function describe(issue: z.core.$ZodIssue, found: unknown): Finding {
  const name = issue.path.join('.');
  if (found === undefined) {
    return {
      code: 'yaml/missing',
      found: `no “${name}”`,
      expected: expectation(issue),
      remedy: `add “${String(issue.path.at(-1))}:” with its value`,
    };
  }
  const isBareValue = issue.code === 'invalid_type' && issue.expected === 'string';
  return {
    code: 'yaml/invalid',
    found: name === '' ? JSON.stringify(found) : `“${name}” is ${JSON.stringify(found)}`,
    expected: expectation(issue),
    remedy: isBareValue && typeof found !== 'object' ? 'put quotes around it' : 'correct the value',
  };
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS_OF_VALUE[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'a list that is not empty' : `${issue.minimum} or more`;
    case 'too_big':
      return `${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

/** The finding for a key that the schema does not know, with the nearest one that it does. */
export function unknownKey(key: string, known: readonly string[]): Finding {
  const { name, isNear } = nearestName(key, known);
  return {
    code: 'yaml/unknown-key',
    found: `the key “${key}”`,
    expected: `one of ${known.join(', ')}`,
    remedy: isNear ? `write “${name}”` : `remove it; the nearest known key is “${name}”`,
  };
}

const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'remove one of the two lines',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'put quotes around the value',
  MISSING_CHAR: 'close the quote or the bracket',
};

/** The finding for an error of the YAML parser, by the parser's own code. */
export function notYaml(message: string, code = ''): Finding {
  return {
    code: 'yaml/syntax',
    found: message,
    expected: 'lines of “key: value”',
    remedy: REMEDIES[code] ?? 'put quotes around a value that holds a colon, a hash or a quote',
  };
}
