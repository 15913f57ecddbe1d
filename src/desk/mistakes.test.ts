import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { sized } from '#testing/sized.ts';
import { COPY, openNewsroom, SITE } from '#testing/trial-newsroom.ts';
import type { Problem } from '#wire/problem.ts';
import { openContentFolder } from './content-folder.ts';
import { readProven } from './edition-files.ts';

// Each mistake gives one message: its place, what was found, what is expected, and the line to write instead.

const SHA256 = createHash('sha256').update(COPY).digest('hex');
const ID = toId(SHA256);
const OTHER_ID = toId('0'.repeat(64));

const GOOD = `---
headline: The talks went on
headlineSource: lead
dateline: MINSK, November 14. /TASS/.
located:
  - name: Minsk
    latitude: 53.9
    longitude: 27.5667
date: 2021-11-14
agency: TASS
language: en
id: ${ID}
wire: wire/a.txt
sha256: ${SHA256}
topics:
  - Migration
  - Diplomacy
corrections:
  - date: 2021-11-15
    note: They end on Saturday.
    was: on Friday
    now: on Saturday
---

MINSK, November 14. /TASS/. The talks went on.

They end on Saturday.
`;

const newsroom = await openNewsroom({ 'content/wire/a.txt': COPY });
const folder = openContentFolder({ CONTENT_DIR: newsroom.content });

async function problemsOf(source: string): Promise<readonly Problem[]> {
  try {
    await readProven(folder, { path: '2021/11/14/a.mdx', file: 'a.mdx', source });
    return [];
  } catch (error) {
    if (error instanceof DispatchError) return error.problems;
    throw error;
  }
}

/** A line of the good file, or several, and what stands there instead. */
type Change = readonly [from: string, to: string];

function changed([from, to]: Change): string {
  assert.ok(GOOD.includes(from), from);
  return GOOD.replace(from, () => to);
}

const HEADLINE = 'headline: The talks went on';
const DATE = 'date: 2021-11-14\nagency';
const TOPICS = 'topics:\n  - Migration\n  - Diplomacy';
const LOCATED = '  - name: Minsk\n    latitude: 53.9\n    longitude: 27.5667';
const CORRECTIONS = GOOD.slice(GOOD.indexOf('corrections:'), GOOD.indexOf('\n---\n\n'));
const WORDS = 'They end on Saturday.\n';

const headline = (line: string): Change => [HEADLINE, line];
const date = (value: string): Change => [DATE, `date: ${value}\nagency`];
const topics = (lines: string): Change => [TOPICS, lines];
const located = (lines: string): Change => [`located:\n${LOCATED}`, lines];
const corrections = (lines: string): Change => [CORRECTIONS, lines];
const added = (line: string): Change => [TOPICS, `${line}\n${TOPICS}`];
const words = (body: string): Change => [`.\n\n${WORDS}`, `.\n\n${body}\n`];

test('the file without mistakes is right', async () =>
  assert.deepEqual(await problemsOf(GOOD), []));

type Row = readonly [
  name: string,
  change: Change,
  place: string,
  found: string,
  expected: string,
  remedy: string,
];

