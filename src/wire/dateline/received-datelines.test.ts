import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ownAgencies } from '#wire/agencies.ts';
import { parseWire } from '#wire/parse-wire.ts';

/** The day of the header; copy, with a bar where the story begins; place with its region, date, agencies. */
type Row = readonly [sent: string, copy: string, expected: string];

const OWN = ownAgencies([
  { name: 'Quaywire', marks: ['QW', 'Quay'], languages: ['en'] },
  { name: 'Dunmere Listy', marks: [], languages: ['cs'] },
]);

const PLACES: ReadonlySet<string> = new Set([
  ...['karsholm', 'dunmere', 'dunmere harbour', 'saint-brévin', 'elmsford', 'springfield'],
]);

/** Kinds of dateline that newsrooms receive, with the slips of those who typed them. */
const KINDS: Readonly<Record<string, readonly Row[]>> = {
  'a state, abbreviated in any of the usual ways': [
    ['1987-03-11', 'ELMSFORD, CALIF., March 11 - |Axel Inc said', 'ELMSFORD < CALIF. | 3-11 |'],
    ['1987-06-01', 'ST. PAUL, MINN., June 1 - |Axel Inc said', 'ST. PAUL < MINN. | 6-1 |'],
    ['1987-03-27', 'OKLAHOMA CITY, OK., March 27 - |Axel', 'OKLAHOMA CITY < OK. | 3-27 |'],
    ['1987-10-20', 'CARSON, W.Va., Oct 20 - |Axel Inc said', 'CARSON < W.Va. | 10-20 |'],
    ['1987-10-20', 'CARSON, N.C, Oct 20 - |Axel Inc said', 'CARSON < N.C | 10-20 |'],
    ['1987-10-20', 'CARSON, N. J., Oct 20 - |Axel Inc said', 'CARSON < N. J. | 10-20 |'],
    ['1987-10-20', 'CARSON. N.J., Oct 20 - |Axel Inc said', 'CARSON < N.J. | 10-20 |'],
    ['1987-10-20', 'CARSON N.J., Oct 20 - |Axel Inc said', 'CARSON < N.J. | 10-20 |'],
    ['1987-10-20', 'LEWES, DEL, Oct 20 - |Axel Inc said', 'LEWES < DEL | 10-20 |'],
    ['1987-10-20', 'OREM, UT., Oct 20 - |Axel Inc said', 'OREM < UT. | 10-20 |'],
    ['1987-10-20', 'TRURO, N.S., Oct 20 - |Axel Inc said', 'TRURO < N.S. | 10-20 |'],
    ['1987-10-20', 'HULL, P.Q., Oct 20 - |Axel Inc said', 'HULL < P.Q. | 10-20 |'],
    ['1987-10-20', 'FARGO, N. Dak., Oct 20 - |Axel Inc said', 'FARGO < N. Dak. | 10-20 |'],
    ['1987-10-20', 'READING, Penna., Oct 20 - |Axel', 'READING < Penna. | 10-20 |'],
    ['1987-10-20', 'BALLSTON SPA, N.Y., Oct 20 - |Axel', 'BALLSTON SPA < N.Y. | 10-20 |'],
    ['1987-10-20', 'TULSA, OKLA. (AP) — |Axel Inc said', 'TULSA < OKLA. |  | AP'],
  ],
  'the lead begins with a small letter, a figure, a bracket or another date': [
    ['1987-03-03', 'WESTON, March 3 - |the department said', 'WESTON | 3-3 |'],
    ['1987-06-01', 'TRENTON, June 1 - |April 30 end', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |(Axel Inc) said', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |<Axel Inc> said', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |Shr 12 cts', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |12 people said', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |1987 was a year', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |$12 mln was paid', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |"we sail," he said', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 - |Monday the mills reopened', 'TRENTON | 6-1 |'],
    ['1987-06-01', 'TRENTON, June 1 -- |3 June will be a holiday', 'TRENTON | 6-1 |'],
    ['2021-06-01', 'Dunmere, 1. Juni - |die Behörde sagte', 'Dunmere | 6-1 |'],
  ],
  'a city in mixed case or in small letters': [
    ['1987-04-07', 'Kansas City, April 7 - |Hog prices', 'Kansas City | 4-7 |'],
    ['1987-03-18', 'Lima, march 18 - |Hog prices', 'Lima | 3-18 |'],
    ['1987-04-07', 'Elmsford, N.Y., April 7 - |Axel said', 'Elmsford < N.Y. | 4-7 |'],
    ['2021-03-12', 'Karsholm, 12. März - |Der Hafen', 'Karsholm | 3-12 |'],
    ['2021-03-12', 'Dunmere Harbour, March 12 - |The', 'Dunmere Harbour | 3-12 |'],
    ['2021-03-12', 'Saint-Brévin, 12 mars - |Le port', 'Saint-Brévin | 3-12 |'],
    ['2021-03-12', 'karsholm, march 12 - |Hog prices', 'karsholm | 3-12 |'],
    // The day before, where it was filed.
    ['2021-03-13', 'Karsholm, March 12 - |The harbour', 'Karsholm | 3-12 |'],
  ],
  'a slip of the keys': [
    ['1987-04-07', 'NEW YORK , APri 7 - |Hog prices', 'NEW YORK | 4-7 |'],
    ['1987-04-07', 'TAFT, Calif., Apri l7 - |Hog prices', 'TAFT < Calif. | 4-7 |'],
    ['1987-04-17', 'TAFT, Calif., Apri l7 - |Hog prices', 'TAFT < Calif. | 4-17 |'],
    ['1987-04-01', 'ROTTERDAM, April 1- |Axel', 'ROTTERDAM | 4-1 |'],
    ['1987-03-05', '****LONDON, March 5 - |Axel', 'LONDON | 3-5 |'],
    ['1987-04-07', 'NEW YORK, Arpil 7 - |Axel said', 'NEW YORK | 4-7 |'],
    ['1987-02-07', 'NEW YORK, Febuary 7 - |Axel said', 'NEW YORK | 2-7 |'],
    ['1987-02-07', 'NEW YORK, Feb7 - |Axel said', 'NEW YORK | 2-7 |'],
    ['1987-02-07', 'NEW YORK, Feb, 7 - |Axel said', 'NEW YORK | 2-7 |'],
    ['1987-02-07', 'NEW YORK,Feb 7-|Axel said', 'NEW YORK | 2-7 |'],
    ['1987-02-07', 'NEW YORK, Feb 7 -|Axel said', 'NEW YORK | 2-7 |'],
    ['2024-11-30', 'GETXO, Novmeber 30, 2024 (Reuters) - |The', 'GETXO | 11-30 | Reuters'],
    ['1987-03-11', 'NEW YORK, Mrach 11 - |Axel said', 'NEW YORK | 3-11 |'],
    ['1987-03-11', 'NEW YORK, March ll - |Axel said', 'NEW YORK | 3-11 |'],
    ['1987-03-30', 'NEW YORK, March 3O - |Axel said', 'NEW YORK | 3-30 |'],
    ['1987-09-08', 'NEW YORK, Sepember 8 (QQ) - |Axel', 'NEW YORK | 9-8 | QQ?'],
    ['2021-10-08', 'KARSHOLM, 8 Oktobre - |Der', 'KARSHOLM | 10-8 |'],
    ['2021-11-14', 'МИНСК, 14 ноябр - |Совет', 'МИНСК | 11-14 |'],
  ],
  'a day without its number, a date without a place': [
    ['1987-04-05', 'CHICAGO, April - |Axel', 'CHICAGO |  |'],
    ['1987-04-07', 'April 7 - |Axel said', ' | 4-7 |'],
    ['1987-04-05', 'CHICAGO, Ill., Apr. - |Axel', 'CHICAGO < Ill. |  |'],
    ['1987-04-07', 'Apr 7 -- |Axel said', ' | 4-7 |'],
    ['2021-03-12', '12 March - |The harbour', ' | 3-12 |'],
    ['2021-03-12', '12. März – |Der Hafen', ' | 3-12 |'],
    ['2021-03-12', '12 de marzo - |El puerto', ' | 3-12 |'],
  ],
  'the agency first, then the place': [
    ['2021-07-06', '(ANSA) - PORTO (BARI), 6 LUG - |Il testo', 'PORTO < BARI | 7-6 | ANSA'],
    ['2021-07-06', '(ANSA) - FORLI’ (FC), 6 LUG - |Il testo', 'FORLI’ < FC | 7-6 | ANSA'],
    ['2021-07-06', '(AGI) - San Vito (Brindisi), 6 lug. - |Il', 'San Vito < Brindisi | 7-6 | AGI'],
    ['2021-07-06', '(ANSA) - ROMA, 6 LUG - |Il testo', 'ROMA | 7-6 | ANSA'],
    ['2021-07-06', '(AFP) - PARIS, 6 juil - |Le texte', 'PARIS | 7-6 | AFP'],
    ['2021-07-06', '(Adnkronos) - PORTO (BA), 6 LUG - |Il', 'PORTO < BA | 7-6 | Adnkronos'],
  ],
  'an agency and no place': [
    ['2021-01-05', 'Jan. 5 (Bloomberg) -- |A text', ' | 1-5 | Bloomberg'],
    ['2021-01-05', '(Bloomberg) -- |A text', ' |  | Bloomberg'],
    ['2021-01-05', 'Jan. 5 (Saltpress) -- |A text', ' | 1-5 | Saltpress?'],
    ['2021-01-05', '5 janvier (AFP) - |Un texte', ' | 1-5 | AFP'],
    ['2021-01-05', '(Quaywire) - |A text', ' |  | Quaywire'],
    ['2021-01-05', '(QW) -- |A text', ' |  | Quaywire'],
  ],
  'agencies without a dash': [
    ['2021-01-05', 'Paris (ats afp) |Les textes', 'Paris |  | ATS AFP'],
    ['2021-01-05', 'Berne (ats) |Les textes', 'Berne |  | ATS'],
    ['2021-01-05', 'Wien (apa dpa) |Die Texte', 'Wien |  | APA dpa'],
    ['2021-01-05', 'Genève (ats reuters) |Un texte', 'Genève |  | ATS Reuters'],
    ['2021-01-05', 'Bruxelles (belga) |Un texte', 'Bruxelles |  | Belga'],
    ['2021-01-05', 'Karsholm (Quaywire) |A text', 'Karsholm |  | Quaywire'],
  ],
  'an unknown agency, and another name in brackets soon after': [
    ['2021-03-08', 'SOFIA, March 8. /ABC/. |The party (GERB) met', 'SOFIA | 3-8 | ABC?'],
    ['2021-03-08', 'SOFIA, March 8 (ABC) - |The party (GERB) met', 'SOFIA | 3-8 | ABC?'],
    ['2021-03-08', 'KARSHOLM, 8 March /QTA/ - |Berg (SPD) met', 'KARSHOLM | 3-8 | QTA?'],
    ['2021-03-08', 'Sofia, 8 March (BNP) - |The party (GERB) met', 'Sofia | 3-8 | BNP?'],
    ['2021-03-08', 'SKOPJE, March 8. /QIA/. |Ilse Drom (EU) met', 'SKOPJE | 3-8 | QIA?'],
    ['2021-03-08', 'SOFIA, March 8. /QW/. |The party (GERB) met', 'SOFIA | 3-8 | Quaywire'],
  ],
};

