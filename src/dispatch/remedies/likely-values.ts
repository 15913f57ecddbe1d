import type { z } from 'zod';
import { toId } from '#dispatch/dispatch-id.ts';
import { nearestName } from '#dispatch/nearest-name.ts';
import { toSlug } from '#dispatch/slug.ts';
import { EXAMPLES } from './examples.ts';
import { instantsOfDay, lastOfMonth, likelyDates } from './likely-dates.ts';
import { likelyLanguages, likelyTimeZones } from './likely-names.ts';
import { meantValues } from './other-names.ts';

/** A value that may have been meant, and how a message begins that gives it. */
export interface LikelyValue {
  readonly value: unknown;
  readonly why?: string;
}

/** A value that a schema refuses. */
export interface RefusedValue {
  /** The key it belongs to; for an item, that of its list. */
  readonly key: string;
  readonly found: unknown;
  /** As it is in the file. */
  readonly written: string;
  /** What holds it. */
  readonly parent: unknown;
  readonly issue: z.core.$ZodIssue;
}

/** Values that may have been meant, the likeliest first; whether the schema takes them is for the caller to see. */
export function likelyValues(refused: RefusedValue): readonly LikelyValue[] {
  const { found, written } = refused;
  if (typeof found === 'string') return ofText(found, refused);
  if (Array.isArray(found)) return ofList(found, refused);
  if (typeof found === 'object' && found !== null) return ofMapping(found, written);
  if (found === null) return ofNothing(refused);
  // A number or a truth value: as text it is what the file says, `007` and `1e3`.
  const quoted: LikelyValue = { value: written, why: 'put quotes around it:' };
  const one: LikelyValue = { value: [written], why: 'write a list:' };
  const isTrue = [{ value: found === 1 }, { value: Number(written) }];
  const rest = ofText(written, refused);
  return typeof found === 'number' && refused.issue.code === 'too_big'
    ? swapped(refused)
    : [quoted, one, ...(found === 0 || found === 1 ? isTrue : []), ...rest];
}

function ofText(found: string, refused: RefusedValue): readonly LikelyValue[] {
  const { key, issue } = refused;
  const bare = bareText(found);
  const texts = [...new Set([bare, bare.toLowerCase()])];
  return [
    ...meantValues(key, bare).map((value) => ({ value })),
    ...texts.map((value) => ({ value })),
    ...(issue.code === 'invalid_value' ? nearOption(bare, issue.values.map(String)) : []),
    ...(WAYS_BY_KEY[key]?.(bare, refused) ?? []),
    ...[...likelyDates(bare), ...instantsOfDay(bare), ...lastOfMonth(bare)].map(
      ({ date, why }) => ({ value: date, ...(why && { why }) }),
    ),
    ...numbersIn(bare),
    ...listsIn(bare, refused),
  ];
}

/** Ways to read a text that are particular to a key. */
const WAYS_BY_KEY: Readonly<
  Record<string, (text: string, refused: RefusedValue) => readonly LikelyValue[]>
> = {
  slug: (text) => [
    { value: toSlug(text.includes(' ') ? text : lastStep(text)) },
    { value: toSlug(text) },
  ],
  id: (text, { parent }) => idOf(parent) ?? ofUuid(text),
  supersedes: ofUuid,
  translates: ofUuid,
  sha256: (text) => [{ value: text.replace(/^sha-?256[:=-]?|[\s:]/giu, '').toLowerCase() }],
  wire: (text) => {
    const path = text.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '');
    const below = path.indexOf('wire/');
    return [{ value: below > 0 ? path.slice(below) : path }, { value: `wire/${path}` }];
  },
  language: (text) => likelyLanguages(text).map((value) => ({ value })),
  timeZone: (text) => likelyTimeZones(text).map((value) => ({ value })),
  encoding: (text) => {
    const number = /\d{3,5}$/u.exec(text)?.[0] ?? '';
    return [
      { value: text.replaceAll('_', '-') },
      { value: `windows-${number}` },
      { value: text.replace(/\s+/gu, '-') },
    ];
  },
  url: ofAddress,
  hub: ofAddress,
  search: ofTruth,
  linkAddresses: ofTruth,
};

function ofUuid(text: string): readonly LikelyValue[] {
  const [uuid] = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/iu.exec(text) ?? [];
  return uuid === undefined ? [] : [{ value: `urn:uuid:${uuid.toLowerCase()}` }];
}

function idOf(parent: unknown): readonly LikelyValue[] | undefined {
  const sha256 =
    typeof parent === 'object' && parent !== null ? Reflect.get(parent, 'sha256') : undefined;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256)
    ? [{ value: toId(sha256), why: 'put it back, since it never changes:' }]
    : undefined;
}

/** The value of a key that is missing, where another tells it. */
export function impliedValue(key: string, parent: unknown): unknown {
  return key === 'id' ? idOf(parent)?.[0]?.value : undefined;
}