const YAML: readonly Row[] = [
  [
    'a colon in a headline',
    headline('headline: Minsk: talks'),
    '2:11',
    'a colon within a value',
    'quotes',
    '“headline: "Minsk: talks"”',
  ],
  [
    'a colon at its end',
    headline('headline: Talks:'),
    '2:11',
    'a colon within a value',
    'quotes',
    '“headline: "Talks:"”',
  ],
  [
    'an at sign',
    headline('headline: @tass says'),
    '2:11',
    '“@” at the beginning',
    'quotes',
    '“headline: "@tass says"”',
  ],
  [
    'an asterisk',
    headline('headline: *Breaking* news'),
    '2:11',
    '“*” at the beginning',
    'quotes',
    '“headline: "*Breaking* news"”',
  ],
  [
    'a percent sign',
    headline('headline: %5 more'),
    '2:11',
    '“%” at the beginning',
    'quotes',
    '“headline: "%5 more"”',
  ],
  [
    'an ampersand, which YAML reads as a name',
    headline('headline: &c talks'),
    '2:11',
    '“&” at the beginning',
    'quotes',
    '“headline: "&c talks"”',
  ],
  [
    'a hash, which YAML reads as a comment',
    headline('headline: #metoo'),
    '2:11',
    '“#” at the beginning',
    'quotes',
    '“headline: "#metoo"”',
  ],
  [
    'a hash that cuts a headline short',
    headline('headline: Strike #4 ends'),
    '2:11',
    'a hash within a value',
    'a space after the hash',
    '“headline: "Strike #4 ends"”',
  ],
  [
    'a text in brackets',
    headline('headline: [Video] Talks'),
    '2:11',
    'a bracket [ at the beginning',
    'bracket',
    '“headline: "[Video] Talks"”',
  ],
  [
    'a greater-than sign',
    headline('headline: > 100 dead'),
    '2:11',
    '“>” at the beginning',
    'quotes',
    '“headline: "> 100 dead"”',
  ],
  [
    'an open quote',
    headline('headline: "The talks'),
    '2:11',
    'a quote " that does not end',
    'after the value',
    '“headline: "The talks"”',
  ],
  [
    'an open single quote',
    added("byline: 'Mara Quill"),
    '15:9',
    "a quote ' that does not end",
    'after the value',
    "“byline: 'Mara Quill'”",
  ],
  [
    'two kinds of quote',
    headline(`headline: "The talks'`),
    '2:11',
    'a quote " that does not end',
    'the same',
    '“headline: "The talks"”',
  ],
  [
    'quotes around the first word',
    headline('headline: "Talks" go on'),
    '2:11',
    'before the end of the value',
    'the whole value',
    `“headline: '"Talks" go on'”`,
  ],
  [
    'an apostrophe in single quotes',
    headline("headline: 'It's over'"),
    '2:11',
    'before the end of the value',
    'the whole value',
    `“headline: "It's over"”`,
  ],
  [
    'smart quotes around a colon',
    headline('headline: “Minsk: talks”'),
    '2:11',
    'the quotes “”',
    'straight quotes',
    '“headline: "Minsk: talks"”',
  ],
  [
    'a comma after quotes',
    headline('headline: "The talks",'),
    '2:11',
    '“,” after the closing quote',
    'nothing',
    '“headline: "The talks"”',
  ],
  [
    'an open bracket',
    topics('topics: [Migration, Diplomacy'),
    '15:9',
    'a bracket [ that does not end',
    'closing bracket',
    '“topics: [Migration, Diplomacy]”',
  ],
  [
    'an open bracket over two lines',
    topics('topics: [Migration,\n  Diplomacy'),
    '15:9',
    'a bracket [ that does not end',
    'closing bracket',
    '“Diplomacy]”',
  ],
  [
    'a brace for a bracket',
    topics('topics: [Migration, Diplomacy}'),
    '15:9',
    'a bracket [ that does not end',
    'closing bracket',
    '“topics: [Migration, Diplomacy]”',
  ],
  [
    'an open brace',
    located('located:\n  - {name: Minsk'),
    '6:5',
    'a brace { that does not end',
    'closing bracket',
    '“- {name: Minsk}”',
  ],
  [
    'a sign of YAML in a list',
    topics('topics: [@home, Diplomacy]'),
    '15:9',
    'a sign in a list',
    'commas',
    '“topics: ["@home", Diplomacy]”',
  ],
  [
    'a missing colon',
    headline('headline The talks'),
    '2:1',
    '“headline” without a colon',
    'a colon and a space',
    '“headline: The talks”',
  ],
  [
    'an equals sign',
    headline('headline = The talks'),
    '2:1',
    '“=” after “headline”',
    'a colon and a space',
    '“headline: The talks”',
  ],
  [
    'a missing space',
    headline('headline:The talks'),
    '2:1',
    'a colon without a space',
    'a colon and a space',
    '“headline: The talks”',
  ],
  [
    'a missing space deep inside',
    corrections('corrections:\n  - date: 2021-11-15\n    note:A slip'),
    '20:5',
    'a colon without a space',
    'a colon and a space',
    '“note: A slip”',
  ],
  [
    'a tab before a key',
    headline(`\t${HEADLINE}`),
    '2:1',
    'a tab',
    'plain spaces',
    `“${HEADLINE}”`,
  ],
  [
    'tabs before items',
    topics('topics:\n\t- Migration\n\t- Diplomacy'),
    '16:1',
    'a tab before the words of the line, and before those of 1 more below',
    'plain spaces',
    '“  - Migration”',
  ],
  [
    'no-break spaces before a key',
    located('located:\n  - name: Minsk\n\u00A0\u00A0\u00A0\u00A0country: Belarus'),
    '7:1',
    'U+00A0',
    'plain spaces',
    '“    country: Belarus”',
  ],
  [
    'one space too few',
    located('located:\n  - name: Minsk\n   country: Belarus'),
    '7:4',
    '3 spaces before “country: Belarus”',
    '4 spaces',
    '“    country: Belarus”',
  ],
  [
    'one space too many',
    date('2021-11-14\n  byline: Mara Quill'),
    '10:3',
    '2 spaces before “byline: Mara Quill”',
    'no space',
    '“byline: Mara Quill”',
  ],
  [
    'an item too far left',
    topics('topics:\n  - Migration\n - Diplomacy'),
    '17:2',
    'one space before',
    '2 spaces',
    '“  - Diplomacy”',
  ],
  [
    'an item too far right, which YAML joins',
    topics('topics:\n  - Migration\n   - Diplomacy'),
    '17:4',
    '3 spaces before',
    '2 spaces',
    '“  - Diplomacy”',
  ],
  [
    'no space after a hyphen, which YAML joins',
    topics('topics:\n  - Migration\n  -Diplomacy'),
    '17:3',
    '“-” without a space',
    'a hyphen and a space',
    '“- Diplomacy”',
  ],
  [
    'other bullets',
    topics('topics:\n  * Migration\n  * Diplomacy'),
    '16:3',
    '“*” before an item of a list, and so in 1 more below',
    'a hyphen and a space',
    '“- Migration”',
  ],
  [
    'a headline over two lines',
    headline('headline: The talks\nwent on'),
    '3:1',
    'a line without a key: “went on”',
    'spaces before',
    '“  went on”',
  ],
  [
    'a block of text without indent',
    added('edNote: |\nA picture follows'),
    '16:1',
    'a line without a key',
    'spaces before',
    '“  A picture follows”',
  ],
  [
    'no space before a colon in a headline',
    headline('headline:Minsk: talks'),
    '2:1',
    'a colon without a space',
    'a colon and a space',
    '“headline: "Minsk: talks"”',
  ],
  [
    'a dash for a hyphen before a key',
    located('located:\n  – name: Minsk'),
    '6:3',
    '“–” before an item',
    'a hyphen and a space',
    '“- name: Minsk”',
  ],
  [
    'a line in quotes',
    headline('"headline: Minsk"'),
    '2:1',
    'quotes around a whole line',
    'a value only',
    '“headline: Minsk”',
  ],
  [
    'a key twice',
    date('2021-11-14\ndate: 2021-11-15'),
    '10:1',
    'the key “date” a second time; the first is the line above',
    'each key once',
    'remove one of the two lines',
  ],
  [
    'a comment of another language',
    added('// see above'),
    '15:1',
    '“//”',
    'a hash',
    '“# see above”',
  ],
  [
    'a stray sign',
    date('2021-11-14\n}byline: Mara Quill'),
    '10:1',
    '“}” before a key',
    'a key',
    '“byline: Mara Quill”',
  ],
];