for (const [kind, rows] of Object.entries(KINDS)) {
  suite(kind, () => {
    for (const [sent, copy, expected] of rows) {
      test(copy, () => {
        const wire = read(sent, copy.replace('|', ''));
        assert.equal(described(wire), expected);
        const { text, dateline } = wire;
        assert.ok(
          text.startsWith(copy.slice(copy.indexOf('|') + 1), dateline?.end),
          dateline?.text,
        );
        const unknown = wire.warnings.filter(({ code }) => code === 'wire/dateline-unclear');
        assert.deepEqual(unknown, []);
      });
    }
  });
}

/** What has the date of its day, and is no dateline: names, words and days that stand before a date as places do. */
const FALSE: readonly (readonly [sent: string, copy: string])[] = [
  ['2021-11-14', 'Taylor Quill, November 14 - The singer announced a tour.'],
  ['2021-11-14', 'President Drom, November 14 - "We will win."'],
  ['2021-11-14', 'Champions League, November 14 - The teams are known.'],
  ['2021-11-14', 'Black Friday, November 14 - The shops opened at five.'],
  ['2021-11-14', 'Horoscope, November 14 - The stars are kind.'],
  ['2021-05-14', 'Погода, 14 мая - Дождь.'],
  ['2021-03-08', 'exhibition, march 8 - The film starts.'],
  ['2021-03-08', 'Rovers, Match 8 - The team won again.'],
  ['2021-03-08', 'ROVERS, Match 8 - The team won again.'],
  ['2021-05-08', 'OLYMPICS, Day 8 - The results so far.'],
  ['2021-03-08', 'Toyota, Mark 8 - The new car was shown.'],
  ['2021-05-08', 'Tour de France, Day 8 - The peloton rolled.'],
  ['2021-05-08', 'Theresa, May - The prime minister said so.'],
  ['2021-01-05', 'Novak, Jan - The striker scored.'],
  ['2021-11-14', 'Nov 14 – 20 people died in a fire.'],
  ['2021-11-14', 'November 14 — the anniversary of the fire — passed quietly.'],
  ['2021-11-14', 'November 14-bound passengers waited.'],
  ['2021-07-04', 'July 4 (Independence Day) - a holiday - was wet.'],
  ['2021-11-14', 'Nov. 14 (Sunday) - The shops are shut.'],
  ['2021-11-14', 'NOVEMBER 14 - THE DAY THE WORLD CHANGED'],
];