function ofAddress(text: string): readonly LikelyValue[] {
  const [withoutQuery = ''] = text.split(/[?#]/u);
  const address = withoutQuery.replace(/^(?:https?)?:?\/*/iu, '');
  return [{ value: `https://${address}` }];
}

function ofTruth(text: string): readonly LikelyValue[] {
  if (/^(?:y|yes|on|true|enabled?|1|ja|oui|sí|да)$/iu.test(text)) return [{ value: true }];
  return /^(?:n|no|off|false|disabled?|none|0|nein|non|нет)$/iu.test(text)
    ? [{ value: false }]
    : [];
}

function nearOption(text: string, options: readonly string[]): readonly LikelyValue[] {
  const { name, isNear } = nearestName(text.toLowerCase().slice(0, 100), options);
  return isNear ? [{ value: name }] : [];
}

const DEGREES =
  /^([NSEW])?\s*([-−+])?(\d{1,3}(?:[.,]\d+)?)\s*°?(?:\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’](?:\s*(\d{1,2}(?:[.,]\d+)?)\s*["″”])?)?\s*([NSEW])?$/iu;

/** A number that is written as a text: `50`, `1,000`, `53,9`, `27.5667° W`, `53°54′N`. */
function numbersIn(text: string): readonly LikelyValue[] {
  const plain = Number(text.replace(/[\s_,’']/gu, ''));
  const match = DEGREES.exec(text.slice(0, 60));
  const whole = /^\d{1,3}(?:[\s_,.’']\d{3})+$/u.test(text) ? [{ value: plain }] : [];
  if (!match)
    return /^\d/u.test(text) && !Number.isNaN(plain) ? [{ value: plain }, ...whole] : whole;
  const [, before = '', sign = '', ...parts] = match;
  const [degrees = 0, minutes = 0, seconds = 0] = parts
    .slice(0, 3)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const size = Number((degrees + minutes / 60 + seconds / 3600).toFixed(4));
  const isNegative = /[SW]/iu.test(`${before}${parts[3] ?? ''}`) || /[-−]/u.test(sign);
  return [...whole, { value: isNegative ? -size : size }];
}

/** A latitude beyond the poles is often a longitude. */
function swapped({ key, found, parent }: RefusedValue): readonly LikelyValue[] {
  const longitude =
    typeof parent === 'object' && parent !== null ? Reflect.get(parent, 'longitude') : undefined;
  if (key !== 'latitude' || typeof longitude !== 'number' || Math.abs(longitude) > 90) return [];
  const why = `the two may be swapped; then write “longitude: ${found}” and`;
  return [{ value: longitude, why }];
}

/** A list of one, or of what lines, bullets or commas divide; of mappings for the keys that hold these. */
function listsIn(text: string, { key, written }: RefusedValue): readonly LikelyValue[] {
  if (text === '') return [];
  const why = 'write a list:';
  if (key === 'corrections') {
    const one = { date: EXAMPLES['date'], note: text };
    return [
      { value: one, why: 'write the day and the note:' },
      { value: [one], why: 'write a list, each item with its day and its note:' },
    ];
  }
  const lines = written.slice(0, 2000).split(/[\r\n]+/u);
  const inLine = text
    .replace(/^[[({]|[\])}]$/gu, '')
    .split(/[,;]\s*|\s\/\s|(?:^|\s)[•‣·*–—-]\s*(?=\S)/u);
  const items = (
    lines.length > 1 ? lines.map((line) => line.replace(/^\s*[•‣·*–—-]\s*/u, '')) : inLine
  )
    .map(bareText)
    .filter((item) => item !== '');
  const [place, country, ...others] = items;
  const isPair = country !== undefined && others.length === 0 && lines.length === 1;
  const name = text.replace(/^name(?:\s*:\s*|\s+)/iu, '');
  return [
    { value: items, why },
    { value: { name }, why: 'write the name under its key:' },
    ...(isPair ? [{ value: [{ name: place, country }], why }] : []),
    { value: items.map((one) => ({ name: one })), why },
  ];
}

function ofList(found: readonly unknown[], { key }: RefusedValue): readonly LikelyValue[] {
  const [first] = found;
  const texts = found.map((item) => (typeof item === 'object' ? '' : String(item)));
  return [
    ...(found.length === 1 ? [{ value: first, why: 'write one value, not a list:' }] : []),
    ...(texts.includes('') ? [] : [{ value: texts, why: 'put quotes around what is to be text:' }]),
    ...(key === 'latitude' || key === 'longitude' ? [] : [{ value: texts.join(', ') }]),
  ];
}

function ofMapping(found: object, written: string): readonly LikelyValue[] {
  const keys = Object.keys(found);
  const isOneLine = !/[\r\n]/u.test(written);
  return [
    ...(isOneLine ? [{ value: written, why: 'put quotes around a text that holds a colon:' }] : []),
    ...(Object.values(found).every((value) => value === null)
      ? [{ value: keys, why: 'write a list in square brackets:' }]
      : []),
    { value: [found], why: 'put a hyphen before the first key of each item, or write' },
  ];
}

function ofNothing({ issue, key, parent }: RefusedValue): readonly LikelyValue[] {
  const implied = impliedValue(key, parent);
  if (implied !== undefined)
    return [{ value: implied, why: 'put it back, since it never changes:' }];
  if (key === 'now') return [{ value: '', why: 'where the words were taken out, write' }];
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return [{ value: [], why: 'give it a value, or take the line out; an empty list is' }];
  return [];
}

const QUOTES = /^["'“”„«»‘’‚‹›`]+|["'“”«»‘’‹›`]+$/gu;

/** A text on one line, without quotes around it and commas after it. */
function bareText(text: string): string {
  const line = text
    .slice(0, 2000)
    .replace(/[\s\p{Cc}\u00A0]+/gu, ' ')
    .trim();
  const unquoted = /^["'“„«‘‚‹`]/u.test(line)
    ? line.replace(QUOTES, '')
    : line.replace(/["”»]$/u, '');
  return unquoted.replace(/[,;]$/u, '').replace(QUOTES, '').trim();
}

function lastStep(path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  return (steps.at(-1) ?? '').replace(/\.(?:mdx?|html?|txt|json)$/u, '');
}