const KEYS: readonly Row[] = [
  [
    'a key in another case',
    headline('Headline: The talks went on'),
    '2:1',
    'the key “Headline”',
    'one of id, headline',
    `“${HEADLINE}”`,
  ],
  [
    'a key of another system',
    headline('title: The talks went on'),
    '2:1',
    'the key “title”',
    'one of id, headline',
    `“${HEADLINE}”`,
  ],
  [
    'a key in another language',
    date('2021-11-14\nАвтор: Mara Quill'),
    '10:1',
    'the key “Автор”',
    'byline',
    '“byline: Mara Quill”',
  ],
  [
    'a required key in a language that is not listed',
    [`language: en`, 'kieli: en'],
    '11:1',
    'the key “kieli”',
    'language',
    '“language: en”',
  ],
  [
    'a key with an underscore',
    ['headlineSource: lead', 'headline_source: lead'],
    '3:1',
    'the key “headline_source”',
    'headlineSource',
    '“headlineSource: lead”',
  ],
  [
    'tags',
    topics('tags: [Migration]'),
    '15:1',
    'the key “tags”',
    'topics',
    '“topics: [Migration]”',
  ],
  ['a draft', added('draft: true'), '15:1', 'the key “draft”', 'status', '“status: withheld”'],
  [
    'a key that is there already',
    added('title: Talks'),
    '15:1',
    'the key “title”',
    'one of id',
    '“headline”, is there already',
  ],
  [
    'a key too far left',
    located('located:\n  - name: Minsk\ncountry: Belarus'),
    '7:1',
    'the key “country”',
    'one of id',
    'belongs to “located”: “    country: Belarus”',
  ],
  [
    'a key too far left, under one that it leaves empty',
    located('located:\nname: Minsk'),
    '6:1',
    'the key “name”',
    'one of id',
    'belongs to “located”',
  ],
  [
    'a key too far right',
    [`${LOCATED}\ndate: 2021-11-14`, `${LOCATED}\n    date: 2021-11-14`],
    '9:5',
    'the key “date”',
    'latitude',
    '“date: 2021-11-14”',
  ],
  [
    'one half of a correction too far left',
    corrections(
      'corrections:\n  - date: 2021-11-15\n    note: A slip\n    was: on Friday\nnow: on Saturday',
    ),
    '22:1',
    'the key “now”',
    'one of id',
    'belongs to “corrections”',
  ],
  [
    'a missing key',
    ['language: en\n', ''],
    '2:1',
    'no “language”',
    'a language tag',
    '“language: en”',
  ],
  ['a missing id', [`id: ${ID}\n`, ''], '2:1', 'no “id”', 'a URN', `“id: ${ID}”`],
  [
    'a missing digest',
    [`sha256: ${SHA256}\n`, ''],
    '2:1',
    'no “sha256”',
    '64',
    '“sha256sum wire/a.txt”',
  ],
  [
    'an empty front matter',
    [GOOD.slice(4, GOOD.indexOf('---\n\n')), ''],
    '2:1',
    'no key at all',
    'headline, headlineSource',
    'put them back',
  ],
];

