import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseDateline } from './dateline.ts';

interface Row {
  readonly copy: string;
  readonly place?: string;
  readonly within?: readonly string[];
  /** As `year-month-day`, with what the copy gives of the year, or a dash. */
  readonly date?: string;
  readonly agencies?: readonly string[];
  readonly unknown?: true;
}

// Forms that agencies file in. What stands behind the bar is the story and no part of the dateline.
const FORMS: readonly Row[] = [
  { copy: 'MINSK, November 14. /TASS/. |The', place: 'MINSK', date: '--11-14', agencies: ['TASS'] },
  {
    copy: 'МОСКВА, 25 ноября. /ТАСС/. |Президент',
    place: 'МОСКВА',
    date: '--11-25',
    agencies: ['TASS'],
  },
  {
    copy: 'CHENGDU, China, Oct. 2 (Xinhua) -- |The',
    place: 'CHENGDU',
    within: ['China'],
    date: '--10-2',
    agencies: ['Xinhua'],
  },
  {
    copy: 'NEW YORK, Aug 10 (Reuters) - |Oil',
    place: 'NEW YORK',
    date: '--8-10',
    agencies: ['Reuters'],
  },
  { copy: 'KYIV (Reuters) - |Officials', place: 'KYIV', agencies: ['Reuters'] },
  { copy: 'SALVADOR, Feb 26 - |Showers', place: 'SALVADOR', date: '--2-26' },
  { copy: 'JACKSON, Ga. (AP) — |A man', place: 'JACKSON', within: ['Ga.'], agencies: ['AP'] },
  {
    copy: 'SEOUL, South Korea (AP) — |North',
    place: 'SEOUL',
    within: ['South Korea'],
    agencies: ['AP'],
  },
  {
    copy: 'Tallinn, March 22, 2018 (AFP) - |The',
    place: 'Tallinn',
    date: '2018-3-22',
    agencies: ['AFP'],
  },
  {
    copy: 'MAREA, Syria, Nov. 8 (UPI) -- |Rebels',
    place: 'MAREA',
    within: ['Syria'],
    date: '--11-8',
    agencies: ['UPI'],
  },
  { copy: 'Berlin (dpa) - |Die', place: 'Berlin', agencies: ['dpa'] },
  { copy: 'Madrid, 11 may (EFE).- |El', place: 'Madrid', date: '--5-11', agencies: ['EFE'] },
  { copy: '(ANSA) - ROME, JUL 11 - |The', place: 'ROME', date: '--7-11', agencies: ['ANSA'] },
  {
    copy: 'MOSCOW. April 2 (Interfax) - |Russia',
    place: 'MOSCOW',
    date: '--4-2',
    agencies: ['Interfax'],
  },
  {
    copy: 'SEOUL, Jan. 27 (Yonhap) -- |South',
    place: 'SEOUL',
    date: '--1-27',
    agencies: ['Yonhap'],
  },
  {
    copy: 'Pyongyang, July 14 (KCNA) -- |Kim',
    place: 'Pyongyang',
    date: '--7-14',
    agencies: ['KCNA'],
  },
  { copy: 'MINSK, 3 April (BelTA) - |The', place: 'MINSK', date: '--4-3', agencies: ['BelTA'] },
  {
    copy: 'NEW YORK, June 21 (PTI): |India',
    place: 'NEW YORK',
    date: '--6-21',
    agencies: ['PTI'],
  },
  {
    copy: 'Damascus [Syria], June 9 (ANI): |The',
    place: 'Damascus',
    within: ['Syria'],
    date: '--6-9',
    agencies: ['ANI'],
  },
  { copy: 'Tehran, IRNA – |President', place: 'Tehran', agencies: ['IRNA'] },
  {
    copy: 'PALM COAST, Fla., March 28, 2023 /PRNewswire/ -- |A',
    place: 'PALM COAST',
    within: ['Fla.'],
    date: '2023-3-28',
    agencies: ['PR Newswire'],
  },
  {
    copy: 'SAN FRANCISCO--(BUSINESS WIRE)--|Acme',
    place: 'SAN FRANCISCO',
    agencies: ['Business Wire'],
  },
  {
    copy: 'LEHI, Utah, June 12, 2023 (GLOBE NEWSWIRE) -- |X',
    place: 'LEHI',
    within: ['Utah'],
    date: '2023-6-12',
    agencies: ['GlobeNewswire'],
  },
  {
    copy: 'Tallinn, Estonia--(Newsfile Corp. - February 9, 2022) - |Y',
    place: 'Tallinn',
    within: ['Estonia'],
    date: '2022-2-9',
    agencies: ['Newsfile'],
  },
  {
    copy: 'VANCOUVER, BC / ACCESSWIRE / March 24, 2020 / |Z',
    place: 'VANCOUVER',
    within: ['BC'],
    date: '2020-3-24',
    agencies: ['ACCESSWIRE'],
  },
];

