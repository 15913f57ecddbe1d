import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dispatchSchema } from '#dispatch/schema.ts';
import { type SuggestedNames, suggestNames } from './suggest-names.ts';

const PLACES = new Set(
  'Oslo,Kiel,New York,Rio de Janeiro,Lyon,France,Spain,Malta,Georgia,Victoria,Nice,Mobile,Reading,Split,Same,Of,March,Essen,Norway,Algérie,Krol,Fort Trust,Осло'.split(
    ',',
  ),
);
const isPlace = (name: string) => PLACES.has(name);
const whole = (text: string) => [{ start: 0, end: text.length }];
const namesIn = (text: string) => suggestNames(text, whole(text), isPlace);
const listed = (names: SuggestedNames[keyof SuggestedNames]) => names.map(({ name }) => name);

type Row = readonly [copy: string, ...names: string[]];

function testRows(kind: keyof SuggestedNames, rows: readonly Row[]) {
  for (const [copy, ...names] of rows) {
    test(`${copy} → ${names.join(', ') || 'none'}`, () =>
      assert.deepEqual(listed(namesIn(copy)[kind]), names));
  }
}

suite('people by a title', () => {
  testRows('people', [
    ['Then President Zdor Quilm spoke.', 'Zdor Quilm'],
    ['Then spokesman Zdor Quilm spoke.', 'Zdor Quilm'],
    ['Norwegian Deputy Foreign Minister Zdor Quilm spoke.', 'Zdor Quilm'],
    ['Minister of Foreign Affairs and Trade Zdor Quilm spoke.', 'Zdor Quilm'],
    ['They met Mr. Quilm there.', 'Quilm'],
    ['They met Lt. Gen. Zdor van der Quilm there.', 'Zdor van der Quilm'],
    ['They met Dr Zdor al-Quilm and Sir Ulm O’Quilm.', 'Zdor al-Quilm', 'Ulm O’Quilm'],
    ['They met Queen Quilma II and Pope Quilmus there.', 'Queen Quilma II', 'Pope Quilmus'],
    ['Dann kam Verkehrsminister Zdor Quilm zu Wort.', 'Zdor Quilm'],
    ['They met President Quilm Monday there.', 'Quilm'],
    ['Dann sprach Sprecherin Anna Quilm von der Polizei.', 'Anna Quilm'],
    ['Dann sagte Anna Quilm der Zeitung ab.', 'Anna Quilm'],
    ['They met the minister and Polish Zdor Quilm there.'],
    ['They saw General Motors and the President Hotel there.'],
    ['They saw President Street and the spokesman there.'],
    ['The Foreign Minister spoke on Monday.'],
  ]);
});

suite('people by a given name', () => {
  testRows('people', [
    ['It was sold to Anna Quilm there.', 'Anna Quilm'],
    ['It was sold to Jean-Luc Quilm and John F. Quilm there.', 'Jean-Luc Quilm', 'John F. Quilm'],
    ['It was sold to Martin Luther King there.', 'Martin Luther King'],
    ['It was sold to Theresa May there in May.', 'Theresa May'],
    ['It was sold to Zhao Wenlin and Kim Jong-su there.', 'Zhao Wenlin', 'Kim Jong-su'],
    ['It was sold to Anna’s Quilm dog there.'],
    ['It was sold to Sun Microsystems there.'],
    ['It was sold to Anna there.'],
    ['It stood in Martin Luther King Boulevard there.'],
    ['It was sold to the Anna Quilm Foundation there.'],
    ['It was sold to Anna & Quilm there.'],
    ['It was sold to Zdor Quilm there.'],
  ]);
});

suite('people by what is said of them', () => {
  testRows('people', [
    ['He saw Zdor Quilm, 51, a welder there.', 'Zdor Quilm'],
    ['He saw Zdor Quilm, the former mayor of it.', 'Zdor Quilm'],
    ['He saw Zdor Quilm, who runs the office.', 'Zdor Quilm'],
    ['"It is so," Zdor Quilm said.', 'Zdor Quilm'],
    ['"It is so," Zdor Quilm said in a statement.'],
    ['He saw Zdor Quilm, which has a mayor.'],
    ['He saw Zdor Quilm, 5,000 of them.'],
  ]);
});

suite('people in Cyrillic, in the nominative', () => {
  testRows('people', [
    ['Об этом сообщил Иван Лещинов.', 'Иван Лещинов'],
    ['Об этом сообщил министр Ерлан Жумагазин.', 'Ерлан Жумагазин'],
    ['Так решил президент России Иван Лещинов.', 'Иван Лещинов'],
    ['Так решила Анна Лещинова.', 'Анна Лещинова'],
    ['Встреча с Иваном Лещиновым прошла.'],
    ['Доклад Анны Лещиновой издан.'],
    ['Так решил глава Минфина Лещинов.'],
    ['Так решил Иван Лещинова.'],
    ['Так решила Анна Лещинов.'],
  ]);
});