const VALUES: readonly Row[] = [
  [
    'cancelled in British spelling',
    added('status: cancelled'),
    '15:9',
    '“status” is "cancelled"',
    'one of usable, withheld, canceled',
    '“status: canceled”',
  ],
  [
    'a killed dispatch',
    added('status: killed'),
    '15:9',
    '"killed"',
    'canceled',
    '“status: canceled”',
  ],
  [
    'a published one',
    added('status: published'),
    '15:9',
    '"published"',
    'usable',
    '“status: usable”',
  ],
  [
    'a draft by status',
    added('status: draft'),
    '15:9',
    '"draft"',
    'withheld',
    '“status: withheld”',
  ],
  [
    'a status in capitals',
    added('status: Usable'),
    '15:9',
    '"Usable"',
    'usable',
    '“status: usable”',
  ],
  [
    'a status in smart quotes',
    added('status: “withheld”'),
    '15:9',
    '“withheld”',
    'withheld',
    '“status: withheld”',
  ],
  [
    'a status that means nothing',
    added('status: gone'),
    '15:9',
    '"gone"',
    'usable',
    'such as “status: usable”',
  ],
  [
    'a date of one reading',
    date('14/11/2021'),
    '9:7',
    '"14/11/2021"',
    'a day, 2021-11-14',
    '“date: 2021-11-14”',
  ],
  [
    'a date of two readings',
    date('04/03/2022'),
    '9:7',
    '"04/03/2022"',
    'a day, 2021-11-14',
    '“date: 2022-03-04” or “date: 2022-04-03”',
  ],
  [
    'a day that does not exist',
    date('2022-02-30'),
    '9:7',
    '"2022-02-30"',
    '2022-02 has 28 days',
    'such as “date: 2022-02-28”',
  ],
  [
    'such a day in another order',
    date('31.04.2021'),
    '9:7',
    '31.04.2021',
    '2021-04 has 30 days',
    'such as “date: 2021-04-30”',
  ],
  [
    'month and day swapped',
    date('2021-14-11'),
    '9:7',
    '"2021-14-11"',
    'there is no month 14',
    '“date: 2021-11-14”',
  ],
  [
    'a date in words',
    date('Sunday 14 November 2021'),
    '9:7',
    'Sunday',
    'a day, 2021-11-14',
    '“date: 2021-11-14”',
  ],
  [
    'a date without hyphens',
    date('20211114'),
    '9:7',
    '20211114',
    'a day, 2021-11-14',
    '“date: 2021-11-14”',
  ],
  [
    'a date with dashes',
    date('2021–11–14'),
    '9:7',
    '2021–11–14',
    'a day, 2021-11-14',
    '“date: 2021-11-14”',
  ],
  [
    'a time without its offset',
    date('2021-11-14 16:05'),
    '9:7',
    '16:05',
    'with its offset',
    '“date: 2021-11-14T16:05Z”',
  ],
  [
    'an offset without its colon',
    date('2021-11-14T16:05+0300'),
    '9:7',
    '+0300',
    'with its offset',
    '“date: 2021-11-14T16:05+03:00”',
  ],
  [
    'an embargo without a zone',
    added('embargoed: 2021-11-14T18:00'),
    '15:12',
    '18:00',
    'with its offset',
    '“embargoed: 2021-11-14T18:00Z”',
  ],
  [
    'an embargo of a day',
    added('embargoed: 2021-11-14'),
    '15:12',
    '"2021-11-14"',
    'with its offset',
    '“embargoed: 2021-11-14T18:00:00Z”',
  ],
  [
    'an embargo in words',
    added('embargoed: until Monday'),
    '15:12',
    'until Monday',
    'with its offset',
    'such as “embargoed: 2021-11-14T18:00:00+03:00”',
  ],
  [
    'a slug in words',
    added('slug: My New Slug'),
    '15:7',
    '"My New Slug"',
    'small letters',
    '“slug: my-new-slug”',
  ],
  [
    'a slug with accents and underscores',
    added('slug: Café_Minsk'),
    '15:7',
    'Café_Minsk',
    'small letters',
    '“slug: café-minsk”',
  ],
  [
    'an address for a slug',
    added('slug: /2021/11/14/talks/'),
    '15:7',
    '/2021/11/14/talks/',
    'small letters',
    '“slug: talks”',
  ],
  ['a number for a slug', added('slug: 2024'), '15:7', '2024', 'small letters', '“slug: "2024"”'],
  [
    'a slug that is too long',
    added(`slug: ${'a-'.repeat(40)}b`),
    '15:7',
    'a-a-a',
    'at most 60',
    `“slug: ${'a-'.repeat(29)}a”`,
  ],
  [
    'a slug for an id',
    added('supersedes: some-slug'),
    '15:13',
    '"some-slug"',
    'a URN',
    'copy the id from the front matter of that dispatch, such as “supersedes: urn:uuid:',
  ],
  [
    'an id without its scheme',
    added(`supersedes: ${OTHER_ID.slice(9)}`),
    '15:13',
    OTHER_ID.slice(9),
    'a URN',
    `“supersedes: ${OTHER_ID}”`,
  ],
  [
    'a headline for an id',
    [`id: ${ID}`, 'id: The talks went on'],
    '12:5',
    'The talks went on',
    'a URN',
    `“id: ${ID}”`,
  ],
  [
    'one topic that is no list',
    topics('topics: Migration'),
    '15:9',
    '"Migration"',
    'a list',
    '“topics: [Migration]”',
  ],
  [
    'people with commas',
    topics('people: Mara Quill, Ana Roe'),
    '15:9',
    'Mara Quill, Ana Roe',
    'a list',
    '“people: [Mara Quill, Ana Roe]”',
  ],
  [
    'places with bullets',
    topics('places:\n  • Minsk\n  • Brest'),
    '16:3',
    '• Minsk',
    'a list',
    '“places: [Minsk, Brest]”',
  ],
  [
    'a list without a value',
    topics('topics:'),
    '15:1',
    '“topics” without a value',
    'a list',
    '“topics: []”',
  ],
  [
    'a topic with a colon',
    topics('topics:\n  - Belarus: border'),
    '16:5',
    'Belarus: border',
    'text',
    '“- "Belarus: border"”',
  ],
  [
    'a topic with a colon in brackets',
    topics('topics: [Belarus: border]'),
    '15:10',
    'Belarus: border',
    'text',
    '“"Belarus: border"”',
  ],
  [
    'braces for brackets',
    topics('topics: {Migration}'),
    '15:9',
    '{Migration}',
    'a list',
    '“topics: [Migration]”',
  ],
  [
    'a name that is too long',
    topics(`topics: [${'a'.repeat(81)}]`),
    '15:10',
    'aaa',
    'at most 80 characters',
    'shorten it to 80 characters',
  ],
  [
    'a place in words',
    located('located: Minsk'),
    '5:10',
    '"Minsk"',
    'a list',
    '“located: [{name: Minsk}]”',
  ],
  [
    'a place in a list of words',
    located('located:\n  - Minsk'),
    '6:5',
    '"Minsk"',
    'keys with values',
    '“- {name: Minsk}”',
  ],
  [
    'a place without a hyphen',
    located('located:\n  name: Minsk'),
    '6:3',
    'name: Minsk',
    'a list',
    'put a hyphen before the first key',
  ],
  [
    'a latitude beyond the pole',
    ['latitude: 53.9\n    longitude: 27.5667', 'latitude: 127.5667\n    longitude: 53.9'],
    '7:15',
    '127.5667',
    '90 or less',
    '“longitude: 127.5667” and “latitude: 53.9”',
  ],
  [
    'a longitude beyond the date line',
    ['longitude: 27.5667', 'longitude: 275.667'],
    '8:16',
    '275.667',
    '180 or less',
    'such as “longitude: 27.5667”',
  ],
  [
    'a latitude in degrees and minutes',
    ['latitude: 53.9', 'latitude: 53°54′S'],
    '7:15',
    '53°54′S',
    'a number',
    '“latitude: -53.9”',
  ],
  [
    'half a position',
    ['    longitude: 27.5667\n', ''],
    '7:5',
    '“located.0.latitude” without “longitude”',
    'both or neither',
    'add “longitude:”',
  ],
  [
    '“was” without “now”',
    ['    now: on Saturday\n', ''],
    '21:5',
    '“corrections.0.was” without “now”',
    'both or neither',
    'add “now:”',
  ],
  [
    '“now” without a value',
    ['now: on Saturday', 'now:'],
    '22:5',
    '“corrections.0.now” without a value',
    'text',
    '“now: ""”',
  ],
  [
    'a correction without a date',
    corrections('corrections:\n  - note: A slip'),
    '19:5',
    'no “corrections.0.date”',
    'a day',
    '“date: 2021-11-14”',
  ],
  [
    'a correction in two items',
    corrections('corrections:\n  - date: 2021-11-15\n  - note: A slip'),
    '20:5',
    'a hyphen before “note”',
    'the first key of each item',
    '“    note: A slip”',
  ],
  [
    'a correction in words',
    corrections('corrections: A slip'),
    '18:14',
    '"A slip"',
    'a list',
    '“corrections: [{date: 2021-11-14, note: A slip}]”',
  ],
  [
    'an empty headline',
    headline('headline: ""'),
    '2:11',
    '“headline” without a value',
    'text that is not empty',
    'such as “headline: Ministers meet in Minsk”',
  ],
  [
    'a headline left out',
    headline('headline:'),
    '2:1',
    '“headline” without a value',
    'text that is not empty',
    'such as “headline: Ministers meet in Minsk”',
  ],
  [
    'a headline that is no text',
    headline('headline: true'),
    '2:11',
    '“headline” is true',
    'text',
    '“headline: "true"”',
  ],
  [
    'a headline with a tab',
    headline('headline: The\ttalks'),
    '2:11',
    '"The\\ttalks"',
    'one line of text',
    '“headline: The talks”',
  ],
  [
    'an agency that is a number',
    ['agency: TASS', 'agency: 24'],
    '10:9',
    '24',
    'a name',
    '“agency: "24"”',
  ],
  [
    'a language in words',
    ['language: en', 'language: english'],
    '11:11',
    '"english"',
    'a language tag',
    '“language: en”',
  ],
  [
    'a language in its own words',
    ['language: en', 'language: Русский'],
    '11:11',
    '"Русский"',
    'a language tag',
    '“language: ru”',
  ],
  [
    'a locale of a system',
    ['language: en', 'language: en_GB'],
    '11:11',
    '"en_GB"',
    'a language tag',
    '“language: en-GB”',
  ],
  [
    'a wire file elsewhere',
    ['wire: wire/a.txt', 'wire: content/wire/a.txt'],
    '13:7',
    'content/wire/a.txt',
    'a path below wire/',
    '“wire: wire/a.txt”',
  ],
  [
    'a digest cut short',
    [SHA256, SHA256.slice(0, 12)],
    '14:9',
    SHA256.slice(0, 12),
    '64 hexadecimal figures',
    '“sha256sum wire/a.txt”',
  ],
  [
    'a digest in capitals',
    [SHA256, SHA256.toUpperCase()],
    '14:9',
    'sha256',
    '64 hexadecimal figures',
    `“sha256: ${SHA256}”`,
  ],
  [
    'an encoding by its number',
    added('encoding: 1251'),
    '15:11',
    '1251',
    'an encoding',
    '“encoding: windows-1251”',
  ],
  [
    'a source of the headline',
    ['headlineSource: lead', 'headlineSource: editor'],
    '3:17',
    '"editor"',
    'one of desk, wire, lead',
    '“headlineSource: desk”',
  ],
];