const VARIATIONS: readonly Row[] = [
  {
    copy: 'SEAL ISLAND--(QUAYWIRE)--|Copper',
    place: 'SEAL ISLAND',
    agencies: ['QUAYWIRE'],
    unknown: true,
  },
  {
    copy: 'Karsholm, Varnia--(Tidewater Filings - February 9, 2022) - |Y',
    place: 'Karsholm',
    within: ['Varnia'],
    date: '2022-2-9',
    agencies: ['Tidewater Filings'],
    unknown: true,
  },
  {
    copy: '(Varnpress) - KARSHOLM, JUL 11 - |The',
    place: 'KARSHOLM',
    date: '--7-11',
    agencies: ['Varnpress'],
    unknown: true,
  },
  { copy: 'Karsholm (Nordsund) - |Die', place: 'Karsholm', agencies: ['Nordsund'], unknown: true },
  {
    copy: 'KARSHOLM, May 3 (North Sound Agency) - |A',
    place: 'KARSHOLM',
    date: '--5-3',
    agencies: ['North Sound Agency'],
    unknown: true,
  },
  { copy: '新华社北京9月19日电 |记者', place: '北京', date: '--9-19', agencies: ['Xinhua'] },
  {
    copy: '（北海峡通讯社卡斯霍尔姆9月19日电）|渡轮',
    place: '卡斯霍尔姆',
    date: '--9-19',
    agencies: ['北海峡通讯社'],
    unknown: true,
  },
  { copy: '(Reuters) - |Apple Inc', agencies: ['Reuters'] },
  { copy: 'Nov 14 (Reuters) - |Oil', date: '--11-14', agencies: ['Reuters'] },
  {
    copy: 'SEOUL/LONDON, Jan 3 (Reuters) - |A',
    place: 'SEOUL/LONDON',
    date: '--1-3',
    agencies: ['Reuters'],
  },
  {
    copy: 'BOGOTA AND LIMA, Jan 3 (Reuters) - |A',
    place: 'BOGOTA AND LIMA',
    date: '--1-3',
    agencies: ['Reuters'],
  },
  { copy: 'DALLAS/FORT WORTH (AP) — |A', place: 'DALLAS/FORT WORTH', agencies: ['AP'] },
  {
    copy: 'BEIRUT, Jan 3 (Reuters/AFP) - |A',
    place: 'BEIRUT',
    date: '--1-3',
    agencies: ['Reuters', 'AFP'],
  },
  { copy: 'SOFIA (Reuters), Feb 5 - |A', place: 'SOFIA', date: '--2-5', agencies: ['Reuters'] },
  { copy: 'MALMÖ, 5th September (TT) - |A', place: 'MALMÖ', date: '--9-5', agencies: ['TT'] },
  { copy: 'Łódź (PAP) – |A', place: 'Łódź', agencies: ['PAP'] },
  { copy: 'MALMÖ (TT) - |A', place: 'MALMÖ', agencies: ['TT'] },
  {
    copy: 'MOSCOW,\nNovember 14. /TASS/. |The',
    place: 'MOSCOW',
    date: '--11-14',
    agencies: ['TASS'],
  },
  {
    copy: 'NEW YORK,  Aug  10  (Reuters)  -  |Oil',
    place: 'NEW YORK',
    date: '--8-10',
    agencies: ['Reuters'],
  },
  {
    copy: 'WASHINGTON, D.C. (AP) _ |The',
    place: 'WASHINGTON',
    within: ['D.C.'],
    agencies: ['AP'],
  },
  {
    copy: 'ST. PETERSBURG, November 14. /TASS/. |The',
    place: 'ST. PETERSBURG',
    date: '--11-14',
    agencies: ['TASS'],
  },
  { copy: 'LONDON, Feb 26, 87 - |A', place: 'LONDON', date: "'87-2-26" },
  {
    copy: "LONDON, Feb 26 '87 (Reuters) - |A",
    place: 'LONDON',
    date: "'87-2-26",
    agencies: ['Reuters'],
  },
  {
    copy: 'PARIS, le 12 janvier 2020 (AFP) – |A',
    place: 'PARIS',
    date: '2020-1-12',
    agencies: ['AFP'],
  },
  {
    copy: 'Bogotá, 3 de mayo de 2021 (EFE).- |A',
    place: 'Bogotá',
    date: '2021-5-3',
    agencies: ['EFE'],
  },
  {
    copy: 'Lisboa, 3 dezembro 2020 (Lusa) - |A',
    place: 'Lisboa',
    date: '2020-12-3',
    agencies: ['Lusa'],
  },
  {
    copy: 'Berlin, 12. März 2021 (dpa) - |A',
    place: 'Berlin',
    date: '2021-3-12',
    agencies: ['dpa'],
  },
  { copy: 'ROMA, 1º maggio (ANSA) - |A', place: 'ROMA', date: '--5-1', agencies: ['ANSA'] },
  {
    copy: 'KUALA LUMPUR, 5 Mac (Bernama) -- |A',
    place: 'KUALA LUMPUR',
    date: '--3-5',
    agencies: ['Bernama'],
  },
  {
    copy: 'КИЇВ, 14 лютого /Укрінформ/. |A',
    place: 'КИЇВ',
    date: '--2-14',
    agencies: ['Ukrinform'],
  },
  {
    copy: 'МІНСК, 3 лістапада (БЕЛТА) - |A',
    place: 'МІНСК',
    date: '--11-3',
    agencies: ['BelTA'],
  },
  {
    copy: 'NORDHAFEN, May 5 (Nordpress) - |The',
    place: 'NORDHAFEN',
    date: '--5-5',
    agencies: ['Nordpress'],
    unknown: true,
  },
  {
    copy: 'Port-au-Prince, Haiti (AP) — |A',
    place: 'Port-au-Prince',
    within: ['Haiti'],
    agencies: ['AP'],
  },
  {
    copy: 'RIO DE JANEIRO, Brazil, Oct. 2 (Xinhua) -- |A',
    place: 'RIO DE JANEIRO',
    within: ['Brazil'],
    date: '--10-2',
    agencies: ['Xinhua'],
  },
  { copy: 'Frankfurt am Main (dpa) - |A', place: 'Frankfurt am Main', agencies: ['dpa'] },
  {
    copy: 'McALLEN, Texas (AP) — |A',
    place: 'McALLEN',
    within: ['Texas'],
    agencies: ['AP'],
  },
  { copy: "N'DJAMENA (AFP) - |A", place: "N'DJAMENA", agencies: ['AFP'] },
  { copy: 'Geneva, 3 May 2021 – |The', place: 'Geneva', date: '2021-5-3' },
  { copy: 'omaha, april 7 - |the', place: 'omaha', date: '--4-7' },
  {
    copy: 'TEL AVIV, Israel, Feb. 2 (UPI) |The',
    place: 'TEL AVIV',
    within: ['Israel'],
    date: '--2-2',
    agencies: ['UPI'],
  },
  {
    copy: 'كارسهولم (فارنبرس) - |عادت',
    place: 'كارسهولم',
    agencies: ['فارنبرس'],
    unknown: true,
  },
  { copy: 'PITTSBURGH, PA, May 5 - |The', place: 'PITTSBURGH', within: ['PA'], date: '--5-5' },
  { copy: 'TORONTO, May 5 - |(Adds background)', place: 'TORONTO', date: '--5-5' },
];

