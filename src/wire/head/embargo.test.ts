import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseWire } from '#wire/parse-wire.ts';
import { parseEmbargo } from './embargo.ts';

const rows: readonly [string, string | undefined][] = [
  ['EMBARGOED until 18:00 GMT, Monday 14 March 2022', '2022-03-14 18:00 +00:00'],
  ['Embargoed until 00.01 BST on 3rd April', '2022-04-03 00:01 +01:00'],
  ['HOLD FOR RELEASE 6 p.m. EDT Tuesday, March 15, 2022', '2022-03-15 18:00 -04:00'],
  ['HOLD FOR RELEASE 12:30 a.m. EDT, March 15', '2022-03-15 00:30 -04:00'],
  ['NOT FOR RELEASE BEFORE 1800 GMT', '2022-03-14 18:00 +00:00'],
  ['NOT FOR RELEASE BEFORE NOON CET', '2022-03-14 12:00 +01:00'],
  ['Sperrfrist 15. März 2022, 9:00 Uhr MEZ', '2022-03-15 09:00 +01:00'],
  ['EMBARGO: 2022-03-15T06:00:00+03:00', '2022-03-15 06:00 +03:00'],
  ['EMBARGO: 2022-03-15T06:00Z', '2022-03-15 06:00 +00:00'],
  ['EMBARGO: 2022-03-15 06:00 GMT', '2022-03-15 06:00 +00:00'],
  ['EMBARGO: 2022-03-15 06:00', '2022-03-15 06:00'],
  ['EMBARGO: 2022-03-15', '2022-03-15 00:00'],
  ['Embargoed until 18:00 UTC+3', '2022-03-14 18:00 +03:00'],
  ['Embargoed until 15 March', '2022-03-15 00:00'],
  ['Embargoed until Jan 2 18:00', '2022-01-02 18:00'],
  ['Embargoed until 18:00 IST', undefined],
  ['Embargoed until 18:00 CST', undefined],
  ['Embargoed until midnight, 15 March', undefined],
  ['Embargoed until delivery', undefined],
  ['Embargoed until 30 February 18:00', undefined],
  ['Embargoed until 25:00 GMT', undefined],
  ['EMBARGOED UNTIL 15/12/2026 18:00 GMT', undefined],
  ['EMBARGOED UNTIL 03-15-2099 18:00 GMT', undefined],
  ['EMBARGOED UNTIL 15.12.2026 18:00 GMT', undefined],
  ['EMBARGOED UNTIL TOMORROW 18:00 GMT', undefined],
  ['EMBARGOED UNTIL MONDAY 18:00 GMT', undefined],
  ['EMBARGOED UNTIL 18:00 GMT on the 20th', undefined],
  ['EMBARGOED UNTIL 10am ET', undefined],
  ['EMBARGOED UNTIL 11 pm PT', undefined],
  ['EMBARGOED UNTIL 9 a.m. Eastern', undefined],
  ['EMBARGOED UNTIL 6 PM Pacific Time', undefined],
  ['EMBARGOED UNTIL 18:00 London time', undefined],
  ['EMBARGOED UNTIL 18:00 (Brussels)', undefined],
  ['EMBARGOED UNTIL 18:00 local time', undefined],
  ['EMBARGOED UNTIL END OF DAY 15 March 2099', undefined],
  ['EMBARGOED UNTIL AFTER THE SPEECH, 15 March', undefined],
  ['EMBARGOED UNTIL 1800 14 March 2099', '2099-03-14 18:00'],
  ['EMBARGOED UNTIL 1800 14 March', undefined],
  ['EMBARGOED UNTIL March 15 1930 GMT', undefined],
  ['EMBARGOED UNTIL 15 March 1930', undefined],
  ['EMBARGOED UNTIL 15 March GMT', undefined],
  ['Sperrfrist: 15. März 2099, 10 Uhr', '2099-03-15 10:00'],
  ['EMBARGO: 15 mars 2099, 18 heures', '2099-03-15 18:00'],
  ['EMBARGO: 15 mars 2099, 18h', '2099-03-15 18:00'],
  ['EMBARGO: 15 mars 2099, 18h heure de Paris', undefined],
  ['EMBARGOED UNTIL 10 o’clock GMT', undefined],
  ['EMBARGOED UNTIL 9 in the morning', undefined],
  ['EMBARGOED UNTIL 13:00 a.m. GMT', undefined],
  ['EMBARGOED UNTIL 12 a.m. GMT, 15 March', undefined],
  ['EMBARGOED UNTIL 18:00:30 GMT', undefined],
  ['EMBARGOED UNTIL 18:00 GMT, 14 or 15 March', undefined],
  ['EMBARGOED UNTIL 18:00 GMT/19:00 CET', undefined],
  ['EMBARGOED UNTIL 18:00 GMT today', '2022-03-14 18:00 +00:00'],
  ['EMBARGO HASTA LAS 18:00 del 15 de marzo de 2099', '2099-03-15 18:00'],
  ['*** EMBARGO 18:00 GMT, 14 MARCH 2099 ***', '2099-03-14 18:00 +00:00'],
  ['ЭМБАРГО ДО 18:00 МСК 15 марта', '2022-03-15 18:00 +03:00'],
  ['Эмбарго до 18:00 мск 15 марта', '2022-03-15 18:00 +03:00'],
  ['EMBARGO ATÉ ÀS 18H00 DE 15 DE MARÇO DE 2022', '2022-03-15 18:00'],
  ['EMBARGO DATE: 15 March 2022', '2022-03-15 00:00'],
  ['FOR USE SUNDAY, MARCH 20, AND THEREAFTER', undefined],
  ['EMBARGO constructor 18:00 GMT', undefined],
];
for (const [line, expected] of rows) {
  test(line, () => {
    const embargo = parseEmbargo(line, '2022-03-14');
    const { day, time, offset } = embargo ?? {};
    assert.equal(embargo && [day, time, offset].filter(Boolean).join(' '), expected);
  });
}