const FENCES: readonly Row[] = [
  [
    'no closing line',
    ['---\n\nMINSK', '\nMINSK'],
    '23:1',
    'front matter that does not end',
    'a line “---”',
    'after “now: on Saturday”',
  ],
  [
    'no closing line, and a rule in the body',
    [
      '---\n\nMINSK, November 14. /TASS/. The talks went on.\n',
      '\nMINSK, November 14. /TASS/. The talks went on.\n\n---\n',
    ],
    '23:1',
    'front matter that does not end',
    'a line “---”',
    'after “now: on Saturday”',
  ],
  [
    'a closing line of four hyphens',
    ['---\n\nMINSK', '----\n\nMINSK'],
    '23:1',
    'the line “----”',
    'a line “---”',
    'three hyphens',
  ],
  [
    'a closing dash',
    ['---\n\nMINSK', '—\n\nMINSK'],
    '23:1',
    'the line “—”',
    'a line “---”',
    'three hyphens',
  ],
  [
    'no opening line',
    ['---\nheadline', 'headline'],
    '1:1',
    'a key without a line “---”',
    'a line “---”',
    'put a line “---” before the first key',
  ],
  [
    'a blank first line',
    ['---\nheadline', '\n---\nheadline'],
    '1:1',
    'an empty line',
    'a line “---”',
    'take it out',
  ],
];

