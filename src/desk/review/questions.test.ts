import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Dispatch } from '#dispatch/schema.ts';
import { sampleItem } from '#testing/feed-samples.ts';
import type { Problem } from '#wire/problem.ts';
import { answerOf, keysOf } from './answer-keys.ts';
import { changeOf, questionsAbout } from './questions.ts';

function dispatchOf(fields: Partial<Dispatch> = {}): Dispatch {
  return { ...sampleItem().dispatch, headlineSource: 'desk', ...fields };
}

function warning(code: Problem['code'], offer?: Problem['offer']): Problem {
  return {
    ...{ severity: 'warning', file: 'a', line: 1, column: 1, code },
    ...{ found: 'f', expected: 'e', remedy: 'r' },
    ...(offer && { offer }),
  };
}

const SUPERSEDES = 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79';

test('what an import left is asked worst first', () => {
  const dispatch = dispatchOf({
    headlineSource: 'lead',
    suggested: {
      supersedes: SUPERSEDES,
      people: [{ name: 'Ola Vint' }],
      places: [{ name: 'Ostra' }],
    },
  });
  const warnings = (
    ['container/words-left-out', 'wire/near-duplicate', 'wire/dates-differ', 'wire/kill'] as const
  ).map((code) => warning(code));
  assert.deepEqual(
    questionsAbout(dispatch, warnings, 'Earlier').map(({ title }) => title.split(':')[0]),
    [
      'wire/kill',
      'wire/dates-differ',
      'It seems to be sent again',
      'container/words-left-out',
      'The headline is the first words of the copy',
      'Is “Ola Vint” a person that readers look for?',
      'Is “Ostra” a place that readers look for?',
    ],
  );
});

test('a name that the dispatch has is not asked about', () => {
  const dispatch = dispatchOf({
    people: ['Ola Vint'],
    suggested: { people: [{ name: 'Ola Vint' }] },
  });
  assert.deepEqual(questionsAbout(dispatch, [], undefined), []);
});

suite('a question has the keys that answer it', () => {
  const rows: readonly [string, Problem, string, string][] = [
    [
      'with an offer',
      warning('wire/dates-differ', { key: 'date', value: '2021-11-15' }),
      'tclTLs',
      't take',
    ],
    ['without one', warning('wire/unknown-agency'), 'clLs', 'c change'],
    ['that no key mends', warning('container/words-left-out'), 'lLs', 'l leave'],
  ];
  for (const [name, problem, keys, first] of rows) {
    test(name, () => {
      const [question] = questionsAbout(dispatchOf(), [problem], undefined);
      assert.ok(question);
      assert.equal([...'tclTLs'].filter((key) => answerOf(key, question)).join(''), keys);
      assert.equal(keysOf(question).split(' · ')[0], first);
      assert.equal(answerOf('x', question), undefined);
      assert.equal(answerOf('\u0003', question), 'quit');
    });
  }
});

test('answers make one change, and what was suggested is decided', () => {
  const dispatch = dispatchOf({
    people: ['Ina Marl'],
    suggested: { people: [{ name: 'Ola Vint' }] },
  });
  assert.deepEqual(
    changeOf(
      dispatch,
      [
        { people: ['Ola Vint'] },
        { headline: 'Talks' },
        { people: ['Ina Marl'] },
        { embargoed: '2031-01-01T00:00:00Z' },
      ],
      '2021-11-15',
    ),
    {
      people: ['Ina Marl', 'Ola Vint'],
      headline: 'Talks',
      embargoed: '2031-01-01T00:00:00Z',
      suggested: undefined,
      reviewed: '2021-11-15',
    },
  );
  assert.deepEqual(changeOf(dispatchOf(), [], '2021-11-15'), { reviewed: '2021-11-15' });
});

suite('with a key goes', () => {
  const rows: readonly [string, readonly Problem[], Partial<Dispatch>, object | undefined][] = [
    [
      'the end of a status that waited for it',
      [warning('wire/embargo-unclear')],
      {},
      { status: undefined },
    ],
    ['nothing with an embargo of its own', [warning('wire/embargo-zone')], {}, undefined],
    ['who wrote a headline', [], { headlineSource: 'lead' }, { headlineSource: 'desk' }],
  ];
  for (const [name, warnings, fields, expected] of rows) {
    test(name, () => {
      const [question] = questionsAbout(dispatchOf(fields), warnings, undefined);
      assert.deepEqual(question?.withKey, expected);
    });
  }
});