suite('organisations', () => {
  testRows('organisations', [
    ['He asked the Bank of Lesna and Lesna University.', 'Bank of Lesna', 'Lesna University'],
    ['He asked the Lesna Ministry of Trade and Tourism.', 'Lesna Ministry of Trade and Tourism'],
    ['He asked the Russian Foreign Ministry there.', 'Russian Foreign Ministry'],
    ['He asked Lesna Steel Corp. for it.', 'Lesna Steel Corp'],
    ['He asked Lesna Optics, Inc. for it.', 'Lesna Optics, Inc'],
    ['He asked Tolliver & Sons for it.', 'Tolliver & Sons'],
    ['He asked Lesna Bank Chairman Anna Quilm.', 'Lesna Bank'],
    ['He asked the Statistics Office (SO) for it.', 'Statistics Office'],
    ['He asked NATO, the U.N. and the Red Cross.', 'NATO', 'U.N.', 'Red Cross'],
    ['Он спросил НАТО и ООН.', 'НАТО', 'ООН'],
    ['He asked the Foreign Ministry and the City Council there.'],
    ['He signed the Free Trade Agreement (FTA) there.'],
    ['He read the Terms & Conditions there.'],
    ['Angry Council members left.'],
    ['He wrote "Angry Council members" there.'],
    ['Growing Bank profits helped.'],
    ['Growing Lesna Bank profits helped.', 'Lesna Bank'],
    ['He asked The Lesna Bank for it.', 'Lesna Bank'],
    ['He flew to Fort Trust then.'],
    ['He asked the Lesna Bank Tower there.'],
    ['He crossed the West Bank there.'],
    ['Who is WHO to him?', 'WHO'],
  ]);
});

suite('places', () => {
  testRows('places', [
    ['He lives in Oslo and New York.', 'Oslo', 'New York'],
    ['He said Oslo would pay.', 'Oslo'],
    ['He lives in\nRio  de\nJaneiro now.', 'Rio de Janeiro'],
    ['Oslo’s mayor left.', 'Oslo'],
    ['Nice-based firms left.', 'Nice'],
    ['Oslo said so.', 'Oslo'],
    ['He sailed the Black Sea and the Strait of Lesna.', 'Black Sea', 'Strait of Lesna'],
    ['He lives in Nice, Mobile and Reading now.', 'Nice', 'Mobile', 'Reading'],
    ['Then Oslo Mayor Anna Quilm left.', 'Oslo'],
    ['Le port de l’Algérie est fermé.', 'Algérie'],
    ['Корабль идёт в Осло.', 'Осло'],
    ['Die Fähre und das Schiff, die nach Essen und Kiel fahren.', 'Essen', 'Kiel'],
    ['Das Essen und die Suppe und der Wein.'],
    ['Das Schiff und die Fähre, und der Kiel ist neu.'],
    ['Reading is hard. Of course it is. Same here. Nice work.'],
    ['He came in March.'],
    ['He met Nice people and a Split decision.'],
    ['He saw Victoria there.'],
    ['He saw the Oslo Stadium there.'],
    ['Oslo.'],
  ]);
});

suite('no names', () => {
  const rows: readonly string[] = [
    'OSLO MAYOR ANNA QUILM SAYS NATO AND LESNA BANK MAY GO',
    'Forward-Looking Statements of President Zdor Quilm',
    'On Monday, a Russian and a Catholic spoke German in May.',
    'قال الرئيس محمد علي في القاهرة',
    '联合国秘书长在北京说',
    '',
  ];
  for (const copy of rows) {
    test(copy || 'the empty text', () =>
      assert.deepEqual(namesIn(copy), { people: [], organisations: [], places: [] }),
    );
  }
});

