import { z } from 'zod';
import { DEFAULT_MAX_BYTES } from '#wire/text/decode.ts';
import { type Instant, instantOf, isTimeZone } from './dates.ts';
import type { SiteAddress } from './paths.ts';
import { languageTag, lineOfText } from './schema.ts';

const hubUrl = z
  .string()
  .refine(isHubUrl, 'the address of a WebSub hub, such as https://hub.example.org/');

/** The formats that feeds are written in. */
const ARCHIVE_FORMATS = ['rss', 'atom', 'json'] as const;
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/** `content/site.yaml`: the publisher's settings. Closed, like the front matter. */
export const settingsSchema = z.strictObject({
  name: lineOfText,
  description: lineOfText,
  /** Where the site will be: `https://example.org/`, with a path where it shares its host. */
  url: z.string().refine(isSiteUrl, 'the address of the site, such as https://example.org/'),
  /** The language of the site; a dispatch may have its own. */
  language: languageTag,
  /** The zone of the newsroom: in feeds, a day without a clock time begins at 00:00 there. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'a time zone, such as Europe/Minsk or UTC')
    .default('UTC'),
  /** The country of the newsroom (ISO 3166-1 alpha-2): of places of one name, those at home come first. */
  homeCountry: z
    .string()
    .refine(isCountry, 'the two letters of a country (ISO 3166), such as GB')
    .optional(),
  /** The languages that wire copy may be in, where these are few: it makes the language of copy certain. */
  copyLanguages: z.array(languageTag).default([]),
  /** Agencies that the publisher files for or takes copy from, besides those that Slugline knows. */
  agencies: z
    .array(
      z.strictObject({
        /** As it is credited. */
        name: lineOfText,
        /** What its datelines call it, besides its name. */
        marks: z.array(lineOfText).default([]),
        /** The languages it files in, the main one first. */
        languages: z.array(languageTag).default([]),
      }),
    )
    .default([]),
  /** How many of the newest dispatches, or corrections, each of the main feeds holds. */
  feedItems: z.number().int().min(1).max(1000).default(50),
  /** How many the feed of a place, topic, agency, person or organisation holds; there are hundreds of these feeds. */
  facetFeedItems: z.number().int().min(1).max(1000).default(20),
  /**
   * The formats of the archive's documents, which hold every dispatch once in each of them. Feeds in other formats lead to
   * these.
   */
  archiveFormats: z
    .array(z.enum(ARCHIVE_FORMATS))
    .min(1)
    .refine((formats) => new Set(formats).size === formats.length, 'each format once')
    .default([...ARCHIVE_FORMATS]),
  /** Whether the ninjs lists of months hold the text of each dispatch, too. Its twin, which a list names, always does. */
  ninjsBodies: z.boolean().default(false),
  /** Whether ninjs twins hold their text as plain text beside HTML. The text twin, which they name, has the same words. */
  ninjsText: z.boolean().default(false),
  /** How many of the newest dispatches the front page lists. */
  frontItems: z.number().int().min(1).max(1000).default(60),
  /** How many of the newest dispatches have a card of their own, the picture of a link; the others have the site's. */
  cards: z.number().int().min(0).max(10_000).default(100),
  /** Whether the site has a search. Its indexes take long to make, and memory by the dispatches of a year. */
  search: z.boolean().default(true),
  /** WebSub hubs (W3C, 2018) that tell subscribers of a change at once: one address, or several. */
  hub: z
    .union([hubUrl, z.array(hubUrl)], 'the address of a hub, or a list of addresses')
    .transform((hub) => (typeof hub === 'string' ? [hub] : hub))
    .default([]),
  /** Whether web and mail addresses in wire copy become links. */
  linkAddresses: z.boolean().default(false),
  /**
   * How many hours before the newsroom’s day the day of an agency may begin: dispatches that are dated a day ahead are
   * published that much earlier.
   */
  hoursAhead: z.number().int().min(0).max(26).default(0),
  /** Larger wire files are refused. */
  maxWireBytes: z.number().int().min(1).default(DEFAULT_MAX_BYTES),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The parts of the address that the environment may override: `SITE_URL` and `BASE_PATH`. */
export interface AddressOverrides {
  readonly siteUrl?: string | undefined;
  readonly basePath?: string | undefined;
}

/** An environment variable that cannot be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Where the site is. A base path from the environment takes precedence over the path of the URL.
 *
 * @throws SettingsError naming the variable that is not an address
 */
export function siteAddress(
  settings: Settings,
  { siteUrl, basePath }: AddressOverrides,
): SiteAddress {
  const written = siteUrl || settings.url;
  if (!isSiteUrl(written)) {
    throw new SettingsError(
      `SITE_URL is “${written}”; expected the address of the site, such as https://example.org`,
    );
  }
  const url = new URL(written);
  const path = `/${(basePath || url.pathname).replace(/^\/|\/+$/gu, '')}`;
  // `//news` would be another host in every link.
  const isPath = !/\/(?:\/|$)/u.test(path) && new URL(path, url.origin).pathname === path;
  if (path !== '/' && !isPath) {
    throw new SettingsError(
      basePath
        ? `BASE_PATH is “${basePath}”; expected a path with one slash between its parts, such as /news`
        : `the address of the site is “${written}”; expected one slash between the parts of its path, as in https://example.org/news/`,
    );
  }
  return { origin: url.origin, base: path === '/' ? '' : path };
}

function isSiteUrl(text: string): boolean {
  if (!/^https?:\/\/[^/]/u.test(text) || !URL.canParse(text)) return false;
  const { search, hash, username, password } = new URL(text);
  return `${search}${hash}${username}${password}` === '';
}

function isHubUrl(text: string): boolean {
  return /^https?:\/\/[!-~]+$/u.test(text) && URL.canParse(text);
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/u.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

/**
 * The moment that `SOURCE_DATE_EPOCH` names, seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/);
 * undefined where it is not set.
 *
 * @throws SettingsError where it is not such a number
 */
export function sourceDate(epoch: string | undefined): Instant | undefined {
  if (!epoch) return undefined;
  const seconds = Number(epoch);
  if (/^\d+$/u.test(epoch) && seconds <= LATEST_EPOCH) return instantOf(seconds * 1000);
  throw new SettingsError(
    `SOURCE_DATE_EPOCH is “${epoch}”; expected seconds since 1970, not milliseconds and not a date`,
  );
}

/** The end of the year 9999; a larger number must be in milliseconds. */
const LATEST_EPOCH = 253_402_300_799;
