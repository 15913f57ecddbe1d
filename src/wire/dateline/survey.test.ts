import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MONTH_NAMES } from '#wire/months.ts';
import { parseWire } from '#wire/parse-wire.ts';

/** What the copy of a language is made of; a place may have a region or country behind a bar. */
interface Language {
  readonly code: string;
  readonly dayFirst: boolean;
  readonly places: readonly string[];
  readonly leads: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    code: 'en',
    dayFirst: false,
    places: ['Elmsford|N.Y.', 'Tulsa|Okla.', 'Karsholm', 'St. Paul|Minn.', 'Port Ellery', 'Geneva'],
    leads: [
      'The harbour was shut on Monday after a storm.',
      'the department said it would appeal.',
      '12 people were taken to hospital.',
      '(Axel Inc) said its profit had risen.',
      '“We shall sail,” the master said.',
      'Farmers (and millers) met in the town hall.',
    ],
  },
  {
    code: 'de',
    dayFirst: true,
    places: ['Karsholm', 'Görlitz', 'Bad Elster', 'Wien', 'Frankfurt am Main'],
    leads: [
      'Der Hafen blieb am Montag zu.',
      'Rund 300 Menschen kamen.',
      'Die Grünen (17 Sitze) sagten ab.',
    ],
  },
  {
    code: 'fr',
    dayFirst: true,
    places: ['Saint-Brévin', 'Genève', 'Épinal', 'Aix-en-Provence', 'Paris'],
    leads: [
      'Le port est resté fermé lundi.',
      'Une centaine de personnes ont défilé.',
      "L'usine a rouvert.",
    ],
  },
  {
    code: 'es',
    dayFirst: true,
    places: ['Alcañiz', 'Madrid', 'San Pedro Sula', 'Ciudad Real'],
    leads: [
      'El puerto cerró el lunes.',
      'Unas 300 personas se reunieron.',
      '«Zarparemos», dijo el capitán.',
    ],
  },
  {
    code: 'it',
    dayFirst: true,
    places: ['Forlì', 'Roma', 'Reggio Emilia', 'Lecce'],
    leads: ['Il porto è rimasto chiuso lunedì.', 'Circa 300 persone si sono riunite.'],
  },
  {
    code: 'pt',
    dayFirst: true,
    places: ['Évora', 'Lisboa', 'Juiz de Fora', 'São Luís'],
    leads: ['O porto ficou fechado na segunda-feira.', 'Cerca de 300 pessoas reuniram-se.'],
  },
  {
    code: 'nl',
    dayFirst: true,
    places: ['Den Helder', 'Brussel', 'Zwolle'],
    leads: ['De haven bleef maandag dicht.', 'Zo’n 300 mensen kwamen bijeen.'],
  },
  {
    code: 'pl',
    dayFirst: true,
    places: ['Łódź', 'Warszawa', 'Zielona Góra'],
    leads: ['Port był w poniedziałek zamknięty.', 'Około 300 osób przyszło na rynek.'],
  },
  {
    code: 'sv',
    dayFirst: true,
    places: ['Östersund', 'Karlshamn', 'Stockholm'],
    leads: ['Hamnen var stängd i måndags.', 'Omkring 300 personer samlades.'],
  },
  {
    code: 'tr',
    dayFirst: true,
    places: ['Eskişehir', 'Ankara', 'Çanakkale'],
    leads: ['Liman pazartesi günü kapalıydı.', 'Yaklaşık 300 kişi toplandı.'],
  },
  {
    code: 'ru',
    dayFirst: true,
    places: ['Тверь', 'Москва', 'Нижний Тагил'],
    leads: ['Порт был закрыт в понедельник.', 'Около 300 человек собрались на площади.'],
  },
  {
    code: 'uk',
    dayFirst: true,
    places: ['Умань', 'Київ', 'Біла Церква'],
    leads: ['Порт був закритий у понеділок.', 'Близько 300 людей зібралися на площі.'],
  },
];

interface Filed {
  readonly place: string;
  readonly within: string;
  readonly date: string;
}