const STORY = 'KARSHOLM, March 14 (AP) - The ferry will sail.';
const COMES = '2099-03-15 18:00 +00:00';
function held(copy: string) {
  const { embargo, headline, editorsNotes, blocks } = parseWire(
    new TextEncoder().encode(` date 2022-03-14\n${copy}`),
    'a.txt',
  );
  const until =
    typeof embargo === 'object'
      ? [embargo.day, embargo.time, embargo.offset].filter(Boolean).join(' ')
      : embargo;
  return { until, headline, editorsNotes, copy: blocks.map(({ text }) => text) };
}

suite('a line that holds the copy is not published', () => {
  const lines: readonly [string, string][] = [
    ['EMBARGOED', 'unclear'],
    ['EMBARGOED!', 'unclear'],
    ['EMBARGO', 'unclear'],
    ['*** EMBARGO ***', 'unclear'],
    ['EMBARGO 18:00 GMT, 15 MARCH 2099', COMES],
    ['*** EMBARGO *** 18:00 GMT, 15 March 2099', COMES],
    ['>>> EMBARGOED UNTIL 18:00 GMT, 15 March 2099', COMES],
    ['Embargo lifts 18:00 GMT, 15 March 2099', COMES],
    ['Embargoed copy until 18:00 GMT, 15 March 2099', COMES],
    ['Released under embargo until 18:00 GMT, 15 March 2099', COMES],
    ['EMBARGO HASTA LAS 18:00 GMT del 15 de marzo de 2099', COMES],
    ["EMBARGO jusqu'au 15 mars 2099 à 18h GMT", COMES],
    ['НЕ ДЛЯ ПУБЛИКАЦИИ до 18:00 GMT 15 марта 2099', COMES],
    ['Do not publish before 18:00 GMT, 15 March 2099', COMES],
    ['HOLD UNTIL 18:00 GMT, 15 March 2099', COMES],
    ['FOR RELEASE 18:00 GMT, 15 March 2099', COMES],
    ['Sous embargo jusqu’au 15 mars 2099 à 18h GMT', COMES],
    ['Not to be published before 18:00 GMT, 15 March 2099', COMES],
    ['The following is embargoed until 18:00 GMT, 15 March 2099', COMES],
    ['This report is under embargo until 18:00 GMT, 15 March 2099', COMES],
    ['PLEASE NOTE EMBARGO: 18:00 GMT, 15 MARCH 2099', COMES],
    ['Ne pas publier avant le 15 mars 2099 à 18h GMT', COMES],
    ['НЕ ПУБЛИКОВАТЬ ДО 18:00 GMT 15 марта 2099', COMES],
    ['Gesperrt bis 15. März 2099, 18.00 Uhr GMT', COMES],
    ['Non pubblicare prima delle 18:00 GMT, 15 marzo 2099', COMES],
    ['Achtung, Sperrfrist: 15. März 2099, 18.00 Uhr GMT', COMES],
    ['EMBARGO ATÉ ÀS 18H00 GMT DE 15 DE MARÇO DE 2099', COMES],
    ['Ембарго до 18:00 GMT 15 березня 2099', COMES],
    ['PLEASE OBSERVE EMBARGO', 'unclear'],
    ['SOTTO EMBARGO FINO ALLE 18', 'unclear'],
    ['ONDER EMBARGO TOT 18 UUR', 'unclear'],
    ['EMBARGO DO 15 MARCA, GODZ. 18', 'unclear'],
    ['EMBARGOED UNTIL\n18:00 GMT, 15 March 2099', COMES],
    ['EMBARGOED UNTIL\n\n18:00 GMT\n15 March 2099', COMES],
    ['EMBARGOED UNTIL AFTER THE SPEECH, 15 March 2099', 'unclear'],
    ['EMBARGOED UNTIL 18:00 London time', 'unclear'],
    ['Eds: EMBARGOED UNTIL 18:00 GMT, 15 March 2099', COMES],
    ['EMBARGOED UNTIL 18:00 GMT, 15 March 2099\nEMBARGOED UNTIL 18:00 GMT, 15 March 2099', COMES],
    [
      'EMBARGOED UNTIL 18:00 GMT, 15 March 2022\nEMBARGOED UNTIL 18:00 GMT, 15 March 2099',
      'unclear',
    ],
  ];
  for (const [line, until] of lines) {
    for (const copy of [
      `${line}\n\n${STORY}`,
      `${STORY}\n\n${line}`,
      `${STORY}\n\n-0-\n\n${line}`,
    ]) {
      test(JSON.stringify(copy), () => {
        const said = held(copy);
        assert.equal(said.until, until);
        assert.equal(said.headline, undefined);
        assert.deepEqual(said.copy, [STORY]);
        // An editor can read an embargo that Slugline cannot.
        const words = (text: string) => text.replace(/\s+/gu, ' ');
        if (until === 'unclear') assert.match(words(said.editorsNotes.join(' ')), /EMBARGO/u);
      });
    }
  }
});

