/** An editor's changes to a dispatch of the demonstration newsroom after its import. */
export interface Edit {
  /** The wire file, relative to `wire/`. */
  readonly wire: string;
  /** Keys set in the front matter. */
  readonly set: Readonly<Record<string, unknown>>;
  /** The wire file of the dispatch that this one replaces (`supersedes` in the front matter). */
  readonly replaces?: string;
  /** The wire file of the dispatch that this one translates (`translates` in the front matter). */
  readonly translates?: string;
  /** A change of the words: the old ones and the new ones. */
  readonly replace?: readonly [string, string];
  /** MDX before and after the text. */
  readonly prepend?: string;
  readonly append?: string;
  /** A picture from `newsroom/pictures/` to copy beside the dispatch. */
  readonly picture?: string;
}

const KARSHOLM = { name: 'Karsholm', country: 'Varnia', latitude: 58.42, longitude: 20.1 };
const PORT_ELLERY = { name: 'Port Ellery', country: 'Varnia', latitude: 58.2, longitude: 18.5 };
const DUNMERE = { name: 'Dunmere', country: 'Varnia', latitude: 58.9, longitude: 20.9 };

/** A paragraph that was wrong. */
const COMET = 'Turnout was 74.2 percent, the highest since 1974, when there was also a comet.';