const PROSE = [
  'The situation with migrants at the border was discussed on November 14.',
  'Apple Inc (AAPL) - shares rose 3 percent in early trading.',
  'WHO (World Health Organization) - the body that leads the work',
  'On Friday, March 3 – The anniversary was marked in silence.',
  'Monday, Nov. 8 - The day the bridge opened.',
  'Smith (R) - who has held the seat since May 5 - said',
  'President Joe Biden told reporters on May 5 that',
  'CORRECTED- Oil rises in early trading',
  'UPDATE 1- Oil rises in early trading',
  'BREAKING: Fire in the old harbour',
  'January 6 - The day of the riot',
  'CEO Tim Cook (Apple) said on Tuesday',
  'Reuters reported on May 5 that',
  'May 5 was a cold day.',
  'EU - US talks went on into the night.',
  'In MOSCOW, April 2 - The talks began.',
  'A. B. Smith and C. D. Jones (both independent) said',
  '"MINSK, November 14. /TASS/. The',
  '',
] as const;

for (const [name, rows] of Object.entries({ FORMS, VARIATIONS })) {
  suite(`datelines: ${name.toLowerCase()}`, () => {
    for (const row of rows) {
      test(row.copy, () => {
        const end = row.copy.indexOf('|');
        const found = parseDateline(row.copy.replace('|', ''), 0);
        assert.ok(found, 'a dateline');
        assert.equal(found.end, end, 'where the story begins');
        assert.equal(found.text, row.copy.slice(0, end).trim().replace(/\s+/gu, ' '));
        assert.equal(found.place?.name, row.place);
        assert.deepEqual(found.place?.within ?? [], row.within ?? []);
        assert.equal(found.date && shortDate(found.date), row.date);
        assert.deepEqual(found.agencies, row.agencies ?? []);
        assert.equal(found.hasUnknownAgency, row.unknown ?? false);
      });
    }
  });
}

suite('datelines: prose is none', () => {
  for (const prose of PROSE) {
    test(prose || 'an empty text', () => assert.equal(parseDateline(prose, 0), undefined));
  }
});

test('a dateline is found at an offset', () => {
  const text = ' date 2021-11-14 MINSK, November 14. /TASS/. The';
  const found = parseDateline(text, 17);
  assert.deepEqual([found?.start, found?.end], [17, 45]);
});

function shortDate(date: NonNullable<ReturnType<typeof parseDateline>>['date']): string {
  const { year, yearOfCentury, month, dayOfMonth } = date ?? { month: 0, dayOfMonth: 0 };
  const century = yearOfCentury === undefined ? '-' : `'${yearOfCentury}`;
  return `${year ?? century}-${month}-${dayOfMonth}`;
}