const BODY: readonly Row[] = [
  ['a line break of HTML', words('One <br> two.'), '27:5', '<br>', '<br />', '“<br />”'],
  [
    'a rule of HTML',
    words('One\n\n<hr>\n\ntwo.'),
    '29:1',
    '<hr>',
    'a rule in Markdown',
    'write “---”',
  ],
  [
    'an image of HTML',
    words('<img src=x.jpg>'),
    '27:1',
    '<img src=x.jpg>',
    '<Figure',
    '“<Figure src="x.jpg" alt="what it shows" />”',
  ],
  [
    'a paragraph without an end',
    words('<p>One.'),
    '27:1',
    '<p> without </p>',
    'Markdown',
    'take it out',
  ],
  ['a mark without an end', words('One <b>two.'), '27:5', '<b> without </b>', '</b>', 'write </b>'],
  [
    'a mark that ends as another',
    words('One <b>two</i>.'),
    '27:11',
    '</i>, while <b> is still open',
    '</b>',
    'write </b>',
  ],
  [
    'an end without a beginning',
    words('One</p>.'),
    '27:4',
    '</p> without <p>',
    'HTML',
    'take it out',
  ],
  [
    'an attribute without quotes',
    words('One <a href=/x>two</a>.'),
    '27:5',
    'an attribute without quotes',
    'HTML',
    '“<a href="/x">”',
  ],
  [
    'a component without an end',
    words('<Figure src="a.jpg" alt="A">'),
    '27:1',
    'without an end',
    '“/>”',
    '“<Figure src="a.jpg" alt="A" />”',
  ],
  [
    'an open brace',
    words('One {two.'),
    '27:5',
    'a brace { that does not end',
    'words',
    '“\\{two.”',
  ],
  ['a brace that is no code', words('One {1 +} two.'), '27:5', '“{1 +}”', 'words', '“\\{1 +}”'],
  [
    'a less-than sign',
    words('One <5 two.'),
    '27:5',
    'in which < begins no tag',
    'a backslash',
    '“\\<5 two.”',
  ],
  [
    'a comment of HTML',
    words('One <!-- two --> three.'),
    '27:5',
    'a comment of HTML',
    'MDX',
    '“{/* two */}”',
  ],
  [
    'an address in angle brackets',
    words('See <https://example.org>.'),
    '27:5',
    'an address in angle brackets',
    'without them',
    '“https://example.org”',
  ],
  [
    'words that look like code',
    words('import duties rose'),
    '27:1',
    'begins with “import”',
    'words',
    '“&#x69;mport duties rose”',
  ],
];

