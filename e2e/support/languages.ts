import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../demonstration/edits.ts';
import { importAndEdit, pathsByWire } from '../demonstration/open-demonstration.ts';
import { WORK } from './sites.ts';

/** A small newsroom in another language than the demonstration: its publisher wrote nothing in English. */
export interface LanguageSite {
  readonly language: string;
  readonly settings: string;
  /** A story, one that was withdrawn, and an editor's changes to the first. */
  readonly story: string;
  readonly withdrawn: string;
  readonly names: Readonly<Record<string, unknown>>;
  /** A correction of the story: its note, and the words filed and published. */
  readonly note: string;
  readonly change: readonly [was: string, now: string];
  /** Another language in which the story is published. */
  readonly other: string;
}

const KARSHOLM_IS_AT = { latitude: 58.42, longitude: 20.1 };

export const LANGUAGE_SITES: readonly LanguageSite[] = [
  {
    language: 'ru',
    settings: 'name: Карсхольмская лента\ndescription: Вымышленные новости вымышленной страны.\n',
    story: `КАРСХОЛЬМ, 12 марта. /Варнпресс/. Паром между Карсхольмом и Порт-Эллери снова вышел в море во вторник утром, сообщила начальник порта Ильзе Дроммель.

«Мы опоздали на один день — и ни на одну минуту больше», — сказала она.

Билеты, купленные на время ремонта, действуют до конца мая.
`,
    withdrawn: 'КАРСХОЛЬМ, 11 марта. /Варнпресс/. Паром продадут за границу.\n',
    names: {
      located: [{ name: 'Карсхольм', ...KARSHOLM_IS_AT }],
      topics: ['Паромы'],
      people: ['Ильзе Дроммель'],
      organisations: ['Портовое управление'],
      agency: ['Варнпресс', 'Северный пролив'],
    },
    note: 'Билеты действуют до конца июня, а не мая.',
    change: ['конца мая', 'конца июня'],
    other: 'ar',
  },
  {
    language: 'ar',
    settings: 'name: برقيات كارسهولم\ndescription: أخبار متخيلة من بلد متخيل.\n',
    story: `كارسهولم (فارنبرس) - عادت العبارة بين كارسهولم وبورت إيليري إلى العمل صباح الثلاثاء، بحسب مديرة الميناء إيلزه دروميل.

وقالت: «تأخرنا يوما واحدا، ولا دقيقة أكثر».

وتبقى التذاكر المشتراة لأيام الإصلاح صالحة حتى نهاية مايو.
`,
    withdrawn: 'كارسهولم (فارنبرس) - ستباع العبارة إلى الخارج.\n',
    names: {
      located: [{ name: 'كارسهولم', ...KARSHOLM_IS_AT }],
      topics: ['العبارات'],
      people: ['إيلزه دروميل'],
      organisations: ['هيئة الميناء'],
      agency: ['فارنبرس', 'نورث ساوند'],
    },
    note: 'تبقى التذاكر صالحة حتى نهاية يونيو، لا مايو.',
    change: ['نهاية مايو', 'نهاية يونيو'],
    other: 'es',
  },
  {
    language: 'es',
    settings:
      'name: El Cable de Karsholm\ndescription: Noticias inventadas de un país inventado.\n',
    story: `Karsholm, 12 mar (Varnpress).- El transbordador entre Karsholm y Port Ellery volvió a zarpar este martes por la mañana, informó la capitana del puerto, Ilse Drommel.

«Nos retrasamos un día, y ni un minuto más», dijo.

Los billetes comprados para los días de la reparación valen hasta finales de mayo.
`,
    withdrawn: 'Karsholm, 11 mar (Varnpress).- El transbordador se venderá en el extranjero.\n',
    names: {
      located: [{ name: 'Karsholm', ...KARSHOLM_IS_AT }],
      topics: ['Transbordadores'],
      people: ['Ilse Drommel'],
      organisations: ['Capitanía del Puerto'],
      agency: ['Varnpress', 'Agencia Estrecho'],
    },
    note: 'Los billetes valen hasta finales de junio, no de mayo.',
    change: ['finales de mayo', 'finales de junio'],
    other: 'ru',
  },
];

