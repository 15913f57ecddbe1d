import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dispatchSchema } from '#dispatch/schema.ts';
import { readDispatch } from '#mdx/read-dispatch.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { type Proof, proveWords } from './prove-words.ts';

const COPY =
  ' date 2021-11-14 MINSK, November 14. /TASS/. Three ships have sank in the bay. They were old.\n';

/** The proof of a dispatch of the copy, with its body and some front matter changed. */
function prove(fields: Readonly<Record<string, unknown>>, body: string, copy = COPY): Proof {
  const wire = parseWire(new TextEncoder().encode(copy), 'a.txt');
  const frontMatter = dispatchSchema.parse({
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    headline: 'Three ships have sank in the bay',
    headlineSource: 'lead',
    date: '2021-11-14',
    language: 'en',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
    ...fields,
  });
  const source = `---\n${JSON.stringify(frontMatter)}\n---\n\n${body}\n`;
  return proveWords(
    'a.mdx',
    readDispatch(source, { path: '2021/11/14/a.mdx', file: 'a.mdx' }),
    wire,
  );
}

const OPENING = 'MINSK, November 14. /TASS/.';
const FILED = `${OPENING} Three ships have sank in the bay. They were old.`;

function correction(was: string, now: string) {
  return { date: '2021-11-15', note: 'A slip.', was, now };
}

suite('the headline that is published', () => {
  const rows: readonly [string, Readonly<Record<string, unknown>>, string, string][] = [
    ['is as filed without corrections', {}, FILED, 'Three ships have sank in the bay'],
    [
      'follows a correction of its words',
      { corrections: [correction('have sank', 'sank')] },
      FILED.replace('have sank', 'sank'),
      'Three ships sank in the bay',
    ],
    [
      'follows two corrections, one after the other',
      {
        corrections: [
          correction('have sank', 'sank'),
          correction('Three ships sank', 'Two boats sank'),
        ],
      },
      FILED.replace('Three ships have sank', 'Two boats sank'),
      'Two boats sank in the bay',
    ],
    [
      'follows a correction that goes on after it',
      { corrections: [correction('in the bay. They', 'off the cape. They')] },
      FILED.replace('in the bay', 'off the cape'),
      'Three ships have sank off the cape',
    ],
    [
      'is that of the next sentence, where its own is taken out',
      { corrections: [correction('Three ships have sank in the bay. ', '')] },
      FILED.replace('Three ships have sank in the bay. ', ''),
      'They were old',
    ],
    [
      'follows a correction, though the old words stand in another place',
      {
        corrections: [
          correction(
            'sank in the bay. They were',
            'sunk in the bay. Not “Three ships have sank in the bay”, they were',
          ),
        ],
      },
      FILED.replace(
        'sank in the bay. They were',
        'sunk in the bay. Not “Three ships have sank in the bay”, they were',
      ),
      'Three ships have sunk in the bay',
    ],
    [
      'stays where other words are corrected',
      { corrections: [correction('They were old', 'They were new')] },
      FILED.replace('old', 'new'),
      'Three ships have sank in the bay',
    ],
    [
      'of an editor stays',
      {
        headline: 'Ships have sank',
        headlineSource: 'desk',
        corrections: [correction('have sank', 'sank')],
      },
      FILED.replace('have sank', 'sank'),
      'Ships have sank',
    ],
    [
      'stays where its dateline is corrected',
      { corrections: [correction('MINSK', 'BREST')] },
      FILED.replace('MINSK', 'BREST'),
      'Three ships have sank in the bay',
    ],
    [
      'follows a correction of words that its dateline has too',
      {
        corrections: [correction('14', '15'), correction('MINSK, November 15', 'BREST, May 15')],
      },
      FILED.replace('MINSK, November 14', 'BREST, May 15'),
      'Three ships have sank in the bay',
    ],
    [
      'stays where words after it are corrected, though an editor shortened it',
      { headline: 'ships have sank', corrections: [correction('old', 'new')] },
      FILED.replace('old', 'new'),
      'ships have sank',
    ],
    [
      'may be the corrected one already',
      { headline: 'Three ships sank in the bay', corrections: [correction('have sank', 'sank')] },
      FILED.replace('have sank', 'sank'),
      'Three ships sank in the bay',
    ],
  ];
  for (const [name, fields, body, headline] of rows) {
    test(name, () => assert.equal(prove(fields, body).headline, headline));
  }
});

