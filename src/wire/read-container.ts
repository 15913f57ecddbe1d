import type { Container, ContainerFields } from '#wire/container/container.ts';
import type { Clues } from '#wire/dateline/clues.ts';
import { type Dateline, parseDateline } from '#wire/dateline/dateline.ts';
import { datelinePlace } from '#wire/dateline/dateline-place.ts';
import { nameOfByline } from '#wire/head/byline.ts';
import { kindOfLine } from '#wire/head/head-line.ts';
import { setApart } from '#wire/head/marked-asides.ts';
import type { Header } from './header.ts';
import type { Copy } from './read-copy.ts';

/** What the fields of a container say about the copy, in place of the lines around plain copy. */
export interface Described {
  readonly headline?: string;
  readonly byline?: string;
  readonly agency?: string;
  readonly language?: string;
  readonly status?: 'usable' | 'withheld' | 'canceled';
  readonly editorsNote?: string;
  /** An instant, RFC 3339 with its offset. */
  readonly embargoed?: string;
  readonly keywords?: readonly string[];
  readonly places?: readonly string[];
  readonly guid?: string;
  readonly link?: string;
}

/** The fields of a container, without their trappings. */
export function describe({ fields }: Container): Described {
  const { headline, byline, agency, language, status, edNote, embargoed } = fields;
  const { keywords, places, guid, link } = fields;
  return {
    ...(headline !== undefined && { headline }),
    ...(byline !== undefined && { byline: plainByline(byline) }),
    ...(agency !== undefined && { agency }),
    ...(language !== undefined && { language }),
    ...(status !== undefined && { status }),
    ...(edNote !== undefined && { editorsNote: edNote }),
    ...(embargoed !== undefined && { embargoed }),
    ...(keywords && { keywords }),
    ...(places && { places }),
    ...(guid !== undefined && { guid }),
    ...(link !== undefined && { link }),
  };
}

/** The date of a container, as a plain header gives it. */
export function headerOf({ fields: { day, instant } }: Container): Header | undefined {
  return day === undefined
    ? undefined
    : { start: 0, end: 0, day, ...(instant !== undefined && { instant }) };
}

/**
 * The copy of a container with marked paragraphs, without the notes to editors, embargoes and end marks among them. The
 * dateline stands in the first paragraph, or in a field.
 */
export function copyOf(
  { fields, blocks: marked }: Extract<Container, { blocks: unknown }>,
  clues: Clues,
): Copy {
  const { around, blocks, endMarks } = setApart(marked);
  const [first] = blocks;
  const found = first?.kind === 'paragraph' ? parseDateline(first.text, 0, clues) : undefined;
  const start = first?.start ?? 0;
  const dateline = found ? { ...found, start, end: start } : datelineOfField(fields, start, clues);
  return { around, blocks, endMarks, ...(dateline && { dateline }) };
}

function datelineOfField(
  { dateline }: ContainerFields,
  start: number,
  clues: Clues,
): Dateline | undefined {
  if (dateline === undefined) return undefined;
  const found = parseDateline(`${dateline} - The`, 0, clues);
  const place = found?.place ?? datelinePlace(dateline, 0, clues)?.value;
  const date = found?.date;
  return {
    start,
    end: start,
    text: dateline,
    ...(place && { place }),
    ...(date && { date }),
    agencies: found?.agencies ?? [],
    hasUnknownAgency: false,
  };
}

function plainByline(byline: string): string {
  return kindOfLine(byline) === 'byline' ? nameOfByline(byline) : byline;
}
