/** What an editor of the demonstration newsroom does to a dispatch after its import. */
export interface Edit {
  /** Name of the wire file. */
  readonly wire: string;
  /** Set in the front matter. */
  readonly set: Readonly<Record<string, unknown>>;
  /** A change of the words: found, put in its place. */
  readonly replace?: readonly [string, string];
  /** MDX behind the text. */
  readonly append?: string;
}

export const EDITS: readonly Edit[] = [
  {
    wire: 'ferry.txt',
    set: {
      headline: 'Karsholm ferry to sail again from Tuesday after eleven days in dock',
      headlineSource: 'desk',
      located: [{ name: 'Karsholm', country: 'Varnia' }],
      people: ['Ilse Drommel'],
      organisations: ['Karsholm Harbour Office'],
      places: ['Port Ellery'],
      topics: ['Ferries', 'Harbours'],
      corrections: [
        {
          date: '2024-03-12',
          note: 'The crossing takes an hour and 35 minutes, as the harbour office puts it.',
          was: '95 minutes',
          now: 'an hour and 35 minutes',
        },
      ],
      edNote: 'EDITORS-ONLY-MARKER asked the harbour office twice',
    },
    replace: ['95 minutes', 'an hour and 35 minutes'],
  },
  {
    wire: 'ferry-later.txt',
    set: { byline: 'Mara Quill', updated: '2024-03-11T18:30:00+02:00', topics: ['Ferries'] },
  },
  {
    wire: 'hostile.txt',
    set: {
      headline: '</script><script>alert(2)</script> AT&T <b>“bold”</b> ]]> {1+1} __ASTRO_IMAGE_x',
      headlineSource: 'desk',
      topics: ['<b>Markup</b> & more', 'index', '404', '../../escape'],
      people: ['Żaneta O’Neill', '名前'],
    },
  },
  {
    wire: 'cyrillic.txt',
    set: { language: 'ru', located: [{ name: 'Karsholm', country: 'Varnia' }] },
  },
  { wire: 'arabic.txt', set: { language: 'ar' } },
  { wire: 'rumour.txt', set: { status: 'canceled' } },
  { wire: 'secret.txt', set: { status: 'withheld' } },
  { wire: 'later.txt', set: { embargoed: '2999-01-01T00:00:00Z' } },
  {
    wire: 'island.txt',
    set: { located: [{ name: 'Dunmere' }, { name: 'Port Ellery' }], supersedes: 'urn:x:earlier' },
    append:
      '<aside>\n\nNote: the two surveys are kept in the [island library](/about/#how-it-is-made).\n\n</aside>\n',
  },
];
