import { z } from 'zod';
import { parseDay } from '#wire/calendar.ts';
import { CONTAINER_FORMATS } from '#wire/container/container.ts';
import { isEncoding } from '#wire/text/decode.ts';
import { isInstant } from './dates.ts';
import { isFormerPath } from './former-address.ts';
import { isSlug, MAX_SLUG_LENGTH } from './slug.ts';

// XML 1.0 (section 2.2) refuses these, so no feed could hold them; and no headline holds a line break.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** The longest name of a place, topic, agency, person or organisation, so that its address fits a file name. */
export const MAX_NAME_LENGTH = 80;

/** The longest guid: those of other systems are addresses at most. */
export const MAX_GUID_LENGTH = 500;

/** One line of text with something in it. */
export const lineOfText = z
  .string()
  .refine((text) => text.trim() !== '', 'text that is not empty')
  .refine((text) => !UNPRINTABLE.test(text), 'one line of text without control characters');

/** A day or a moment, as front matter has it. */
export const dayOrInstant = z
  .string()
  .refine(
    (text) => parseDay(text) !== undefined || isInstant(text),
    'a day, 2021-11-14, or an instant with its offset, 2021-11-14T16:05:00+03:00',
  );
const instant = z
  .string()
  .refine(isInstant, 'an instant with its offset, 2021-11-14T16:05:00+03:00');
const urn = z
  .string()
  .regex(/^urn:[a-z0-9][a-z0-9-]{0,31}:[!-~]+$/iu, 'a URN, as the importer made it');
const name = lineOfText.max(MAX_NAME_LENGTH);
const names = z.array(name).default([]);

/** The language of a text as BCP 47 names it, `en` or `pt-BR`. */
export const languageTag = z
  .string()
  .refine((tag) => isLanguageTag(tag), 'a language tag, such as en or pt-BR');