suite('what has the date of its day and is no dateline', () => {
  for (const [sent, copy] of FALSE) {
    test(copy, () => assert.equal(read(sent, copy).dateline, undefined));
  }

  test('a headline with a date above a dateline stays one', () => {
    const wire = read(
      '2021-05-08',
      'May 8 - Victory Day around the world\n\nPARIS, May 8 (Reuters) - The crowds came.',
    );
    assert.deepEqual(
      [wire.headline, wire.dateline?.place?.name],
      ['May 8 - Victory Day around the world', 'PARIS'],
    );
  });
});

/** Openings that have something of a dateline, but not enough; the bar ends what is told. */
const UNCLEAR: readonly Row[] = [
  ['1987-02-07', 'NEW YORK, Feb 7 |Axel Inc said on Saturday', 'a place and a date'],
  ['1987-02-07', 'CARSON, N.J., Oct 20, |Axel Inc said on Saturday', 'a place and a date'],
  ['1987-02-07', 'KARSHOLM 3/4 - |The harbour was shut', 'a place and a date'],
  ['1987-02-07', 'KARSHOLM, Mai, Saltpress - |The harbour was shut', 'a place and a date'],
  ['1987-02-07', 'Brackwell, April 19 - |Hog prices rose', 'a place and a date'],
  [
    '1987-02-07',
    'KARSHOLM, Fri., 3.4. (Saltpress; kb) - |The harbour was shut',
    'a place and a date',
  ],
];