suite('the wire’s own headline, as it is published', () => {
  const HEAD = 'BADMAYOR RESIGNS IN 2011';
  const SAYS = 'BADMAYOR RESIGNED. 11 others did.';
  const rows: readonly [string, readonly (readonly [string, string])[], string, string?][] = [
    ['is as filed without corrections', [], HEAD],
    [
      'follows a correction of a word that the body has too',
      [['BADMAYOR', 'GOODMAYOR']],
      'GOODMAYOR RESIGNS IN 2011',
    ],
    [
      'follows a correction of a word that it has alone',
      [['RESIGNS', 'IS ILL']],
      'BADMAYOR IS ILL IN 2011',
    ],
    [
      'follows two, one after the other',
      [
        ['RESIGNS', 'IS ILL'],
        ['BADMAYOR IS', 'MAYOR IS'],
      ],
      'MAYOR IS ILL IN 2011',
    ],
    ['loses words that are taken out', [['IN 2011', '']], 'BADMAYOR RESIGNS'],
    ['keeps what stands within a longer word', [['11', '12']], HEAD],
    ['may be the corrected one already', [['RESIGNS', 'QUITS']], 'BADMAYOR QUITS IN 2011', 'own'],
  ];
  const filed = (headline: string, corrections: readonly (readonly [string, string])[]) => {
    const copy = ` date 2021-11-14\n${HEAD}\n\nMINSK, November 14. /TASS/. ${SAYS}\n`;
    const body = corrections.reduce((text, [was, now]) => text.replaceAll(was, now), SAYS);
    const declared = corrections.map(([was, now]) => correction(was, now));
    const fields = { headline, headlineSource: 'wire', corrections: declared };
    return [fields, `${OPENING} ${body}`, copy] as const;
  };
  for (const [name, corrections, expected, own] of rows) {
    test(name, () => {
      const proof = prove(...filed(own ? expected : HEAD, corrections));
      assert.equal(proof.problem?.found, undefined);
      assert.equal(proof.headline, expected);
      assert.equal(
        proof.comparison === undefined,
        !corrections.some(([was]) => SAYS.includes(was)),
      );
    });
  }

  const wrong: readonly [string, string, string, string][] = [
    ['words that only a longer word of it has', 'RESIGN', 'proof/words-differ', 'IGN'],
    ['words that it has not', 'LEAVES', 'proof/corrects-nothing', ''],
    ['all of its words', HEAD, 'proof/headline-differs', ''],
    ['a word, to what nothing can show', 'RESIGNS', 'proof/headline-differs', '\u0007'],
  ];
  for (const [name, was, code, now] of wrong) {
    test(`a correction of ${name}: ${code}`, () => {
      const [fields, , copy] = filed(HEAD, [[was, now]]);
      assert.equal(prove(fields, `${OPENING} ${SAYS}`, copy).problem?.code, code);
    });
  }

  test('is corrected under a headline of an editor too, since it was filed', () => {
    const [fields, body, copy] = filed('Mayor goes', [['RESIGNS', 'QUITS']]);
    assert.equal(prove({ ...fields, headlineSource: 'desk' }, body, copy).headline, 'Mayor goes');
  });
});