/** A newsroom in a language without interface words: readers see those in English. */
export const OTHER_SITE: LanguageSite = {
  language: 'he',
  settings: 'name: סוכנות קרסהולם\ndescription: חדשות בדויות מארץ בדויה.\n',
  story:
    'קרסהולם, 12 במרץ (ורנפרס) - המעבורת בין קרסהולם לפורט אלרי שבה להפליג ביום שלישי בבוקר.\n',
  withdrawn: 'קרסהולם, 11 במרץ (ורנפרס) - המעבורת תימכר לחוץ לארץ.\n',
  names: {
    located: [{ name: 'קרסהולם', ...KARSHOLM_IS_AT }],
    topics: ['מעבורות'],
    people: ['אילזה דרומל'],
    organisations: ['רשות הנמל'],
    agency: ['ורנפרס'],
  },
  note: 'המעבורת הפליגה בצהריים, לא בבוקר.',
  change: ['בבוקר', 'בצהריים'],
  other: 'ru',
};

/** The content folder and the output folder of such a newsroom. */
export function foldersOf({ language }: LanguageSite): Record<'content' | 'out', string> {
  return {
    content: join(WORK, `language-${language}`),
    out: join(WORK, `dist-language-${language}`),
  };
}

/** Sets up such a newsroom, with the story in its language and in another. */
export function openLanguageSite(site: LanguageSite): void {
  const { content } = foldersOf(site);
  const { language, settings, story, withdrawn, names, note, change, other } = site;
  const translated = LANGUAGE_SITES.find((one) => one.language === other)?.story ?? '';
  mkdirSync(join(content, 'wire'), { recursive: true });
  writeFileSync(
    join(content, 'site.yaml'),
    `${settings}url: https://karsholm.example/\nlanguage: ${language}\n`,
  );
  const copies = [
    ['a.txt', '2024-03-11', withdrawn],
    ['b.txt', '2024-03-12', translated],
    ['c.txt', '2024-03-12', story],
    // A year earlier, so that there is a trend to show.
    ['d.txt', '2023-03-12', story],
    // One that another replaces.
    ['e.txt', '2023-03-10', withdrawn],
    ['f.txt', '2023-03-11', withdrawn],
  ] as const;
  for (const [name, day, copy] of copies) {
    writeFileSync(join(content, 'wire', name), ` date ${day}\n${copy}`);
  }
  const [was, now] = change;
  const corrections = [{ date: '2024-03-13', note, was, now }];
  const edits: readonly Edit[] = [
    {
      wire: 'a.txt',
      set: { language, ...names, status: 'canceled', corrections: [{ date: '2024-03-13', note }] },
    },
    { wire: 'b.txt', set: { ...names, language: other }, translates: 'c.txt' },
    {
      wire: 'c.txt',
      set: { ...names, language, corrections },
      replace: change,
      append: setApart(note),
    },
    { wire: 'd.txt', set: { ...names, language } },
    { wire: 'e.txt', set: { ...names, language } },
    { wire: 'f.txt', set: { ...names, language }, replaces: 'e.txt' },
  ];
  importAndEdit(content, edits);
  writeFileSync(join(content, 'ledger.txt'), earlierAddresses(content));
}

/** A ledger with an address that the story had before, and one that shows nothing any more. */
function earlierAddresses(content: string): string {
  const path = pathsByWire(content).get('wire/c.txt') ?? '';
  const id = /^id: (\S+)$/mu.exec(readFileSync(path, 'utf8'))?.[1];
  return `/2022/01/01/gone/ urn:uuid:00000000-0000-8000-8000-000000000000 deleted\n/2024/03/12/before/ ${id} moved\n`;
}

/** An editor's additions around which the engine puts words. */
function setApart(note: string): string {
  return `<Note>${note}</Note>\n\n<Locator name="Karsholm" latitude="57.7" longitude="11.9" />\n`;
}