/** A place in the world. */
export const placeSchema = z
  .strictObject({
    name: lineOfText.max(MAX_NAME_LENGTH),
    country: lineOfText.optional(),
    latitude: z.number().min(-90).max(90).optional().describe('Degrees, north positive (WGS 84).'),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .optional()
      .describe('Degrees, east positive (WGS 84).'),
  })
  .refine(
    ({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined),
    'latitude and longitude, both or neither',
  );

/** A correction as readers see it, and the words of the wire that it changes, if any. */
export const correctionSchema = z
  .strictObject({
    date: dayOrInstant.describe('A day, 2021-11-14, or a time, 2021-11-14T16:05:00+03:00.'),
    note: lineOfText.describe('What was wrong, as readers see it.'),
    was: z
      .string()
      .regex(/\S/u, 'words of the wire file')
      .optional()
      .describe(
        'As filed, a blank line where a paragraph ends; every occurrence is changed. After “|”, each line is a paragraph or a kept line.',
      ),
    now: z
      .string()
      .optional()
      .describe(
        'As published; empty where words were taken out, a blank line where a paragraph ends.',
      ),
  })
  .refine(
    ({ was, now }) => (was === undefined) === (now === undefined),
    '“was” and “now”, both or neither',
  );

const suggestedNames = z
  .array(z.strictObject({ name, at: z.array(z.number().int().min(0)).optional() }))
  .optional();

/** What the importer found, for an editor to take over. */
export const suggestedSchema = z.strictObject({
  supersedes: urn.optional().describe('The id of the dispatch this one seems to be a re-send of.'),
  // Names and their places: offsets (UTF-16 units) into the dispatch's blocks, joined by a blank line.
  people: suggestedNames,
  organisations: suggestedNames,
  places: suggestedNames,
});

/**
 * The front matter of a dispatch, in the trade's terms (IPTC ninjs 3, schema.org NewsArticle).
 * It is closed: a key that is not here is an error. The descriptions are for editors, whose programs show them.
 */
export const dispatchSchema = z.strictObject({
  id: urn.describe('Made once from the bytes of the wire file; it never changes.'),
  headline: lineOfText.describe('What stands above the dispatch, and names it in lists and feeds.'),
  headlineSource: z
    .enum(['desk', 'wire', 'lead'])
    .describe(
      'Who wrote the headline: an editor, the wire, or the importer from the first words of the copy.',
    ),
  slug: z
    .string()
    .refine(isSlug, `small letters, figures and hyphens, at most ${MAX_SLUG_LENGTH}`)
    .optional()
    .describe('Replaces the file’s name in the address.'),
  dateline: lineOfText.optional().describe('As filed: MINSK, November 14. /TASS/.'),
  located: z.array(placeSchema).default([]).describe('The dateline’s places.'),
  date: dayOrInstant.describe('Its day, 2021-11-14, or its time, 2021-11-14T16:05:00+03:00.'),
  agency: z
    .union([name, z.array(name)], 'a name, or a list of names')
    .transform((agency) => (typeof agency === 'string' ? [agency] : agency))
    .default([])
    .describe('Who the copy is credited to: one name, or several.'),
  byline: lineOfText.optional().describe('Who wrote it.'),
  label: lineOfText
    .optional()
    .describe('The kind of copy it says it is, as filed: CORRECTED, UPDATE 1.'),
  language: languageTag.describe('The language it is written in, as BCP 47 names it: en, pt-BR.'),
  wire: lineOfText
    .refine(isBelowWire, 'a path below wire/')
    .describe('The wire file, from the content folder: wire/2021/11/14/NAME.txt.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, '64 hexadecimal figures')
    .describe('Of the wire file’s bytes, 64 hexadecimal figures.'),
  guid: lineOfText
    .max(MAX_GUID_LENGTH)
    .optional()
    .describe(
      'What feed readers know it by from an earlier system: it replaces the id in feeds, and never changes.',
    ),
  formerly: z
    .array(
      z.string().refine(isFormerPath, 'an address from the root of the site, /news/tide.html/'),
    )
    .default([])
    .describe('Its addresses in an earlier system, from the root of the site. Each leads to it.'),
  encoding: z
    .string()
    .refine(isEncoding, 'an encoding, such as windows-1251')
    .optional()
    .describe('The encoding of the wire file, where it is not UTF-8.'),
  format: z
    .enum(CONTAINER_FORMATS)
    .optional()
    .describe('The container of the wire file, where its first characters do not tell.'),
  topics: names.describe('What it is about. Dispatches that share names lead to one another.'),
  people: names.describe('People in it, by their full names.'),
  organisations: names.describe('Organisations in it.'),
  places: names.describe('Places the copy mentions.'),
  status: z
    .enum(['usable', 'withheld', 'canceled'])
    .default('usable')
    .describe(
      'ninjs “pubstatus”: a withheld dispatch is not published; a canceled one is only a notice with its corrections.',
    ),
  embargoed: instant
    .optional()
    .describe('A time, 2021-11-14T18:00:00+03:00: the dispatch is not published before it.'),
  updated: dayOrInstant.optional().describe('When its words last changed.'),
  corrections: z
    .array(correctionSchema)
    .default([])
    .describe('What was wrong, as readers see it, and the words of the wire that were changed.'),
  supersedes: urn.optional().describe('The id of the dispatch this one replaces.'),
  translates: urn
    .optional()
    .describe('The id of the dispatch in another language that this one is a translation of.'),
  reviewed: dayOrInstant
    .optional()
    .describe('When an editor went through it with “npm run review”. It is never published.'),
  edNote: z.string().optional().describe('For editors only; it is never published.'),
  suggested: suggestedSchema
    .optional()
    .describe('Never published: an editor moves the right ones to the keys above.'),
});

/** The front matter of a page of the publisher's own, `pages/about.mdx`. */
export const pageSchema = z.strictObject({ title: lineOfText, description: lineOfText });

export type Place = z.infer<typeof placeSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Suggested = z.infer<typeof suggestedSchema>;
export type Dispatch = z.infer<typeof dispatchSchema>;

// A language has two letters or three. `english` would be well-formed, but no language has so many letters (RFC 5646,
// section 2.2.1).
function isLanguageTag(text: string): boolean {
  if (/^[a-z]{4}/iu.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isBelowWire(path: string): boolean {
  const [folder, ...rest] = path.split('/');
  return folder === 'wire' && rest.length > 0 && !rest.some((step) => /^\.{0,2}$/u.test(step));
}