/** Mistakes that are no slips of writing keep their codes. */
const OTHERS: readonly (readonly [code: string, row: Row])[] = [
  [
    'dispatch/code',
    [
      'code',
      words('One {two} three.'),
      '27:5',
      'the code “{two}”',
      'words',
      'a backslash before {',
    ],
  ],
  [
    'dispatch/unknown-component',
    [
      'an unknown component',
      words('<Nte>One</Nte>'),
      '27:1',
      '<Nte>',
      'one of Note',
      'write <Note>',
    ],
  ],
  [
    'dispatch/unknown-element',
    [
      'an unknown element',
      words('<center>One</center>'),
      '27:1',
      '<center>',
      'one of p',
      'take it out',
    ],
  ],
  ['proof/other-id', ['another id', [ID, OTHER_ID], '12:1', OTHER_ID, ID, `“id: ${ID}”`]],
  [
    'proof/wire-file-changed',
    [
      'another digest',
      [`sha256: ${SHA256}`, `sha256: ${'f'.repeat(64)}`],
      '14:1',
      'another digest',
      SHA256,
      `“sha256: ${SHA256}”`,
    ],
  ],
  [
    'proof/no-wire-file',
    [
      'a wire file that is not there',
      ['wire/a.txt', 'wire/b.txt'],
      '13:1',
      'no file wire/b.txt',
      'the wire copy',
      'put the file back',
    ],
  ],
  [
    'proof/no-wire-file',
    [
      'a path that is too long for any file',
      ['wire/a.txt', `wire/${'a'.repeat(300)}.txt`],
      '13:1',
      'no file wire/aaa',
      'the wire copy',
      'put the file back',
    ],
  ],
  [
    'proof/headline-differs',
    [
      'a headline of one’s own',
      headline('headline: Talks end'),
      '2:1',
      'Talks end',
      'words of the wire file',
      '“headlineSource: desk”',
    ],
  ],
  [
    'proof/dateline-differs',
    [
      'another dateline',
      ['dateline: MINSK', 'dateline: BREST'],
      '4:1',
      'BREST',
      'as filed',
      'copy it from the wire file',
    ],
  ],
  [
    'proof/corrects-nothing',
    [
      'a correction of other words',
      ['was: on Friday', 'was: on Monday'],
      '21:5',
      'on Monday',
      'as filed',
      'copy the words',
    ],
  ],
];