export const EDITS: readonly Edit[] = [
  {
    wire: 'ferry.txt',
    set: {
      headline: 'Karsholm ferry to sail again from Tuesday after eleven days in dock',
      headlineSource: 'desk',
      located: [KARSHOLM],
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
    set: {
      language: 'ru',
      located: [KARSHOLM],
      topics: ['Ferries'],
      people: ['Ilse Drommel'],
    },
    translates: '2024/2024-03-13-0900-ferry.txt',
  },
  {
    wire: 'arabic.txt',
    set: {
      language: 'ar',
      located: [KARSHOLM],
      topics: ['Ferries'],
      people: ['Ilse Drommel'],
      corrections: [
        {
          date: '2024-03-14',
          note: 'The ferry was in dock for eleven days. An earlier version gave twelve.',
          was: '12 يوما',
          now: '11 يوما',
        },
      ],
    },
    replace: ['12 يوما', '11 يوما'],
    translates: '2024/2024-03-13-0900-ferry.txt',
  },
  {
    wire: 'rumour.txt',
    set: {
      status: 'canceled',
      corrections: [
        {
          date: '2024-02-03',
          note: 'It is not known who the buyer is.',
          was: 'a foreign buyer',
          now: 'an unnamed buyer',
        },
        { date: '2024-02-05', note: 'Nothing has been sold, and the dispatch is withdrawn.' },
      ],
    },
    replace: ['a foreign buyer', 'an unnamed buyer'],
  },
  { wire: 'secret.txt', set: { status: 'withheld' } },
  { wire: 'later.txt', set: { embargoed: '2999-01-01T00:00:00Z' } },
  {
    wire: 'island.txt',
    set: { located: [DUNMERE, PORT_ELLERY], supersedes: 'urn:x:earlier' },
    picture: 'survey.png',
    append: `<aside>

Note: the two surveys are kept in the [island library](/about/#how-it-is-made).

</aside>

<Figure src="survey.png" alt="A hand-drawn plan of an island in nested contour lines, with a dot where the bridge would land." caption="The first survey’s plan of Seal Island." credit="Varnia Survey Office" />
`,
  },
  {
    wire: 'bank.txt',
    set: { topics: ['Economy'], organisations: ['Bank of Varnia'] },
  },
  {
    wire: 'harvest.txt',
    set: { topics: ['Barley', 'Economy'], organisations: ['Farm Office'], places: ['Upper Vale'] },
    replace: [
      'the farm office said',
      'the *farm* <abbr title="of the Ministry of the Land">office</abbr> [said](/about/)',
    ],
  },
  {
    wire: 'tremor.txt',
    set: { topics: ['Earthquakes'], people: ['Anton Veld'], places: ['Dunmere', 'Upper Vale'] },
  },
  {
    wire: '2019/2019-05-18-0700-ferry.txt',
    append:
      '<Figure src="/pictures/ferry.jpg" alt="A white ferry with a red funnel on calm water, a low coast behind it." caption="On her first crossing." />\n',
    set: {
      headline: 'New ferry takes its first cars across Ellery Sound',
      headlineSource: 'desk',
      byline: 'Mara Quill',
      topics: ['Ferries'],
      people: ['Aksel Rooke'],
      organisations: ['Ellery Line', 'Seal Island Council'],
      places: ['Port Ellery'],
    },
  },
  {
    wire: '2019/2019-05-18-1145-fares.txt',
    set: {
      headline: 'Fares of the Karsholm–Port Ellery ferry',
      headlineSource: 'desk',
      topics: ['Ferries'],
      organisations: ['Ellery Line'],
      corrections: [
        {
          date: '2019-05-18T16:20:00+03:00',
          note: 'A child pays 4.50 varns for a single crossing.',
          was: '(5 to 15)             4.00',
          now: '(5 to 15)             4.50',
        },
      ],
    },
    replace: ['(5 to 15)             4.00', '(5 to 15)             4.50'],
  },
  {
    wire: '2019/2019-09-02-0930-barley.txt',
    set: { topics: ['Barley'], people: ['Tobias Kern'], organisations: ['Farm Office'] },
  },
  {
    wire: '2019/2019-11-09-1200-kiev-grain.txt',
    set: {
      located: [{ name: 'Kyiv', country: 'Ukraine', latitude: 50.4501, longitude: 30.5234 }],
      topics: ['Barley'],
      organisations: ['Farm Office'],
      places: ['Upper Vale'],
    },
  },
  {
    wire: '2019/2019-11-25-1015-moscow-maps.txt',
    set: {
      language: 'ru',
      located: [{ name: 'Moscow', country: 'Russia', latitude: 55.7558, longitude: 37.6173 }],
      people: ['Hedda Morrow'],
      organisations: ['National Library'],
    },
  },
  {
    wire: '2019/2019-12-24-0800-keeper.txt',
    set: {
      headline: 'The last man to be paid for staying awake',
      headlineSource: 'desk',
      byline: 'Ruth Pellow',
      agency: 'North Sound',
      topics: ['Lighthouses'],
      people: ['Bartholomew Finn', 'Gustav Oake', 'Ilse Drommel'],
      organisations: ['Varnia Light Board'],
    },
  },
  {
    wire: '2020/2020-02-11-1640-oslo.txt',
    set: { located: [{ name: 'Oslo', country: 'Norway' }], topics: ['Fishing'] },
  },
  {
    wire: '2020/2020-06-30-1100-ukrainian.txt',
    set: {
      language: 'uk',
      located: [KARSHOLM],
      topics: ['Barley'],
      people: ['Tobias Kern'],
      organisations: ['Farm Office'],
      places: ['Upper Vale'],
    },
  },
  {
    wire: '2020/2020-10-05-1530-sandpiper.txt',
    set: {
      headline: 'The Sandpiper sails to find the source of a note that nobody can place',
      headlineSource: 'desk',
      topics: ['Science'],
      people: ['Ines Calloway'],
      organisations: ['University of Karsholm'],
    },
  },
  {
    wire: '2020/2020-12-31-2358-leap.txt',
    set: { located: [DUNMERE] },
  },
  {
    wire: '2021/2021-01-19-0312-storm.txt',
    set: { located: [KARSHOLM], agency: 'Harbour Wire', topics: ['Harbours', 'Storm Osric'] },
  },
  {
    wire: '2021/2021-01-19-0340-storm.txt',
    set: { located: [KARSHOLM], agency: 'Harbour Wire', topics: ['Harbours', 'Storm Osric'] },
  },
  {
    wire: '2021/2021-01-19-0615-storm.txt',
    set: {
      headline: 'Storm breaks Karsholm’s mole, sets fishing fleet adrift',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Harbour Wire',
      byline: 'Mara Quill',
      topics: ['Harbours', 'Storm Osric'],
      people: ['Ilse Drommel'],
      organisations: ['Karsholm Harbour Office', 'Seal Island Council'],
      places: ['Seal Island'],
    },
    replaces: '2021/2021-01-19-0340-storm.txt',
    prepend: `<Figure src="/pictures/mole.jpg" alt="Waves break white over a stone mole; beside it stands a lighthouse with its lamp lit." caption="The mole at Karsholm, shortly before it broke." credit="Drawing: Harbour Wire" />

`,
    append: `<Timeline title="The night of the storm">

- 2021-01-18: The bridge to Seal Island is closed.
- 2021-01-19T03:04:00+02:00: The mole breaks, **30 metres** at first.
- 2021-01-19T03:20:00+02:00: Power fails in the north of the city, and an hour later [on Seal Island](/places/seal-island/).
- 2021-01-21: The Assembly meets.
- 2021-03: The Old Constance was to have been scrapped.

</Timeline>

<Quote by="Ilse Drommel" role="harbour master of Karsholm">

A mole doesn’t crack. It coughs.

</Quote>

<Locator name="Karsholm" latitude="58.42" longitude="20.1" caption="Karsholm, the capital of Varnia, on the eastern shore of Ellery Sound." />

<Note>

Earlier editions of this dispatch gave the width of the gap as 30 metres, which was right when they were filed. What is known of the *Old Constance* is in [a dispatch of its own](/topics/ferries/).

</Note>
`,
  },
  {
    wire: '2021/2021-01-19-1130-russian.txt',
    append: `<Note>

Число лодок уточняется.

</Note>

<Timeline>

- 1834: Построен мол.
- 1953-02: Прежний рекорд, 76 узлов.
- 2021-01-19: Мол разрушен.

</Timeline>
`,
    set: {
      language: 'ru',
      located: [KARSHOLM],
      topics: ['Harbours', 'Storm Osric'],
      people: ['Ilse Drommel'],
    },
  },
  {
    wire: '2021/2021-01-19-1800-storm.txt',
    set: {
      headline: 'Varnia counts its boats after Storm Osric; no lives lost',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Harbour Wire',
      byline: 'Mara Quill and Jonas Thrale',
      topics: ['Fishing', 'Harbours', 'Storm Osric'],
      people: ['Ottilie Brann', 'Edvard Sorrel', 'Aksel Rooke'],
      organisations: ['The Assembly'],
    },
    replaces: '2021/2021-01-19-0615-storm.txt',
  },
  {
    wire: '2021/2021-01-20-0810-storm.txt',
    set: {
      headline: 'Varnia counts its boats after Storm Osric; no lives lost',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Harbour Wire',
      byline: 'Mara Quill and Jonas Thrale',
      topics: ['Fishing', 'Harbours', 'Storm Osric'],
      people: ['Ottilie Brann', 'Edvard Sorrel', 'Aksel Rooke'],
      organisations: ['The Assembly'],
    },
    replaces: '2021/2021-01-19-1800-storm.txt',
  },
  {
    wire: '2021/2021-01-20-1200-arabic.txt',
    append: `<Timeline title="ليلة العاصفة">

- 2021-01-19T03:04:00+02:00: انهار الحاجز.
- 2021-01-21: تنعقد الجمعية الوطنية.

</Timeline>

<Quote by="إيلزه دروميل" role="مديرة الميناء">

وجدنا قاربا أمام باب البنك، ومصابيحه ما زالت مضاءة.

</Quote>

<Locator name="Karsholm" latitude="58.42" longitude="20.1" caption="كارسهولم، عاصمة فارنيا" />

<Note>

راجع أيضا [ما كتبناه عن العبارات](/topics/ferries/).

</Note>
`,
    set: {
      language: 'ar',
      located: [KARSHOLM],
      topics: ['Harbours', 'Storm Osric'],
      people: ['Ilse Drommel'],
    },
  },
  {
    wire: '2021/2021-01-21-1700-assembly.txt',
    set: {
      topics: ['Harbours', 'Storm Osric'],
      people: ['Torvald Pim'],
      organisations: ['The Assembly'],
      places: ['Seal Island'],
    },
  },
  {
    wire: '2021/2021-01-25-1430-german.txt',
    set: {
      language: 'de',
      headline: 'Die «Old Constance» bleibt, wo der Sturm sie hingestellt hat',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Nordsund',
      topics: ['Harbours', 'Storm Osric'],
      people: ['Ilse Drommel'],
    },
  },
  {
    wire: '2021/2021-01-28-1000-french.txt',
    set: {
      language: 'fr',
      located: [{ name: 'Geneva', country: 'Switzerland' }],
      topics: ['Economy', 'Harbours'],
      people: ['Cornelius Haag'],
      organisations: ['Bank of Varnia'],
    },
  },
  {
    wire: '2021/2021-06-03-0412-ferry.txt',
    set: { topics: ['Ferries'], organisations: ['Ellery Line'] },
  },
  {
    wire: '2021/2021-07-11-1400-regatta.txt',
    set: { located: [KARSHOLM], agency: 'Varnpress', topics: ['Sport'] },
  },
  {
    wire: '2021/2021-08-19-0900-morrow.txt',
    set: {
      headline: 'Hedda Morrow, who put a place that is not there on every map, dies at 97',
      headlineSource: 'desk',
      topics: ['Obituaries'],
      people: ['Hedda Morrow'],
      organisations: ['National Library'],
    },
  },
  {
    wire: '2021/2021-11-02-0600-sandpiper.txt',
    set: {
      headline: 'The note at the bottom of the sound',
      headlineSource: 'desk',
      located: [PORT_ELLERY],
      agency: 'North Sound',
      byline: 'Lena Abbott',
      topics: ['Harbours', 'Science', 'Storm Osric'],
      people: ['Ines Calloway', 'Bartholomew Finn', 'Hedda Morrow', 'Ilse Drommel'],
      organisations: ['University of Karsholm'],
    },
  },
  {
    wire: '2022/2022-02-09-1730-tidewater.txt',
    set: { located: [KARSHOLM], agency: 'Tidewater Filings', topics: ['Harbours'] },
  },
  {
    wire: '2022/2022-03-15-1845-trial.txt',
    set: {
      headline: 'Light Board bought oil for lamps that were electric, court is told',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Upland News',
      byline: 'Ruth Pellow',
      topics: ['Courts', 'Lighthouses'],
      people: ['Gustav Oake', 'Bartholomew Finn'],
      organisations: ['Varnia Light Board'],
    },
  },
  {
    wire: '2022/2022-05-20-1140-verdict.txt',
    set: {
      headline: 'Treasurer of the Light Board is sent to prison, with the window open',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Upland News',
      topics: ['Courts', 'Lighthouses'],
      people: ['Gustav Oake', 'Bartholomew Finn'],
      organisations: ['Varnia Light Board'],
    },
  },
  {
    wire: '2022/2022-09-18-2100-election.txt',
    set: { topics: ['Elections'] },
  },
  {
    wire: '2022/2022-09-19-0540-election.txt',
    set: {
      located: [KARSHOLM],
      agency: 'Harbour Wire',
      byline: 'Jonas Thrale',
      topics: ['Elections'],
      people: ['Edvard Sorrel', 'Ottilie Brann', 'Torvald Pim'],
      organisations: ['The Assembly'],
      corrections: [
        { date: '2022-09-19T11:30:00+03:00', note: 'An earlier version had no byline.' },
        {
          date: '2022-09-20',
          note: 'A paragraph on the turnout was taken out. There was no comet in 1974.',
          was: COMET,
          now: '',
        },
      ],
    },
    replace: [COMET, ''],
  },
  {
    wire: '2022/2022-09-19-1200-spanish.txt',
    set: {
      language: 'es',
      topics: ['Elections'],
      people: ['Edvard Sorrel', 'Ottilie Brann'],
    },
    translates: '2022/2022-09-19-0540-election.txt',
  },
  {
    wire: '2022/2022-09-19-1500-chinese.txt',
    set: {
      language: 'zh-Hans',
      headline: '瓦尔尼亚反对党高地联盟以微弱优势赢得选举',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: '北海峡通讯社',
      topics: ['Elections'],
      people: ['Edvard Sorrel', 'Ottilie Brann'],
      corrections: [
        {
          date: '2022-09-20',
          note: 'Edvard Sorrel is 48.',
          was: '现年49岁',
          now: '现年48岁',
        },
      ],
    },
    replace: ['现年49岁', '现年48岁'],
    translates: '2022/2022-09-19-0540-election.txt',
  },
  {
    wire: '2022/2022-12-01-1100-census.txt',
    set: {
      headline: 'Varnia has fewer people, more bees',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'Varnpress',
      embargoed: '2022-12-01T11:00:00+02:00',
    },
  },
  {
    wire: '2023/2023-03-28-1600-seal-island.txt',
    set: { agency: 'QuayWire', organisations: ['Seal Island Council'], places: ['Seal Island'] },
  },
  {
    wire: '2023/2023-05-27-1755-cup-final.txt',
    set: {
      headline: 'Dunmere win the Cup with a goal nobody claims',
      headlineSource: 'desk',
      located: [DUNMERE],
      agency: 'Upland News',
      byline: 'Jonas Thrale',
      topics: ['Football', 'Sport'],
    },
  },
  {
    wire: '2023/2023-05-27-1900-table.txt',
    set: { located: [KARSHOLM], agency: 'Varnpress', topics: ['Football', 'Sport'] },
  },
  {
    wire: '2023/2023-07-05-2030-jackson.txt',
    set: {
      located: [{ name: 'Jackson', country: 'United States' }],
      people: ['Anton Veld'],
      places: ['Dunmere'],
    },
  },
  {
    wire: '2023/2023-09-04-0900-hebrew.txt',
    set: {
      language: 'he',
      located: [KARSHOLM],
      topics: ['Ferries'],
      people: ['Aksel Rooke'],
      organisations: ['Ellery Line'],
    },
  },
  {
    wire: '2023/2023-09-04-1500-buenos-aires.txt',
    set: { language: 'es', topics: ['Barley', 'Beer'] },
  },
  {
    wire: '2023/2023-11-05-1100-montreal.txt',
    set: {
      language: 'fr',
      located: [{ name: 'Montréal', country: 'Canada' }],
      topics: ['Science'],
    },
  },
  {
    wire: '2023/2023-11-05-1630-beer.txt',
    set: {
      language: 'de',
      located: [DUNMERE],
      agency: 'Nordsund',
      topics: ['Beer'],
      people: ['Anton Veld'],
    },
  },
  {
    wire: '2023/2023-12-01-1000-tokyo.txt',
    set: { topics: ['Lighthouses'], people: ['Bartholomew Finn'] },
  },
  {
    wire: '2024/2024-02-29-1722-ferry.txt',
    set: {
      located: [KARSHOLM],
      topics: ['Ferries'],
      organisations: ['Ellery Line', 'Karsholm Harbour Office'],
    },
  },
  {
    wire: '2024/2024-03-13-0900-ferry.txt',
    set: { located: [KARSHOLM], topics: ['Ferries'], people: ['Ilse Drommel'] },
  },
  {
    wire: '2024/2024-03-13-1815-markets.txt',
    set: { agency: 'Varnpress', topics: ['Economy'] },
  },
  {
    wire: '2024/2024-03-14-1230-tremor.txt',
    set: {
      located: [KARSHOLM],
      agency: 'Varnpress',
      topics: ['Earthquakes', 'Ferries'],
      people: ['Anton Veld', 'Ines Calloway', 'Aksel Rooke'],
      organisations: ['University of Karsholm'],
      places: ['Dunmere', 'Upper Vale'],
    },
    replaces: 'tremor.txt',
  },
  { wire: '2024/2024-05-01-0900-minute-book.txt', set: { embargoed: '2031-05-01T00:00:00+03:00' } },
  {
    wire: '2024/2024-06-22-1300-arabic.txt',
    set: {
      language: 'ar',
      headline: '«أولد كونستانس» تبقى في مكانها وتصبح متحفا',
      headlineSource: 'desk',
      located: [KARSHOLM],
      agency: 'فارنبرس',
      topics: ['Ferries', 'Harbours'],
      people: ['Aksel Rooke'],
    },
  },
  {
    wire: '2024/2024-11-02-0905-registry.txt',
    set: {
      located: [KARSHOLM],
      agency: 'Varnpress',
      byline: 'Mara Quill',
      people: ['Anton Veld'],
      places: ['Kelder', 'Dunmere'],
    },
  },
  { wire: '2024/2024-11-02-1410-mole.txt', set: { topics: ['Harbours'] } },
  {
    wire: '2024/11/02/mole-closed.txt',
    set: {
      language: 'ru',
      located: [KARSHOLM],
      agency: 'Варнпресс',
      topics: ['Harbours'],
      people: ['Ilse Drommel', 'Aksel Rooke', 'Edda Kray'],
    },
  },
  {
    wire: '2024/2024-11-02-1830-hum.txt',
    set: { located: [KARSHOLM], topics: ['Harbours'], people: ['Edda Kray'] },
    replaces: '2024/2024-11-02-1410-mole.txt',
  },
  {
    wire: '2024/2024-11-03-0930-ferry.txt',
    set: {
      located: [PORT_ELLERY],
      topics: ['Ferries', 'Harbours'],
      people: ['Aksel Rooke'],
      organisations: ['Ellery Line'],
    },
  },
  {
    wire: '2024/11/03/beer-foam.txt',
    set: {
      language: 'de',
      located: [DUNMERE],
      agency: 'Nordsund',
      topics: ['Beer'],
      people: ['Anton Veld'],
    },
  },
  {
    wire: '2024/2024-11-04-1100-registry.xml',
    set: { located: [KARSHOLM], people: ['Wilhelmina Stroud'], places: ['Kelder'] },
  },
  {
    wire: '2024/2024-11-05-1030-geneva.xml',
    set: { topics: ['Economy'], people: ['Cornelius Haag'], organisations: ['Bank of Varnia'] },
  },
  {
    wire: '2024/2024-11-06-0715-piano.json',
    set: {
      located: [PORT_ELLERY],
      topics: ['Science'],
      people: ['Ines Calloway'],
    },
  },
];
