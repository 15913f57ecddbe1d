import { dayOf } from '#dispatch/dates.ts';
import { isSlug } from '#dispatch/slug.ts';
import type { BlockText } from '#mdx/mdx-syntax.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { type Agency, ownAgencies } from '#wire/agencies.ts';
import type { Day } from '#wire/calendar.ts';
import type { ContainerFormat } from '#wire/container/container.ts';
import { readWire } from '#wire/parse-wire.ts';
import { type Problem, WireError, wireError } from '#wire/problem.ts';
import { refuseUtf8 } from '#wire/text/decode.ts';
import type { Wire } from '#wire/wire.ts';
import { fromWire, type UnfiledDispatch } from './from-wire.ts';
import { type Sketch, sketchOf } from './resend.ts';

/** Copy to make a dispatch of. */
export interface Copy {
  /** As messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, 64 hexadecimal figures. */
  readonly sha256: string;
}

/** Settings shared by all copy of an import. */
export interface DraftSettings {
  readonly maxWireBytes: number;
  readonly language: string;
  readonly timeZone: string;
  /** The address of the site. */
  readonly url: string;
  /** The country of the newsroom (ISO 3166-1 alpha-2); by default that of its language, if that names one. */
  readonly homeCountry?: string | undefined;
  /** The languages that copy may be in; any, where there are none. */
  readonly copyLanguages?: readonly string[] | undefined;
  /** The publisher's own. */
  readonly agencies: readonly Agency[];
  readonly encoding?: string | undefined;
  readonly format?: ContainerFormat | undefined;
}

/** A dispatch without what the edition decides: its place, that of its wire file, and what it is a re-send of. */
export interface Draft {
  readonly kind: 'draft';
  /** The day of its folder. */
  readonly day: Day;
  readonly dispatch: UnfiledDispatch;
  /** The last step of the address that an earlier system had it at, where it is a slug. */
  readonly slug: string | undefined;
  /** The words of its body. */
  readonly blocks: readonly BlockText[];
  readonly sketch: Sketch | undefined;
  readonly warnings: readonly Problem[];
}

/** Copy that cannot become a dispatch. */
export interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly problem: Problem;
}

/** Makes a dispatch of copy. This is most of an import's computation, without any reading or writing. */
export async function makeDraft(
  { file, bytes, sha256 }: Copy,
  {
    maxWireBytes,
    encoding,
    format,
    language,
    timeZone,
    url,
    homeCountry,
    copyLanguages,
    agencies,
  }: DraftSettings,
  gazetteer: Gazetteer,
): Promise<Draft | Refused> {
  try {
    // The check of published words skips this: a file published in an encoding is read in it again.
    if (encoding !== undefined) refuseUtf8(bytes, file, encoding);
    const own = ownAgencies(agencies);
    const wire = await readWire(bytes, file, {
      ...{ maxBytes: maxWireBytes, encoding, format, ownAgencies: own },
      isPlace: gazetteer.has,
    });
    refuseDenseMarkup(wire);
    const home = homeCountry ?? new Intl.Locale(language).region;
    const context = {
      ...{ sha256, encoding, format, language, timeZone, url, gazetteer },
      ...{ home, copyLanguages, ownAgencies: own },
    };
    const { dispatch, warnings } = fromWire(wire, context);
    return {
      kind: 'draft',
      day: dayOf(dispatch.date, timeZone),
      dispatch,
      slug: slugOf(dispatch),
      blocks: wire.blocks.map(({ kind, text }) => ({ kind, text })),
      sketch: sketchOf(wire.text),
      warnings: [...wire.warnings, ...warnings],
    };
  } catch (error) {
    return refusalOf(error, file);
  }
}

function slugOf({ formerly }: UnfiledDispatch): string | undefined {
  const step = formerly[0]
    ?.split('/')
    .at(-2)
    ?.replace(/\.\w+$/u, '');
  return step !== undefined && isSlug(step) && /\p{L}/u.test(step) ? step : undefined;
}

/**
 * Why copy is refused. A fault of the engine counts too, so that it does not stop the files after it.
 *
 * @param file as messages show it
 */
export function refusalOf(error: unknown, file: string): Refused {
  const problem = error instanceof WireError ? error.problem : faultOf(error, file);
  return { kind: 'refused', file, problem };
}

function faultOf(error: unknown, file: string): Problem {
  const [said, place = ''] = (error instanceof Error && error.stack?.split(/\n\s+/u)) || [error];
  return {
    severity: 'error',
    code: 'desk/fault',
    file,
    line: 1,
    column: 1,
    found: `a fault of Slugline: ${said} ${place}`.trimEnd(),
    expected: 'a dispatch, or what is wrong with the file',
    remedy: 'report it, with the file; until it is fixed, keep the file out of content/wire',
  };
}

/** No copy has this many signs in a paragraph. Markdown's parser takes quadratic time on them. */
const MOST_SIGNS = 20_000;

/**
 * Refuses copy that would keep the Markdown parser busy for minutes.
 *
 * @throws WireError at the paragraph
 */
export function refuseDenseMarkup({ file, text, blocks }: Wire): void {
  const dense = blocks.find(
    (block) => (block.text.match(/[\\`*_{}[\]<>#|~^!$&@]/gu)?.length ?? 0) > MOST_SIGNS,
  );
  if (!dense) return;
  throw wireError(file, text, dense.start, {
    code: 'wire/too-many-signs',
    found: `a paragraph with more than ${MOST_SIGNS} brackets, stars and the like`,
    expected: 'copy, which has a few',
    remedy:
      'split the paragraph with blank lines; if the file is not plain text, keep it out of content/wire',
  });
}
