import { atTimeOfDay, type DayOrInstant } from '#dispatch/dates.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { toFormerPath } from '#dispatch/former-address.ts';
import { headlineFromLead } from '#dispatch/lead-headline.ts';
import {
  type Dispatch,
  languageTag,
  MAX_GUID_LENGTH,
  MAX_NAME_LENGTH,
  type Suggested,
} from '#dispatch/schema.ts';
import { type SuggestedName, suggestNames } from '#names/suggest-names.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { type Location, locate } from '#places/locate.ts';
import type { OwnAgencies } from '#wire/agencies.ts';
import { type Block, foldWhiteSpace } from '#wire/body/blocks.ts';
import type { ContainerFormat } from '#wire/container/container.ts';
import type { Embargo } from '#wire/head/embargo.ts';
import type { Span } from '#wire/position.ts';
import { excerpt, type Problem, problemAt } from '#wire/problem.ts';
import type { Wire } from '#wire/wire.ts';
import { languageOfCopy } from './copy-language.ts';

/** What the text of a wire file does not say about itself. */
export interface WireContext {
  /** Of the wire file's bytes, 64 hexadecimal figures. */
  readonly sha256: string;
  /** The encoding the file was read in, where it was given and not detected. */
  readonly encoding?: string | undefined;
  readonly format?: ContainerFormat | undefined;
  /** The newsroom's, as a language tag: for copy that shows no other. */
  readonly language: string;
  /** The newsroom's, by its IANA name: an embargo may give a time without a zone. */
  readonly timeZone: string;
  readonly gazetteer: Gazetteer;
  /** The newsroom's country, ISO 3166-1 alpha-2. */
  readonly home?: string | undefined;
  /** The languages that the newsroom's copy may be in; any, where there are none. */
  readonly copyLanguages?: readonly string[] | undefined;
  /** The address of the site. */
  readonly url: string;
  /** The agencies that the publisher declares. */
  readonly ownAgencies?: OwnAgencies | undefined;
}

/** A dispatch whose wire file has no place yet. */
export type UnfiledDispatch = Omit<Dispatch, 'wire'>;

/** A dispatch as imported, and what is doubtful about it. */
export interface ImportedDispatch {
  readonly dispatch: UnfiledDispatch;
  readonly warnings: readonly Problem[];
}

/** Makes a dispatch of a wire file: the data of its front matter. Without a headline, one is taken from the lead. */
export function fromWire(wire: Wire, context: WireContext): ImportedDispatch {
  const {
    sha256,
    encoding,
    format,
    language,
    timeZone,
    gazetteer,
    home,
    copyLanguages,
    ownAgencies,
    url,
  } = context;
  const { dateline, headline, byline, labels, editorsNotes, embargo, agencies } = wire;
  const { located, unknown } = dateline?.place ? locate(dateline.place, gazetteer, home) : NOWHERE;
  const suggested = suggestionsFor(wire, gazetteer);
  const moved = movedFrom(wire, url);
  const found = languageOfCopy(wire, { site: language, languages: copyLanguages, ownAgencies });
  const declared = declaredLanguage(wire, found.language, language);
  const dispatch: UnfiledDispatch = {
    id: toId(sha256),
    headline: headline ?? headlineFromLead(leadOf(wire)),
    headlineSource: headline === undefined ? 'lead' : 'wire',
    ...(dateline && { dateline: dateline.text }),
    located: [...located],
    date: wire.instant ?? wire.day,
    agency: [...agencies],
    ...(byline !== undefined && { byline }),
    ...(labels.length > 0 && { label: labels.join(', ') }),
    language: declared ?? found.language,
    sha256,
    ...(encoding !== undefined && { encoding }),
    ...(format !== undefined && { format }),
    ...moved,
    topics: wire.keywords.filter(isName),
    people: [],
    organisations: [],
    places: wire.places.filter(isName),
    // Copy that is held until an unclear moment stays held until an editor decides.
    status: embargo === 'unclear' ? 'withheld' : (wire.status ?? 'usable'),
    ...(embargo && embargo !== 'unclear' && { embargoed: toEmbargoEnd(embargo, timeZone) }),
    corrections: [],
    ...(editorsNotes.length > 0 && { edNote: editorsNotes.join('\n\n') }),
    ...(hasNames(suggested) && { suggested }),
  };
  const warnings = [
    ...unknown.map((name) => unknownPlace(wire, name, gazetteer)),
    ...(declared === undefined && found.doubt !== undefined
      ? [unclearLanguage(wire, found.language, found.doubt)]
      : []),
    ...(wire.link !== undefined && moved.formerly.length === 0 && isPublic(wire)
      ? [noAddress(wire, wire.link)]
      : []),
    ...(embargo && embargo !== 'unclear' && embargo.offset === undefined
      ? [embargoWithoutZone(wire, embargo, timeZone)]
      : []),
  ];
  return { dispatch, warnings };
}

function isName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH;
}

/**
 * What an earlier system knew the copy by, and where it had it. What WordPress exports was the publisher’s own; another
 * feed may be an agency’s, so only addresses of this site’s host are the publisher’s.
 */
function movedFrom({ guid, link, text }: Wire, url: string): Pick<Dispatch, 'guid' | 'formerly'> {
  const isOwn = link !== undefined && (isExport(text) || hostOf(link) === hostOf(url));
  const base = new URL(url).pathname.replace(/\/+$/u, '');
  const former = isOwn ? toFormerPath(link, base) : undefined;
  return {
    ...(guid !== undefined && guid.length <= MAX_GUID_LENGTH && { guid }),
    formerly: former === undefined ? [] : [former],
  };
}

