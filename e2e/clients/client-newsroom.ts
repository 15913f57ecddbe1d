import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../demonstration/edits.ts';
import { applyEdit, pathsByWire } from '../demonstration/open-demonstration.ts';
import { type ExpectedItem, expectedItems } from '../support/expected.ts';
import { runOrFail } from '../support/run.ts';
import { WORK } from '../support/sites.ts';

/** A site that feed clients follow, at one stage of its life. */
export interface Stage {
  readonly out: string;
  /** The expected items of its feeds, by id. */
  readonly expected: ReadonlyMap<string, FollowedItem>;
}

export interface FollowedItem extends ExpectedItem {
  readonly html: string;
}

/** A small newsroom: as first published, built again, and after an edit. */
export interface ClientNewsroom {
  readonly first: Stage;
  readonly unchanged: Stage;
  readonly edited: Stage;
  /** The id of the dispatch that was edited. */
  readonly editedId: string;
}

const URL = 'https://followed.example';

const SETTINGS = `name: The Karsholm Wire
description: Invented dispatches, to be followed.
url: ${URL}/
language: en-GB
timeZone: Europe/Helsinki
`;

const WIRE: Readonly<Record<string, string>> = {
  'ferry.txt': ` date 2024-03-11T16:05:00+02:00 KARSHOLM, March 11 (Varnpress) - The ferry sails on Tuesday.

It takes 95 minutes, with 1,200 places for cars & lorries.
`,
  'harbour.txt': ` date 2024-03-10 DUNMERE, March 10 (Harbour Wire) - The harbour opens.

    District   Tonnes
    Dunmere       <12
`,
  'hostile.txt': ` date 2024-03-12T09:00:00+02:00 KARSHOLM (Varnpress) - It ends ]]> and ends ]]> again.

<script>alert(1)</script> 👩‍👩‍👧 \u202Eoverride\u202C &amp;lt; <b>AT&T</b> “soft\u00ADhyphen”.
`,
  'rumour.txt': ' date 2024-03-09 KARSHOLM (Varnpress) - A rumour that was none.\n',
  'alert.txt': ' date 2024-03-07\nFERRY AT KARSHOLM AGROUND - HARBOUR OFFICE\n',
  'arabic.txt': ' date 2024-03-08 كارسهولم (Varnpress) - تبحر العبارة يوم الثلاثاء.\n',
};

const EDITS: readonly Edit[] = [
  { wire: 'ferry.txt', set: { byline: 'Mara Quill & Jonas Thrale', topics: ['Ferries'] } },
  {
    wire: 'hostile.txt',
    set: { headline: 'The <b> of AT&T ]]> “{1+1}” 👩‍👩‍👧', headlineSource: 'desk' },
  },
  { wire: 'rumour.txt', set: { status: 'canceled' } },
  { wire: 'arabic.txt', set: { language: 'ar' } },
];

/** A better headline, and a wrong word put right. */
const LATER: Edit = {
  wire: 'ferry.txt',
  set: {
    headline: 'Karsholm ferry to sail again',
    headlineSource: 'desk',
    corrections: [
      { date: '2024-03-12', note: 'It takes 85 minutes.', was: '95 minutes', now: '85 minutes' },
    ],
  },
  replace: ['95 minutes', '85 minutes'],
};

/** Sets the newsroom up and builds it three times. */
export function openClientNewsroom(): ClientNewsroom {
  const folder = join(WORK, 'followed');
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  mkdirSync(join(content, 'wire'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SETTINGS);
  for (const [name, text] of Object.entries(WIRE)) writeFileSync(join(content, 'wire', name), text);
  runOrFail('npm', ['run', '--silent', 'import', '--', join(content, 'wire')], {
    CONTENT_DIR: content,
  });
  const paths = pathsByWire(content);
  const build = (name: string): Stage => {
    const out = join(folder, name);
    runOrFail('npm', ['run', 'build'], { CONTENT_DIR: content, OUT_DIR: out });
    return { out, expected: followedItems(content, out) };
  };
  for (const edit of EDITS) applyEdit(edit, paths);
  const first = build('first');
  const unchanged = build('unchanged');
  applyEdit(LATER, paths);
  const edited = build('edited');
  const isEdited = ({ title }: FollowedItem) => title === LATER.set['headline'];
  const editedId = [...edited.expected.values()].find(isEdited)?.id ?? '';
  return { first, unchanged, edited, editedId };
}

// The texts come from the JSON feed, which can be parsed without guessing.
function followedItems(content: string, out: string): Stage['expected'] {
  const feed: { items: { id: string; content_html: string }[] } = JSON.parse(
    readFileSync(join(out, 'feed.json'), 'utf8'),
  );
  const texts = new Map(feed.items.map(({ id, content_html }) => [id, content_html]));
  return new Map(
    [...expectedItems({ content, url: URL })].map(([id, item]) => [
      id,
      { ...item, html: texts.get(id) ?? '' },
    ]),
  );
}
