import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { parse, parseDocument } from 'yaml';
import { en } from '#words/en.ts';
import type { Site } from './sites.ts';

/** A dispatch as it is in a content folder. */
export interface Published {
  /** Its page, without the base path. */
  readonly path: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The wire file, relative to `wire/`. */
  readonly wire: string;
  /** When it is published, in milliseconds since 1970: at its date, or at the end of its embargo. */
  readonly published: number;
  /** Whether that time has come. */
  readonly isOut: boolean;
}

/** The dispatches in the content folder of a site, read without the engine's own parser. */
export function dispatchesOf({
  content,
  environment = {},
}: Pick<Site, 'content'> & Partial<Pick<Site, 'environment'>>): readonly Published[] {
  const folder = join(content, 'dispatches');
  const settings: { readonly timeZone?: string } = parse(
    readFileSync(join(content, 'site.yaml'), 'utf8'),
  );
  const epoch = environment['SOURCE_DATE_EPOCH'] || process.env['SOURCE_DATE_EPOCH'];
  const now = Number(epoch || Date.now() / 1000) * 1000;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const [, yaml = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/mu);
      const frontMatter: Record<string, unknown> = parseDocument(yaml).toJS();
      const { date, embargoed } = frontMatter;
      const times = [date, embargoed]
        .filter((time) => time !== undefined)
        .map((time) => momentOf(String(time), settings.timeZone ?? 'UTC'));
      const published = Math.max(...times);
      return {
        path: encodeURI(`/${name.replace(/\.mdx$/u, '/')}`),
        frontMatter,
        wire: String(frontMatter['wire']).replace(/^wire\//u, ''),
        published,
        isOut: published <= now,
      };
    });
}

/** Whether a dispatch must not be seen yet, or ever. */
export function isHeld({ frontMatter, isOut }: Published): boolean {
  return frontMatter['status'] === 'withheld' || !isOut;
}

/**
 * The headline of a dispatch on its page. That of a notice is neutral, unless an editor wrote it. One that was taken from
 * the copy, be it the wire's or the lead's, follows corrections of whole words of it.
 */
export function headlineOf({ frontMatter }: Published): string {
  const { headline, headlineSource, status } = frontMatter;
  if (headlineSource === 'desk') return String(headline);
  if (status === 'canceled') return en.dispatch.withdrawn;
  const corrections = (frontMatter['corrections'] ?? []) as readonly Partial<
    Record<'was' | 'now', string>
  >[];
  return corrections
    .reduce(
      (words, { was, now = '' }) =>
        was === undefined ? words : words.replaceAll(wholeWords(was.trim()), () => now.trim()),
      String(headline),
    )
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^ | $/gu, '');
}

/** Letters and figures that join with those beside them to a longer word; East Asian letters do not. */
const JOINS = '[[\\p{L}\\p{M}\\p{N}]--[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]]';

function wholeWords(words: string): RegExp {
  const joins = new RegExp(JOINS, 'v');
  const before = joins.test([...words].at(0) ?? '') ? `(?<!${JOINS})` : '';
  const after = joins.test([...words].at(-1) ?? '') ? `(?!${JOINS})` : '';
  const literal = words.replace(
    /[^\p{L}\p{N} ]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
  return new RegExp(before + literal + after, 'gv');
}

/** A date in milliseconds since 1970. A day begins at midnight in the newsroom's time zone. */
export function momentOf(date: string, timeZone: string): number {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date)
    ? Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds
    : Temporal.Instant.from(date).epochMilliseconds;
}