function suiteOf(name: string, rows: readonly (readonly [code: string, row: Row])[]): void {
  suite(name, () => {
    for (const [code, [what, change, place, found, expected, remedy]] of rows) {
      test(what, async () => {
        const problems = await problemsOf(changed(change));
        const told = problems.map((one) => `${one.line}:${one.column} ${one.code}`);
        const [problem] = problems;
        assert.deepEqual(told, [`${place} ${code}`], JSON.stringify(problems));
        assert.ok(problem);
        assert.ok(problem.found.includes(found), `found ${problem.found}`);
        assert.ok(problem.expected.includes(expected), `expected ${problem.expected}`);
        assert.ok(problem.remedy.includes(remedy), `remedy ${problem.remedy}`);
      });
    }
  });
}

const coded = (code: string, rows: readonly Row[]) =>
  rows.map((row): readonly [string, Row] => [code, row]);

suiteOf('a slip of YAML', coded('yaml/syntax', YAML));
suiteOf(
  'a key',
  KEYS.map((row) => [row[3].startsWith('no ') ? 'yaml/missing' : 'yaml/unknown-key', row]),
);
suiteOf(
  'a value',
  VALUES.map((row) => [row[3].startsWith('no “') ? 'yaml/missing' : 'yaml/invalid', row]),
);
suiteOf('a line around the front matter', coded('mdx/no-front-matter', FENCES));
suiteOf('a slip of MDX', coded('mdx/syntax', BODY));
suiteOf('what is checked later', OTHERS);

test('each mistake is found on lines of another system too', async () => {
  for (const [what, change, place] of [...YAML, ...KEYS, ...VALUES, ...FENCES, ...BODY]) {
    const problems = await problemsOf(changed(change).replaceAll('\n', '\r\n'));
    assert.deepEqual(
      problems.map(({ line, column }) => `${line}:${column}`),
      [place],
      `${what} ${JSON.stringify(problems)}`,
    );
  }
});

suite('a setting', () => {
  const rows: readonly (readonly [line: string, place: string, remedy: string])[] = [
    ['search: yes', '5:9', '“search: true”'],
    ['feedItems: "50"', '5:12', '“feedItems: 50”'],
    ['feedItems: fifty', '5:12', 'such as “feedItems: 50”'],
    ['maxWireBytes: 1,000,000', '5:15', '“maxWireBytes: 1000000”'],
    ['timeZone: minsk', '5:11', '“timeZone: Europe/Minsk”'],
    ['hub: hub.example.org', '5:6', '“hub: https://hub.example.org”'],
    ['timezone: UTC', '5:1', '“timeZone: UTC”'],
    ['search:true', '5:1', '“search: true”'],
  ];
  for (const [line, place, remedy] of rows) {
    test(line, async () => {
      const { content, write } = await openNewsroom();
      await write('content/site.yaml', `${SITE}${line}\n`);
      assert.throws(
        () => openContentFolder({ CONTENT_DIR: content }),
        (error) => {
          assert.ok(error instanceof DispatchError);
          const [problem, ...others] = error.problems;
          assert.deepEqual(others, []);
          assert.equal(`${problem?.line}:${problem?.column}`, place);
          assert.ok(problem?.remedy.includes(remedy), problem?.remedy);
          return true;
        },
      );
    });
  }
});

test('whatever is typed into a file, it is read or told in words, within its lines and at no great length', async () => {
  const piece = fc.constantFrom(
    ...[
      '\t',
      ':',
      ': ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ' #',
      '\n',
      '  ',
      '- ',
      '&a ',
      '*a ',
      '!',
      '|',
      '---\n',
    ],
    ...[
      '@',
      '“',
      '\r',
      '\u00A0',
      '<',
      '<b>',
      '`',
      '\\',
      '\u001B[2J',
      '__proto__: 1\n',
      '? ',
      '...\n',
      'a'.repeat(300),
    ],
  );
  const edit = fc.record({ at: fc.nat(GOOD.length), taken: fc.nat(3), piece });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const source = edits.reduce(
        (text, one) => text.slice(0, one.at) + one.piece + text.slice(one.at + one.taken),
        GOOD,
      );
      const lines = source.split(/\r\n|\n|\r/u).length;
      for (const { line, column, found, expected, remedy } of await problemsOf(source)) {
        assert.ok(line >= 1 && line <= lines + 1 && column >= 1);
        for (const part of [found, expected, remedy]) {
          assert.ok(part !== '' && part.length < 1000, part);
        }
      }
    }),
    { numRuns: sized(150, 500) },
  );
});