suite('the dateline that is published', () => {
  const dateline = OPENING;
  const rows: readonly [string, readonly (readonly [string, string])[], string | undefined][] = [
    ['is as filed without corrections', [], OPENING],
    ['is as filed where other words are corrected', [['old', 'new']], OPENING],
    ['follows a correction of its words', [['MINSK', 'BREST']], 'BREST, November 14. /TASS/.'],
    [
      'follows two, one after the other',
      [
        ['MINSK', 'BREST'],
        ['BREST, November 14', 'PINSK, November 13'],
      ],
      'PINSK, November 13. /TASS/.',
    ],
    ['is not shown where it is taken out', [[`${OPENING} `, '']], undefined],
    [
      'is not shown where a correction goes over its end',
      [['14. /TASS/. Three ships have sank in the bay.', '15. /TASS/.']],
      undefined,
    ],
  ];
  for (const [name, pairs, expected] of rows) {
    test(name, () => {
      const corrections = pairs.map(([was, now]) => correction(was, now));
      const body = pairs.reduce((text, [was, now]) => text.replaceAll(was, now), FILED);
      const headline = 'They were old';
      const fields = { dateline, headline, headlineSource: 'desk', corrections };
      const { problem, dateline: shown } = prove(fields, body);
      assert.equal(problem, undefined);
      assert.equal(shown, expected);
    });
  }

  test('is proven as filed, whatever is corrected', () => {
    const fields = {
      dateline: 'BREST, November 14. /TASS/.',
      corrections: [correction('MINSK', 'BREST')],
    };
    const { problem } = prove(fields, FILED.replace('MINSK', 'BREST'));
    assert.equal(problem?.code, 'proof/dateline-differs');
  });
});

test('what is said of a headline that a correction goes over', () => {
  const fields = { corrections: [correction('/TASS/. Three ships', '/TASS/. Two boats')] };
  const { problem } = prove(fields, FILED.replace('Three ships', 'Two boats'));
  assert.match(problem?.found ?? '', /^corrections that go over an end of the headline/u);
});

suite('what is not proven', () => {
  const rows: readonly [string, Readonly<Record<string, unknown>>, string, string?][] = [
    ['proof/headline-differs', { headline: 'Four ships have sank' }, FILED],
    ['proof/headline-differs', { headlineSource: 'wire' }, FILED],
    ['proof/dateline-differs', { dateline: 'BREST, November 14.' }, FILED],
    // It cannot be told what became of the headline: the correction begins before it, or joins its paragraph with another.
    [
      'proof/headline-differs',
      {
        headline: 'They were old',
        corrections: [correction('in the bay.\nThey were old.', 'in the bay and old.')],
      },
      `${OPENING} Three ships have sank in the bay and old.\n\nNobody was hurt.`,
      `${COPY.replace('bay. They', 'bay.\n\nThey')}\nNobody was hurt.\n`,
    ],
    [
      'proof/headline-differs',
      { corrections: [correction('/TASS/. Three ships', '/TASS/. Two boats')] },
      FILED.replace('Three ships', 'Two boats'),
    ],
    ['proof/corrects-nothing', { corrections: [correction('Ten', 'Nine')] }, FILED],
    ['proof/words-differ', {}, FILED.replace('old', 'new')],
  ];
  for (const [code, fields, body, copy] of rows) {
    test(`${code}: ${JSON.stringify(fields)}`, () =>
      assert.equal(prove(fields, body, copy).problem?.code, code));
  }
});

suite('a comparison with the words filed', () => {
  const CHANGED = FILED.replace('have sank', 'sank');
  const back = [correction('have sank', 'sank'), correction('sank', 'have sank')];
  const note = { date: '2021-11-15', note: 'No byline.' };
  const rows: readonly [string, Readonly<Record<string, unknown>>, string, unknown][] = [
    ['is not made without corrections', {}, FILED, undefined],
    ['is not made where no words were changed', { corrections: [note] }, FILED, undefined],
    ['is not made where all changes were taken back', { corrections: back }, FILED, undefined],
    [
      'has what was changed',
      { corrections: [correction('have sank', 'sank')] },
      CHANGED,
      [
        {
          kind: 'paragraph',
          parts: [
            `${OPENING} Three ships`,
            { was: ' have', now: '' },
            ' sank in the bay. They were old.',
          ],
        },
      ],
    ],
  ];
  for (const [name, fields, body, expected] of rows) {
    test(name, () => assert.deepEqual(prove(fields, body).comparison, expected));
  }
});
