import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFile } from '../bench/corpus.ts';
import { randomFrom } from '../bench/random.ts';
import type { Edit } from '../demonstration/edits.ts';
import { applyEdit, pathsByWire } from '../demonstration/open-demonstration.ts';
import { runOrFail } from './run.ts';

const SETTINGS = `name: The <Varnia> Archive & Index
description: Invented copy, "as filed" ]]> & kept.
url: https://archive.example/
language: en-GB
timeZone: America/St_Johns
feedItems: 40
facetFeedItems: 30
ninjsBodies: true
archiveFormats: [atom, json]
ninjsText: true
hub: [https://hub.example/?a=1&b=2, https://other-hub.example/]
`;

const TOPICS = [
  ...(['Ferries', 'Harbours', 'Budget & Tax', '<b>Markup</b>', 'Weather', '選挙'] as const),
] as const;
const PEOPLE = ['Ilse Drommel', 'Anton Veld', 'Żaneta O’Neill', 'Ruth "Rook" Pellow'] as const;
const ORGANISATIONS = ['Bank of Varnia', 'Karsholm Harbour Office', 'R&D <Union>'] as const;
const BYLINES = ['Mara Quill', 'Jonas Thrale & Lena Abbott', '<Staff> of “The Wire”'] as const;

/** The days on both sides of the two that end when the archive is built (`ARCHIVE_BUILT`). */
const LAST_DAYS = ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06'];

/**
 * Sets up a content folder of invented dispatches from nine years, the same each time: imported by the desk's own
 * command, and edited as editors would.
 */
export function openArchive(content: string, dispatches: number): void {
  const wire = join(content, 'wire');
  mkdirSync(wire, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SETTINGS);
  for (let index = 0; index < dispatches; index += 1) {
    const { name, text } = corpusFile(index);
    const day = LAST_DAYS[index];
    writeFileSync(join(wire, name), day ? text.replace(/date \S+/u, `date ${day}`) : text);
  }
  runOrFail('npm', ['run', '--silent', 'import', '--', wire], { CONTENT_DIR: content });
  const paths = pathsByWire(content);
  // A copy of an earlier file has no dispatch.
  for (const path of [...paths.keys()].sort()) {
    const name = path.replace(/^wire\//u, '');
    applyEdit({ wire: name, set: edited(Number.parseInt(name, 10)) }, paths);
  }
}

function edited(index: number): Edit['set'] {
  const random = randomFrom(index);
  const some = <T>(share: number, value: () => T) => (random.chance(share) ? value() : undefined);
  const set = {
    topics: some(0.9, () => [random.pick(TOPICS)]),
    people: some(0.5, () => [random.pick(PEOPLE)]),
    organisations: some(0.3, () => [random.pick(ORGANISATIONS)]),
    byline: some(0.3, () => random.pick(BYLINES)),
    language: some(0.05, () => random.pick(['ar', 'ru', 'de'])),
    updated: some(0.05, () => '2024-01-03T10:00:00+01:00'),
    corrections: some(0.05, () => [
      { date: '2024-01-02', note: `No ${index}, ]]> & <b>more</b>.` },
    ]),
    edNote: some(0.1, () => 'EDITORS-ONLY-MARKER'),
    embargoed: some(0.02, () => '2031-05-01T00:00:00Z'),
    status: some(0.04, () => random.pick(['canceled', 'withheld'])),
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}
