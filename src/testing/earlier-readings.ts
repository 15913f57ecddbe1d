/** Copy that the first versions read otherwise than is done now, and what they published of it. */
export interface EarlierReading {
  readonly copy: string;
  /** Empty where they read none. */
  readonly dateline: string;
  readonly headline?: string;
  readonly blocks: readonly string[];
}

/** What is published stays proven: these rows are never changed. Where copy is read in a better way, rows are added. */
export const EARLIER_READINGS: readonly EarlierReading[] = [
  {
    copy: ' date 2021-11-14 Springfield (Ill.) — The mayor\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Springfield (Ill.) — The mayor',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 ISLAMIC STATE (IS) - The group\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'ISLAMIC STATE (IS) - The group',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 PARIS, Monday - The day\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'PARIS, Monday - The day',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 TRENTON, June 1 - April 30 end\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'TRENTON, June 1 - April 30 end',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 ROTTERDAM, April 1- Axel\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'ROTTERDAM, April 1- Axel',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 NEW YORK, Feb7 - Axel said\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'NEW YORK, Feb7 - Axel said',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 NEW YORK, Feb, 7 - Axel said\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'NEW YORK, Feb, 7 - Axel said',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 NEW YORK,Feb 7-Axel said\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'NEW YORK,Feb 7-Axel said',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 NEW YORK, Feb 7 -Axel said\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'NEW YORK, Feb 7 -Axel said',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 NEW YORK, March 3O - Axel said\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'NEW YORK, March 3O - Axel said',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 МИНСК, 14 ноябр - Совет\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'МИНСК, 14 ноябр - Совет',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 CHICAGO, April - Axel\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'CHICAGO, April - Axel',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Paris (ats afp) Les textes\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Paris (ats afp) Les textes',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Wien (apa dpa) Die Texte\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Wien (apa dpa) Die Texte',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Genève (ats reuters) Un texte\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Genève (ats reuters) Un texte',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 PRESS RELEASE\nEmbargoed until 18:00 GMT, 15 March 2099\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['PRESS RELEASE', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 PRESS RELEASE\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'PRESS RELEASE',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 PRESS RELEASE\nEmbargoed until 18:00 GMT, 15 March 2099\nHarbour Trust\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['PRESS RELEASE', 'Harbour Trust', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 FOR IMMEDIATE RELEASE\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'FOR IMMEDIATE RELEASE',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Press Release – For Immediate Release\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['Press Release – For Immediate Release', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 MEDIA RELEASE: March 9, 2022\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'MEDIA RELEASE: March 9, 2022',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Press release:\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['Press release:', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Press release\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Press release',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Pressemitteilung\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Pressemitteilung',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 PARA PUBLICACIÓN INMEDIATA\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'PARA PUBLICACIÓN INMEDIATA',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 14 November 2021\n\nMore of the story follows here.\n',
    dateline: '',
    headline: '14 November 2021',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Sunday, November 14, 2021\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Sunday, November 14, 2021',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 14 ноября 2021 г.\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['14 ноября 2021 г.', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 14 ноября 2021 года\n\nMore of the story follows here.\n',
    dateline: '',
    headline: '14 ноября 2021 года',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 November 14th, 2021.\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['November 14th, 2021.', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 14. November 2021\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['14. November 2021', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 dimanche 14 novembre 2021\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['dimanche 14 novembre 2021', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 14 de noviembre de 2021\n\nMore of the story follows here.\n',
    dateline: '',
    headline: '14 de noviembre de 2021',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 2021. november 14.\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: ['2021. november 14.', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 ١٤ نوفمبر ٢٠٢١\n\nMore of the story follows here.\n',
    dateline: '',
    headline: '١٤ نوفمبر ٢٠٢١',
    blocks: ['More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 By\tMARA QUILL\n\nThe talks went on for a second day.\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'By MARA QUILL',
    blocks: ['The talks went on for a second day.', 'More of the story follows here.'],
  },
  {
    copy: ' date 2021-11-14 Talks go on\nby Mara Quill, Harbour Press\n\nThe talks went on for a second day.\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: [
      'Talks go on by Mara Quill, Harbour Press',
      'The talks went on for a second day.',
      'More of the story follows here.',
    ],
  },
  {
    copy: ' date 2021-11-14 Talks go on\nby Mara Quill, Reuters\n\nThe talks went on for a second day.\n\nMore of the story follows here.\n',
    dateline: '',
    blocks: [
      'Talks go on by Mara Quill, Reuters',
      'The talks went on for a second day.',
      'More of the story follows here.',
    ],
  },
  {
    copy: ' date 2021-11-14 Par\tMara Quill\n\nLes entretiens se sont poursuivis.\n\nMore of the story follows here.\n',
    dateline: '',
    headline: 'Par Mara Quill',
    blocks: ['Les entretiens se sont poursuivis.', 'More of the story follows here.'],
  },
  {
    copy: ' date 2022-03-09\nFOR IMMEDIATE RELEASE\n\nKarsholm Opens Its New Harbour\n\nHULL, UK - March 9, 2022 - The harbour opened on Tuesday after two years.\n\n"We are glad," the harbour master said.\n\n###\n\nMedia Contact:\nIlse Drommel\npress@karsholm.example\n+44 1482 555 0100\n\nNotes to editors:\nKarsholm is a town of 12,000.\n',
    dateline: 'HULL, UK - March 9, 2022 -',
    headline: 'FOR IMMEDIATE RELEASE',
    blocks: [
      'Karsholm Opens Its New Harbour',
      'HULL, UK - March 9, 2022 - The harbour opened on Tuesday after two years.',
      '"We are glad," the harbour master said.',
      '###',
      'Media Contact:\nIlse Drommel\npress@karsholm.example\n+44 1482 555 0100',
    ],
  },
  {
    copy: ' date 2022-03-09\nPress Release – For Immediate Release\nContact: Ilse Drommel, 01482 555 0100\npress@karsholm.example\n\nKarsholm opens its new harbour\n\nThe harbour opened on Tuesday after two years.\n',
    dateline: '',
    blocks: [
      'Press Release – For Immediate Release Contact: Ilse Drommel, 01482 555 0100 press@karsholm.example',
      'Karsholm opens its new harbour',
      'The harbour opened on Tuesday after two years.',
    ],
  },
  {
    copy: ' date 2022-03-09\nMEDIA RELEASE: March 9, 2022\n\nKarsholm opens its new harbour\n\nThe harbour opened on Tuesday after two years.\n\nIt cost two million.\n\nFor more information, please contact:\n\nIlse Drommel\nPress officer\npress@karsholm.example\n',
    dateline: '',
    blocks: [
      'MEDIA RELEASE: March 9, 2022',
      'Karsholm opens its new harbour',
      'The harbour opened on Tuesday after two years.',
      'It cost two million.',
      'For more information, please contact:',
      'Ilse Drommel\nPress officer\npress@karsholm.example',
    ],
  },
  {
    copy: ' date 2022-03-09\nFOR IMMEDIATE RELEASE\n\nMarch 9, 2022\n\nKarsholm opens its new harbour\n\nKARSHOLM – The harbour opened on Tuesday after two years.\n',
    dateline: '',
    blocks: [
      'FOR IMMEDIATE RELEASE',
      'March 9, 2022',
      'Karsholm opens its new harbour',
      'KARSHOLM – The harbour opened on Tuesday after two years.',
    ],
  },
  {
    copy: ' date 2022-03-09\nPress release: Karsholm opens its new harbour\n\nThe harbour opened on Tuesday after two years.\n',
    dateline: '',
    headline: 'Press release: Karsholm opens its new harbour',
    blocks: ['The harbour opened on Tuesday after two years.'],
  },
  {
    copy: ' date 2022-03-09\nNews release\n\nKarsholm opens its new harbour\n\nThe harbour opened on Tuesday after two years.\n\nMedia Contacts:\n\nIlse Drommel\nKarsholm\npress@karsholm.example\n\nTom Rask\nHarbour\ntom@rask.example\n\nAbout Karsholm\n\nKarsholm is a town of 12,000 people, and has a harbour.\n',
    dateline: '',
    blocks: [
      'News release',
      'Karsholm opens its new harbour',
      'The harbour opened on Tuesday after two years.',
      'Media Contacts:',
      'Ilse Drommel\nKarsholm\npress@karsholm.example',
      'Tom Rask\nHarbour\ntom@rask.example',
      'About Karsholm',
      'Karsholm is a town of 12,000 people, and has a harbour.',
    ],
  },
  {
    copy: ' date 2022-03-09\nPress release\n\nKarsholm opens its new harbour\n\nThe harbour opened on Tuesday after two years.\n\n– ENDS –\n\nMedia contact:\nIlse Drommel\npress@karsholm.example\n\nAbout Karsholm\nKarsholm is a town.\n',
    dateline: '',
    blocks: [
      'Press release',
      'Karsholm opens its new harbour',
      'The harbour opened on Tuesday after two years.',
      '– ENDS –',
      'Media contact:\nIlse Drommel\npress@karsholm.example',
      'About Karsholm\nKarsholm is a town.',
    ],
  },
  {
    copy: ' date 2022-03-09\nFOR IMMEDIATE RELEASE\nContact: Ilse Drommel\nTel 01482 555 0100\nHarbour opens after two years\nHULL, UK (March 9, 2022) – The harbour opened on Tuesday after two years.\n',
    dateline: '',
    blocks: [
      'FOR IMMEDIATE RELEASE Contact: Ilse Drommel Tel 01482 555 0100 Harbour opens after two years HULL, UK (March 9, 2022) – The harbour opened on Tuesday after two years.',
    ],
  },
  {
    copy: ' date 2022-03-09\nPressemitteilung\n\nKarsholm eröffnet den Hafen\n\nDer Hafen wurde am Dienstag nach zwei Jahren wieder eröffnet.\n\nPressekontakt:\nIlse Drommel, Tel. 04321 555010\n',
    dateline: '',
    blocks: [
      'Pressemitteilung',
      'Karsholm eröffnet den Hafen',
      'Der Hafen wurde am Dienstag nach zwei Jahren wieder eröffnet.',
      'Pressekontakt:\nIlse Drommel, Tel. 04321 555010',
    ],
  },
  {
    copy: ' date 2022-03-09\nPARA PUBLICACIÓN INMEDIATA\n\nKarsholm abre su nuevo puerto\n\nEl puerto abrió el martes después de dos años.\n\n# # #\n\nSobre Karsholm\nKarsholm es una ciudad de 12.000 habitantes.\n\nContacto de prensa: prensa@karsholm.example\n',
    dateline: '',
    blocks: [
      'PARA PUBLICACIÓN INMEDIATA',
      'Karsholm abre su nuevo puerto',
      'El puerto abrió el martes después de dos años.',
      '# # #',
      'Sobre Karsholm Karsholm es una ciudad de 12.000 habitantes.',
      'Contacto de prensa: prensa@karsholm.example',
    ],
  },
  {
    copy: ' date 2022-03-09\nПРЕСС-РЕЛИЗ\n\nКарсхольм открывает гавань\n\nГавань открылась во вторник после двух лет работ.\n\nКонтакты для прессы:\nИльзе Дроммель\npress@karsholm.example\n',
    dateline: '',
    headline: 'Карсхольм открывает гавань',
    blocks: [
      'Гавань открылась во вторник после двух лет работ.',
      'Контакты для прессы:\nИльзе Дроммель\npress@karsholm.example',
    ],
  },
];