/** How agencies set their datelines, each with the mark of one. */
const SHAPES: readonly ((filed: Filed) => string)[] = [
  ...['AP', 'Reuters', 'AFP', 'dpa', 'PA', 'CP', 'NTB', 'TT'].map(
    (mark) => (filed: Filed) => `${at(filed)} (${mark}) - `,
  ),
  ...['AP', 'UPI', 'Xinhua', 'Yonhap', 'Bernama', 'Kyodo'].map(
    (mark) => (filed: Filed) => `${at(filed)}, ${filed.date} (${mark}) -- `,
  ),
  ...['TASS', 'Interfax', 'BelTA', 'Ukrinform', 'Armenpress', 'Trend'].map(
    (mark) => (filed: Filed) => `${at(filed)}, ${filed.date}. /${mark}/. `,
  ),
  ...['EFE', 'Lusa', 'Télam', 'Andina'].map(
    (mark) => (filed: Filed) => `${at(filed)}, ${filed.date} (${mark}).- `,
  ),
  ...['ANSA', 'AGI', 'Adnkronos'].map(
    (mark) => (filed: Filed) => `(${mark}) - ${at(filed)}, ${filed.date} - `,
  ),
  ...['PTI', 'ANI', 'IANS'].map(
    (mark) => (filed: Filed) => `${at(filed)}, ${filed.date} (${mark}): `,
  ),
  ...['ats', 'belga', 'ats afp'].map((mark) => (filed: Filed) => `${at(filed)} (${mark}) - `),
  ...['PRNewswire', 'ACCESSWIRE'].map(
    (mark) => (filed: Filed) => `${at(filed)}, ${filed.date} /${mark}/ -- `,
  ),
  ...['BUSINESS WIRE', 'GLOBE NEWSWIRE'].map(
    (mark) => (filed: Filed) => `${at(filed)}--(${mark})--`,
  ),
  (filed) => `${at(filed)}, ${filed.date} - `,
  (filed) => `${at(filed)}, ${filed.date} -- `,
  (filed) => `${at(filed)}, ${filed.date} — `,
];

/** What slips of the keys make of a dateline; one that changes nothing does not apply. */
const SLIPS: readonly ((dateline: string) => string)[] = [
  (dateline) => dateline,
  (dateline) => dateline.replace(/ -(?= )/u, '-'),
  (dateline) => dateline.replace(/(- )$/u, '-'),
  (dateline) => dateline.replace(',', ' ,'),
  (dateline) => dateline.replace(/\.,/u, ','),
  (dateline) => dateline.replace(/, (?=\p{L}|\d)/u, ','),
  (dateline) => `****${dateline}`,
  // Of the month: a letter lost, doubled, changed with the next, or in the wrong case.
  (dateline) => inMonth(dateline, (month) => month.slice(0, 2) + month.slice(3)),
  (dateline) => inMonth(dateline, (month) => month.slice(0, 2) + month.slice(1)),
  (dateline) =>
    inMonth(dateline, (month) => `${month.charAt(1)}${month.charAt(0)}${month.slice(2)}`),
  (dateline) => inMonth(dateline, (month) => month.slice(0, 2).toUpperCase() + month.slice(2)),
  (dateline) => inMonth(dateline, (month) => `${month.slice(0, -1)} ${month.slice(-1)}`),
  (dateline) => inMonth(dateline, (month) => month.toLowerCase()),
  (dateline) => dateline.replace(/1(?=\d?\b)/u, 'l'),
];

function at({ place, within }: Filed): string {
  return within === '' ? place : `${place}, ${within}`;
}

/** Changes the word of letters that stands beside a figure. */
function inMonth(dateline: string, change: (month: string) => string): string {
  return dateline.replace(/(?<=, )\p{L}{4,}(?= \d)|(?<=\d )\p{L}{4,}/u, change);
}

/** The same each time, and each as likely as another. */
const drawn = fc
  .sample(fc.noBias(fc.nat({ max: 2 ** 31 - 1 })), { seed: 20_211_114, numRuns: 60_000 })
  .values();

function pick<Choice>(all: readonly Choice[]): Choice {
  const one = all[Number(drawn.next().value) % all.length];
  assert.ok(one !== undefined);
  return one;
}

const DAYS = Array.from({ length: 28 }, (_, index) => index + 1);

