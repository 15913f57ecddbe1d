import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mailOf } from '#testing/document-samples.ts';
import { readWire } from '#wire/parse-wire.ts';
import type { Wire } from '#wire/wire.ts';
import { openDocument } from './documents.ts';

/** What the table shows of a wire: its headline, its day and its words. */
function shownOf({ headline, day, blocks }: Wire) {
  return [headline, day, blocks.map(({ text }) => text)];
}

function codesOf({ warnings }: Wire): readonly string[] {
  return warnings.map(({ code }) => code);
}

const DATELINE = 'HULL, UK - March 9, 2022 - The harbour reopened.';
const STORY = ['Harbour reopens', DATELINE, 'All is well.'];
const SHOWN = ['Harbour reopens', '2022-03-09', [DATELINE, 'All is well.']];
const ADDRESSED = 'The harbour reopened on Wednesday.';

suite('an e-mail gives', () => {
  const part = (type: string, body: string, more = '') =>
    `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`;
  const several = { 'Content-Type': 'multipart/mixed; boundary=b' };
  const base64 = Buffer.from(ADDRESSED).toString('base64');
  const rows: readonly [string, Uint8Array, string][] = [
    ['plain text', mailOf(ADDRESSED), ADDRESSED],
    [
      'quoted-printable',
      mailOf('The harbour re=\r\nopened =C2=AB5=C2=BB.', {
        'Content-Transfer-Encoding': 'quoted-printable',
      }),
      'The harbour reopened «5».',
    ],
    ['base64', mailOf(base64, { 'Content-Transfer-Encoding': 'base64' }), ADDRESSED],
    [
      'another encoding',
      mailOf(Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea]), {
        'Content-Type': 'text/plain; charset=windows-1251',
      }),
      'Минск',
    ],
    [
      'lines that run on',
      mailOf('The harbour \r\nreopened.', { 'Content-Type': 'text/plain; format=flowed' }),
      'The harbour reopened.',
    ],
    [
      'its plain part rather than HTML',
      mailOf(`${part('text/plain', ADDRESSED)}${part('text/html', '<p>Other')}--b--`, {
        'Content-Type': 'multipart/alternative; boundary=b',
      }),
      ADDRESSED,
    ],
    [
      'HTML alone',
      mailOf('<style>p{}</style><p>One &amp; two.</p><p>Three.', { 'Content-Type': 'text/html' }),
      'One & two.\n\nThree.',
    ],
    [
      'a text that is attached, where the message has no words',
      mailOf(
        `${part('text/plain', '')}${part('text/plain; name=a.txt', ADDRESSED, 'Content-Disposition: attachment; filename=a.txt\r\n')}--b--`,
        several,
      ),
      ADDRESSED,
    ],
    ['no signature', mailOf(`${ADDRESSED}\r\n-- \r\nJo Roe\r\nPress`), ADDRESSED],
    [
      'no message that it answers',
      mailOf(
        `${ADDRESSED}\r\n\r\nOn Mon, 7 Mar 2022 at 10:00, Ola\r\n<ola@x.example> wrote:\r\n> When?`,
      ),
      ADDRESSED,
    ],
    [
      'no message below it',
      mailOf(`${ADDRESSED}\r\n\r\n-----Original Message-----\r\nFrom: Ola\r\n\r\nWhen?`),
      ADDRESSED,
    ],
    [
      'no message in another language below it',
      mailOf(`${ADDRESSED}\r\n\r\nAm 07.03.2022 um 10:00 schrieb Ola:\r\n> Wann?`),
      ADDRESSED,
    ],
    [
      'no lines that are quoted at its end',
      mailOf(`${ADDRESSED}\r\n\r\n> When?\r\n> Now?`),
      ADDRESSED,
    ],
    [
      'a line that is quoted in its midst',
      mailOf(`He said:\r\n\r\n> Now.\r\n\r\n${ADDRESSED}`),
      `He said:\n\n> Now.\n\n${ADDRESSED}`,
    ],
    [
      'no message that Outlook has put below it',
      mailOf(
        `${ADDRESSED}\r\n\r\nFrom: Ola <o@x.example>\r\nSent: Monday, 7 March 2022 10:00\r\nTo: Press\r\nSubject: When?\r\n\r\nWhen?`,
      ),
      ADDRESSED,
    ],
    [
      'no message in German that Outlook has put below it',
      mailOf(
        `${ADDRESSED}\r\n\r\nVon: Ola\r\nGesendet: Montag, 7. März 2022\r\nAn: Presse\r\nBetreff: Wann?\r\n\r\nWann?`,
      ),
      ADDRESSED,
    ],
    [
      'what Outlook passes on, with nothing above it',
      mailOf(
        `________________________________\r\nFrom: Ola\r\nSent: Monday\r\nTo: Press\r\nSubject: S\r\n\r\n${ADDRESSED}`,
      ),
      ADDRESSED,
    ],
    [
      'what Apple Mail passes on, with its marks',
      mailOf(`Begin forwarded message:\r\n\r\n> From: Jo\r\n> Subject: S\r\n>\r\n> ${ADDRESSED}`),
      ADDRESSED,
    ],
    [
      'answers between the lines that they answer',
      mailOf(
        'On Mon, 7 Mar 2022 at 10:00, Ola wrote:\r\n> When?\r\nOn Wednesday.\r\n> Where?\r\nOn the quay.',
      ),
      'On Wednesday.\nOn the quay.',
    ],
    [
      'what somebody wrote in a statement',
      mailOf('On its site the bank wrote in a statement:\r\n\r\nIt is well.'),
      'On its site the bank wrote in a statement:\n\nIt is well.',
    ],
    [
      'its HTML, where the plain part says only that there is some',
      mailOf(
        `${part('text/plain', 'View this mail online.')}${part('text/html', `<p>${ADDRESSED} ${ADDRESSED} ${ADDRESSED}</p>`)}--b--`,
        { 'Content-Type': 'multipart/alternative; boundary=b' },
      ),
      `${ADDRESSED} ${ADDRESSED} ${ADDRESSED}`,
    ],
    [
      'a text in another encoding that is attached',
      mailOf(
        Buffer.concat([
          Buffer.from(
            `${part('text/plain', '')}--b\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Disposition: attachment\r\n\r\n`,
          ),
          Buffer.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xee, 0xf2, 0xea, 0xf0, 0xfb, 0xf2, 0x2e]),
          Buffer.from('\r\n--b--\r\n'),
        ]),
        several,
      ),
      'Порт открыт.',
    ],
    [
      'headers without a space behind their names',
      Buffer.from(Buffer.from(mailOf(ADDRESSED)).toString().replaceAll(': ', ':')),
      ADDRESSED,
    ],
    [
      'a message that it forwards',
      mailOf(
        `---------- Forwarded message ---------\r\nFrom: Jo <jo@quay.example>\r\nDate: Mon, 7 Mar 2022\r\nSubject: Harbour\r\nTo: <desk@x.example>\r\n\r\n${ADDRESSED}`,
      ),
      ADDRESSED,
    ],
    [
      'its own words rather than those that it forwards',
      mailOf(`${ADDRESSED}\r\n\r\nBegin forwarded message:\r\n\r\nFrom: Jo\r\n\r\nOther.`),
      ADDRESSED,
    ],
    [
      'a mailbox of one',
      Buffer.concat([
        Buffer.from('From jo@quay.example Wed Mar  9 10:15:00 2022\r\n'),
        mailOf(ADDRESSED),
      ]),
      ADDRESSED,
    ],
  ];
  for (const [name, bytes, text] of rows) {
    test(name, async () => assert.equal((await openDocument(bytes, 'a'))?.text.trim(), text));
  }

  test('its headline, its sender, its time, and what it is about', async () => {
    const bytes = mailOf(ADDRESSED, {
      Subject: '=?utf-8?Q?Fwd:_PRESS_RELEASE:_Caf=C3=A9?= =?utf-8?Q?_reopens?=',
      From: '"Roe, Jo" <jo@quay.example>',
      'Content-Language': 'en-GB',
      Keywords: 'ports, ferries',
    });
    assert.deepEqual((await openDocument(bytes, 'a'))?.fields, {
      headline: 'Café reopens',
      byline: 'Roe, Jo',
      day: '2022-03-09',
      instant: '2022-03-09T10:15:00+01:00',
      language: 'en-GB',
      keywords: ['ports', 'ferries'],
    });
  });

  test('no address of anybody', async () => {
    const bytes = mailOf(ADDRESSED, { From: 'jo@quay.example' });
    assert.deepEqual((await openDocument(bytes, 'a'))?.fields.byline, undefined);
  });

  test('a headline above its dateline before its subject, which is told', async () => {
    const wire = await readWire(mailOf(STORY.join('\r\n\r\n'), { Subject: 'For Thursday' }), 'a');
    assert.deepEqual(shownOf(wire), SHOWN);
    assert.ok(wire.warnings.some(({ found }) => found.includes('For Thursday')));
  });

  test('its subject, where it has no other headline', async () => {
    const { headline } = await readWire(mailOf(ADDRESSED), 'a');
    assert.equal(headline, 'Harbour reopens after storm');
  });

  test('its first line as it stands, where the subject is the headline', async () => {
    const wire = await readWire(mailOf(`Dear editors,\r\n\r\n${ADDRESSED}`), 'a');
    assert.deepEqual(shownOf(wire), [
      'Harbour reopens after storm',
      '2022-03-09',
      ['Dear editors,', ADDRESSED],
    ]);
    assert.deepEqual(codesOf(wire), []);
  });

  test('its subject once, where its first line is the same', async () => {
    const wire = await readWire(mailOf(`Harbour reopens after storm\r\n\r\n${ADDRESSED}`), 'a');
    assert.deepEqual(
      wire.blocks.map(({ text }) => text),
      [ADDRESSED],
    );
  });

  test('word of its attachments', async () => {
    const bytes = mailOf(
      `${part('text/plain', ADDRESSED)}${part('application/pdf', 'x', 'Content-Disposition: attachment; filename="plan of quay.pdf"\r\n')}--b--`,
      several,
    );
    const wire = await readWire(bytes, 'a');
    assert.deepEqual(codesOf(wire), ['document/attachments']);
    assert.match(wire.warnings[0]?.found ?? '', /plan of quay\.pdf/u);
  });

  test('no word of the text that was attached and taken', async () => {
    const bytes = mailOf(
      `${part('text/plain', '')}${part('text/plain', ADDRESSED, 'Content-Disposition: attachment; filename=a.txt\r\n')}--b--`,
      several,
    );
    assert.deepEqual(codesOf(await readWire(bytes, 'a')), []);
  });

  test('no dispatch where all of it is attached, and says what to do', async () => {
    const bytes = mailOf(
      `${part('text/plain', '')}${part('application/pdf', 'x', 'Content-Disposition: attachment; filename=plan.pdf\r\n')}--b--`,
      several,
    );
    await assert.rejects(async () => readWire(bytes, 'a'), /with plan\.pdf[\s\S]*import that/u);
  });

  const copy: readonly string[] = [
    'Subject: a letter\nFrom: a reader\n\nMINSK, May 5, 2021 - A.',
    'From: the desk\n\nA.',
    'Received: nothing.',
    'date 2021-11-14 MINSK - Message-ID: 5',
  ];
  for (const text of copy) {
    test(`copy is no e-mail: ${JSON.stringify(text)}`, () =>
      assert.equal(openDocument(Buffer.from(text), 'a'), undefined));
  }
});