suite('what may be news of an embargo stays where it is', () => {
  const rows: readonly [string, 'unclear' | undefined][] = [
    ['Embargo: EU to ban Russian oil by end of year', undefined],
    ['Embargo to be lifted on Iranian oil, ministers say', undefined],
    ['EMBARGO ON GRAIN LIFTED', undefined],
    ['Embargoed oil from 12 tankers reaches port', undefined],
    ['Embargo until 2030 agreed by ministers of Varnia', 'unclear'],
    ['Embargo: 20 ships turned back', 'unclear'],
    ['Embargoed: ferry to sail', 'unclear'],
    ['No embargo on grain this year', undefined],
    ['Five films for release on 12 February', undefined],
    ['Pumps for use 24 hours a day', undefined],
  ];
  for (const [headline, until] of rows) {
    for (const copy of [headline, `${headline}\n\n${STORY}`]) {
      test(JSON.stringify(copy), () => {
        const said = held(copy);
        assert.deepEqual([said.headline, said.until], [headline, until]);
      });
    }
  }

  const LONG =
    `EMBARGOED until 18:00 GMT. ${'This material is for your own use. '.repeat(8)}`.trim();
  const paragraphs: readonly string[] = [
    LONG,
    '*** EMBARGO *** Ferry to sail',
    'For your own use. Embargoed until 18:00 GMT.',
    'Embargo until Friday angered ministers.',
    'KARSHOLM (EMBARGOED UNTIL 18:00 GMT) It will sail.',
  ];
  for (const paragraph of paragraphs) {
    test(paragraph, () => {
      const said = held(`${STORY}\n\n${paragraph}`);
      assert.equal(said.until, 'unclear');
      assert.deepEqual(said.copy, [STORY, paragraph]);
    });
  }
});

suite('a line within a group of lines holds copy too', () => {
  const LONG_LINE = 'The harbour trust and its friends in all towns of the coast say';
  const rows: readonly [string, string, readonly string[]][] = [
    ['PRESS RELEASE\nEmbargoed until 18:00 GMT, 15 March 2099', COMES, ['PRESS RELEASE']],
    [
      'PRESS RELEASE\nEmbargoed until 18:00 GMT, 15 March 2099\nHarbour Trust',
      COMES,
      ['PRESS RELEASE', 'Harbour Trust'],
    ],
    [
      `${LONG_LINE}\nEMBARGOED UNTIL 18:00 GMT\n${LONG_LINE}`,
      'unclear',
      [`${LONG_LINE} EMBARGOED UNTIL 18:00 GMT ${LONG_LINE}`],
    ],
  ];
  for (const [group, until, blocks] of rows) {
    test(JSON.stringify(group), () => {
      const said = held(`${STORY}\n\n${group}`);
      assert.deepEqual([said.until, said.copy], [until, [STORY, ...blocks]]);
    });
  }

  test('wrapped prose is not an embargo', () => {
    const copy = `${LONG_LINE} that they keep to the\nembargo until 18:00 GMT on Friday.`;
    assert.equal(held(copy).until, undefined);
  });
});

suite('an order that names no embargo holds copy too', () => {
  const orders: readonly string[] = [
    'ADVANCE FOR USE SUNDAY, MARCH 20, AND THEREAFTER',
    'Adv20 For release Sunday, March 20',
    'For release on delivery, 10:00 a.m. EST, March 15',
    'No publicar antes de las 18:00 del 15 de marzo',
    'Não publicar antes das 18:00',
  ];
  for (const order of orders) {
    test(order, () => {
      const { until, copy, editorsNotes } = held(`${order}\n\n${STORY}`);
      assert.deepEqual([until, copy, editorsNotes], ['unclear', [STORY], [order]]);
    });
  }
});

test('a time without a date belongs to the later of header and dateline', () => {
  const copy = 'EMBARGOED until 18:00 GMT\n\nKARSHOLM, March 13 (AP) - It will sail.';
  assert.equal(held(copy).until, '2022-03-14 18:00 +00:00');
});

test('an embargo without a readable moment is reported', () => {
  const copy = ' date 2022-03-14\nEmbargoed until delivery\n\nKARSHOLM (AP) - It will sail.';
  const { embargo, warnings } = parseWire(new TextEncoder().encode(copy), 'a.txt');
  assert.equal(embargo, 'unclear');
  assert.deepEqual(
    warnings.map(({ code, line }) => [code, line]),
    [['wire/embargo-unclear', 2]],
  );
});