const PLACES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ places }) => places.map((place) => place.replace(/\|.*/u, ''))),
);

function read(sent: string, copy: string) {
  const bytes = new TextEncoder().encode(
    ` date ${sent} ${copy}\n\nMore of the story follows here.\n`,
  );
  return parseWire(bytes, 'wire.txt', { isPlace: (name) => PLACES.has(name) });
}

test('of datelines of forty agencies in twelve languages, with slips, at least 98 in a hundred are found', () => {
  assert.ok(SHAPES.length >= 40, String(SHAPES.length));
  const wrong: string[] = [];
  let tried = 0;
  for (const language of LANGUAGES) {
    for (const shape of SHAPES) {
      for (const slip of SLIPS) {
        const { name, month } = pick(MONTH_NAMES.filter((one) => one.language === language.code));
        const day = pick(DAYS);
        const written =
          language.code === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
        const [plain = '', within = ''] = pick(language.places).split('|');
        const place = pick([true, true, false]) ? plain.toUpperCase() : plain;
        const date = language.dayFirst ? `${day} ${written}` : `${written} ${day}`;
        const right = shape({ place, within, date });
        const dateline = slip(right);
        if (dateline === right && slip !== SLIPS[0]) continue;
        tried += 1;
        const two = (figure: number) => String(figure).padStart(2, '0');
        const lead = pick(language.leads);
        const wire = read(`2021-${two(month)}-${two(day)}`, dateline + lead);
        const found = wire.dateline;
        const isRight =
          found?.place?.name === place &&
          wire.text.slice(found.end).startsWith(lead) &&
          found.place.within.join().replace('.', '') === within.replace('.', '');
        if (!isRight) wrong.push(`${dateline}${lead} → ${found?.text ?? 'none'}`);
      }
    }
  }
  const share = wrong.length / tried;
  assert.ok(share <= 0.02, `${wrong.length} of ${tried}:\n${wrong.join('\n')}`);
});

/** How articles without a dateline open, with names, dates and dashes of their own. */
const OPENINGS: readonly ((parts: {
  lead: string;
  name: string;
  date: string;
  place: string;
}) => string)[] = [
  ({ lead }) => lead.charAt(0).toUpperCase() + lead.slice(1),
  ({ name, lead }) => `${name} - the mayor - said: ${lead}`,
  ({ name, date, lead }) => `${name} (born ${date}) sang. ${lead}`,
  ({ place, date, lead }) => `${place} was quiet on ${date}. ${lead}`,
  ({ date, lead }) => `On ${date} nothing moved. ${lead}`,
  ({ name, place }) => `${name} (${place}) - ${name} (${place}) 6:4, 6:3`,
  ({ name, lead }) => `${name}: “${lead}”`,
  ({ place, lead }) => `“${place} – my love”: ${lead}`,
  ({ name, place, date, lead }) => `${name}, ${place}, and others met on ${date} – twice. ${lead}`,
  ({ place, lead }) => `${place}–${place} trains ran late. ${lead}`,
  ({ name, date, lead }) => `${name}, who died on ${date} - after an illness - wrote it. ${lead}`,
];
const NAMES = [
  'Ilse Drommel',
  'Żaneta Veld',
  'R. M. Quill',
  'Dr. O’Marrow',
  'Анна Берг',
  'The Bank of Varnia',
] as const;

test('of 2,000 articles without a dateline, none has one', () => {
  const wrong: string[] = [];
  for (let article = 0; article < 2000; article += 1) {
    const language = pick(LANGUAGES);
    const month = pick(MONTH_NAMES.filter((one) => one.language === language.code));
    const parts = {
      ...{ lead: pick(language.leads), name: pick(NAMES) },
      place: pick(language.places).replace(/\|.*/u, ''),
      date: language.dayFirst ? `14 ${month.name}` : `${month.name} 14`,
    };
    const copy = pick(OPENINGS)(parts);
    const wire = read(`2021-${String(month.month).padStart(2, '0')}-14`, copy);
    if (wire.dateline) wrong.push(`${copy} → ${wire.dateline.text}`);
  }
  assert.deepEqual(wrong, []);
});