suite('what looks like a dateline in part is told, and is no headline', () => {
  for (const [sent, copy, parts] of UNCLEAR) {
    test(copy, () => {
      const wire = read(sent, copy.replace('|', ''));
      assert.equal(wire.dateline, undefined);
      const [warning, ...others] = wire.warnings;
      assert.deepEqual([warning?.code, others], ['wire/dateline-unclear', []]);
      const opening = copy.slice(0, copy.indexOf('|')).trim();
      assert.equal(
        warning?.found,
        `“${opening}”, which has ${parts} but cannot be read as a dateline`,
      );
      assert.equal(wire.headline, undefined);
    });
  }
});

suite('prose is not told of', () => {
  for (const copy of [
    'Easter Sunday, April 4 - The churches were full.',
    'Paris, May 5, 1900 - London, June 1, 1980',
    'Independence Day, July 4 – The fireworks began at nine.',
    'CAIRO (Egypt) – The city was quiet.',
    'MERZ (CDU) – Der Kanzler sagte es am Montag.',
    'TOWN COUNCIL MEETING, MAY 5 - MINUTES',
    'Quill was quiet on May 5 - and so was Karsholm.',
  ]) {
    test(copy, () => assert.deepEqual(read('1987-02-07', copy).warnings, []));
  }
});

function read(sent: string, copy: string) {
  const bytes = new TextEncoder().encode(` date ${sent} ${copy}\n\nMore of the story follows.\n`);
  return parseWire(bytes, 'wire.txt', {
    ownAgencies: OWN,
    isPlace: (name) => PLACES.has(name.toLowerCase()),
  });
}

function described({ dateline }: ReturnType<typeof read>): string {
  if (!dateline) return 'none';
  const { place, date, agencies, hasUnknownAgency } = dateline;
  const where = [place?.name ?? '', ...(place?.within ?? [])].join(' < ');
  const when = date ? `${date.month}-${date.dayOfMonth}` : '';
  const who = agencies.map((name) => (hasUnknownAgency ? `${name}?` : name)).join(' ');
  return `${where} | ${when} | ${who}`.trimEnd();
}