/** Whether a feed is what WordPress exports, by the namespace that only exports have. */
function isExport(text: string): boolean {
  return text.slice(0, OPENING).includes('http://wordpress.org/export/');
}

/** In UTF-16 units: a namespace stands in the first tag. */
const OPENING = 4000;

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./u, '') : undefined;
}

const NOWHERE: Location = { located: [], unknown: [] };

function unknownPlace({ file, text, dateline }: Wire, name: string, gazetteer: Gazetteer): Problem {
  const within = dateline?.place?.within ?? [];
  const nearest = nearestPlace(name, gazetteer);
  return problemAt('warning', file, text, dateline?.start ?? 0, {
    code: 'place/unknown',
    found: `the place “${[name, ...within].join(', ')}”`,
    expected:
      nearest === undefined
        ? 'a place of the gazetteer'
        : `a place of the gazetteer, such as ${nearest}`,
    remedy:
      'it is kept as filed, without coordinates; correct “located” in the front matter if it is wrong',
  });
}

function unclearLanguage({ file, text, blocks }: Wire, taken: string, doubt: string): Problem {
  return problemAt('warning', file, text, blocks[0]?.start ?? 0, {
    code: 'wire/language-unclear',
    found: `copy that may be in ${languageName(doubt)}`,
    expected: 'copy that is clearly in one language',
    offer: { key: 'language', value: doubt },
    remedy: `it is labelled “${taken}”; set “language: ${doubt}” in the front matter if that is wrong, or list the languages of your copy under “copyLanguages” in site.yaml`,
  });
}

/** Whether an earlier system has shown it to anybody. */
function isPublic({ text, status }: Wire): boolean {
  return isExport(text) && status !== 'withheld';
}

function noAddress({ file, text }: Wire, link: string): Problem {
  return problemAt('warning', file, text, Math.max(0, text.indexOf(link)), {
    code: 'wire/former-address',
    found: `the earlier address ${excerpt(link, 0)}`,
    expected: 'an address of letters, figures and hyphens, without a query',
    remedy: 'no file can answer there; if others link to it, add a rule to your server by hand',
  });
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

function embargoWithoutZone({ file, text, parts }: Wire, end: Embargo, timeZone: string): Problem {
  const at = parts.find(({ kind }) => kind === 'embargo')?.start ?? 0;
  return problemAt('warning', file, text, at, {
    code: 'wire/embargo-zone',
    found: `an embargo until ${end.day} ${end.time} without a time zone`,
    expected: 'a time with its zone, such as 18:00 GMT',
    remedy: `it ends then in ${timeZone}, the zone of the site; set “embargoed” in the front matter if another was meant`,
  });
}

/** A place of the same name elsewhere, with its country, or else the name closest in spelling. */
function nearestPlace(name: string, gazetteer: Gazetteer): string | undefined {
  const elsewhere = gazetteer.find(name);
  return elsewhere ? `${elsewhere.name} (${elsewhere.country})` : gazetteer.nearestName(name);
}

/** The names in the copy, after its dateline. */
function suggestionsFor({ blocks, dateline }: Wire, gazetteer: Gazetteer): Suggested {
  const spans: Span[] = [];
  let text = '';
  for (const block of blocks) {
    const start = text.length;
    text += `${block.text}\n\n`;
    const behind = block.start === dateline?.start ? dateline.text.length : 0;
    if (block.kind === 'paragraph')
      spans.push({ start: start + behind, end: start + block.text.length });
  }
  const names = suggestNames(text, spans, (name) => gazetteer.has(name));
  const { people, organisations, places } = names;
  return {
    ...(people.length > 0 && { people: people.map(toSuggestion) }),
    ...(organisations.length > 0 && { organisations: organisations.map(toSuggestion) }),
    ...(places.length > 0 && { places: places.map(toSuggestion) }),
  };
}

function toSuggestion({ name, at }: SuggestedName) {
  return { name, at: [...at] };
}

function hasNames(suggested: Suggested): boolean {
  return Object.keys(suggested).length > 0;
}

/**
 * The language that a container names. That of a feed, a page or a message is often the one of a program, so that copy in
 * another, which is neither that nor the newsroom’s, goes by its words.
 */
function declaredLanguage(wire: Wire, found: string, site: string): string | undefined {
  const declared = languageOf(wire);
  const isSaidByPrograms =
    wire.format === undefined || ['rss', 'atom', 'html'].includes(wire.format);
  const isOther = ![declared, site].some((tag) => tag !== undefined && sameLanguage(tag, found));
  return isSaidByPrograms && isOther ? undefined : declared;
}

function sameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}

// A container may give anything as its language; the front matter takes language tags only.
function languageOf({ language }: Wire): string | undefined {
  return languageTag.safeParse(language).data;
}

function toEmbargoEnd({ day, time, offset }: Embargo, timeZone: string): DayOrInstant {
  return offset === undefined
    ? atTimeOfDay(day, time, timeZone)
    : `${day}T${time}:00${offset === '+00:00' ? 'Z' : offset}`;
}

/** The words after the dateline, or below it, or the first paragraph; the dateline itself if nothing else is there. */
function leadOf({ dateline, unclearDateline, blocks }: Wire): string {
  const opening = dateline ?? unclearDateline;
  const from = opening ? blocks.findIndex(({ start }) => start === opening.start) : 0;
  const [first, next] = blocks.slice(Math.max(0, from));
  const text = foldWhiteSpace(wordsOf(first));
  const lead = opening ? text.slice(opening.text.length).trim() : text;
  return lead || foldWhiteSpace(wordsOf(next)) || text;
}

/** The words of a block; for a table its first line, which is its title or its column names. */
function wordsOf(block: Block | undefined): string {
  if (block?.kind !== 'preformatted') return block?.text ?? '';
  return block.text.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? block.text;
}