suite('mentions', () => {
  const rows: readonly [string, keyof SuggestedNames, string, readonly number[]][] = [
    ['Then Anna Quilm came. Quilm left, Quilm’s son too.', 'people', 'Anna Quilm', [5, 22, 34]],
    ['Then President Quilm met Anna Quilm.', 'people', 'Anna Quilm', [15, 25]],
    ['Then Anna van der Berg came. Van der Berg left.', 'people', 'Anna van der Berg', [5, 29]],
    ['Then Omar al-Hadid came. Al-Hadid left.', 'people', 'Omar al-Hadid', [5, 25]],
    ['Then Kim Jong-su came. Kim left.', 'people', 'Kim Jong-su', [5, 23]],
    ['Then Bogdan Krol came to Krol. Krol left.', 'people', 'Bogdan Krol', [5, 31]],
    ['Then Anna Quilm came to Quilm Street.', 'people', 'Anna Quilm', [5]],
    ['The European Union (EU) met. The EU left.', 'organisations', 'European Union', [4, 20, 33]],
    ['The UN met. The United Nations left.', 'organisations', 'United Nations', [4, 16]],
    [
      'Then Lesna Steel Corp left. Lesna Steel and Lesna fell.',
      'organisations',
      'Lesna Steel Corp',
      [5, 28, 44],
    ],
    ['Then Lesna Steel Corp left. Harald Lesna fell.', 'organisations', 'Lesna Steel Corp', [5]],
    ['Die Fähre und das Schiff nach Essen, und das Essen darin.', 'places', 'Essen', [30]],
    ['He lives in Oslo. Oslo is cold.', 'places', 'Oslo', [12, 18]],
    ['He lives in Reading. Reading is hard.', 'places', 'Reading', [12]],
  ];
  for (const [copy, kind, name, at] of rows) {
    test(copy, () => assert.deepEqual(namesIn(copy)[kind], [{ name, at }]));
  }

  test('a surname shared by two people belongs to neither', () => {
    assert.deepEqual(namesIn('Then Anna Quilm met Ivan Quilm. Mr Quilm left.').people, [
      { name: 'Anna Quilm', at: [5] },
      { name: 'Ivan Quilm', at: [20] },
    ]);
  });
});

test('offsets are those of the whole text, and words outside the spans are not read', () => {
  const text = 'OSLO, May 5 - Anna Quilm left.\n\nIvan Quarl stayed.\n\nPeter Quost too.';
  const spans = [
    { start: 14, end: 30 },
    { start: 52, end: 68 },
  ];
  assert.deepEqual(suggestNames(text, spans, isPlace), {
    people: [
      { name: 'Anna Quilm', at: [14] },
      { name: 'Peter Quost', at: [52] },
    ],
    organisations: [],
    places: [],
  });
});

test('a name never goes on from one paragraph to the next', () => {
  const text = 'He saw Anna\n\nQuilm left.';
  const spans = [
    { start: 0, end: 11 },
    { start: 13, end: 24 },
  ];
  assert.deepEqual(suggestNames(text, spans, isPlace).people, []);
});

suite('whatever the copy', () => {
  // Words that the rules look for, in any order, with anything between them.
  const word = fc.constantFrom(
    ...'Anna,Quilm,President,Mr,Bank,of,Lesna,Corp,Inc,UN,United,Nations,(UN),EU,European,Union,(EU),in,Oslo,New,York,Black,Sea,said,the,The,and,&,van,der,al-Hadid,l’Algérie,’s,Queen,II,Kim,Jong-su,45,Иван,Петров,министр,Reading,"'.split(
      ',',
    ),
  );
  const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '. ', ', ', '', '\u00A0', '\u0000', '’s ');
  const likelyCopy = fc
    .array(fc.tuple(word, gap), { maxLength: 60 })
    .map((pairs) => pairs.flat().join(''));
  const anyCopy = fc.oneof(
    { weight: 3, arbitrary: likelyCopy },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
  const everyName = ({ people, organisations, places }: SuggestedNames) => [
    ...people,
    ...organisations,
    ...places,
  ];

  test('offsets ascend within the spans, and lead to a word of the name or to initials', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (before, copy) => {
        const text = `${before}\n\n${copy}`;
        const span = { start: before.length + 2, end: text.length };
        for (const { name, at } of everyName(suggestNames(text, [span], isPlace))) {
          assert.ok(at.length > 0);
          const parts = name.toLowerCase().split(/[ ,-]+/u);
          for (const [index, offset] of at.entries()) {
            assert.ok(offset >= span.start && offset < span.end);
            assert.ok(index === 0 || offset > (at[index - 1] ?? 0));
            const there = text.slice(offset, span.end);
            const isWord = parts.some((part) => there.toLowerCase().startsWith(part));
            assert.ok(isWord || /^\p{Lu}{2}/u.test(there), `${name} at “${there.slice(0, 20)}”`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the front matter takes every name', () => {
    const { people } = dispatchSchema.shape;
    fc.assert(
      fc.property(anyCopy, (text) => {
        const names = everyName(namesIn(text)).map(({ name }) => name);
        assert.deepEqual(people.parse(names), names);
        assert.ok(names.every((name) => !/[\t\r\n]| {2}/u.test(name)));
      }),
      { numRuns: 2000 },
    );
  });

  test('the same copy gives the same names', () => {
    fc.assert(fc.property(anyCopy, (text) => assert.deepEqual(namesIn(text), namesIn(text))));
  });

  test('no word is part of two names', () => {
    fc.assert(
      fc.property(likelyCopy, (text) => {
        const offsets = everyName(namesIn(text)).flatMap(({ at }) => at);
        assert.equal(new Set(offsets).size, offsets.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a name longer than the front matter takes is not suggested', () => {
    const long = 'Q'.concat('u'.repeat(80));
    assert.deepEqual(namesIn(`He saw Anna ${long} there.`).people, []);
  });
});
