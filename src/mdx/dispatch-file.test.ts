import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { toId } from '#dispatch/dispatch-id.ts';
import { headlineFromLead } from '#dispatch/lead-headline.ts';
import type { Dispatch } from '#dispatch/schema.ts';
import { fromWire, type UnfiledDispatch } from '#drafting/from-wire.ts';
import { makeGazetteer } from '#places/gazetteer.ts';
import { firstDifference } from '#proof/compare-words.ts';
import { sized } from '#testing/sized.ts';
import { parseWire } from '#wire/parse-wire.ts';
import type { Wire } from '#wire/wire.ts';
import { readDispatch } from './read-dispatch.ts';
import { toMdx } from './to-mdx.ts';
import { writeBody } from './write-body.ts';

const CONTEXT = {
  sha256: '6f665b1116de8ce5d766a223d8277a7976a86aabefe85d7db199c6dcec613c34',
  language: 'en',
  timeZone: 'Europe/Minsk',
  url: 'https://a.example/',
  gazetteer: makeGazetteer([]),
};
const SOURCE = { path: '2021/11/14/talks.mdx', file: 'talks.mdx' };

function dispatchOf(wire: Wire): Dispatch {
  return { ...fromWire(wire, CONTEXT).dispatch, wire: 'wire/2021/11/14/a.txt' };
}

function wireOf(copy: string) {
  return parseWire(new TextEncoder().encode(copy), 'a.txt');
}

test('a wire file becomes a dispatch', () => {
  const wire = wireOf(' date 2021-11-14 MINSK, November 14. /TASS/. The talks went on.\n\nMore.');
  assert.deepEqual(fromWire(wire, CONTEXT).dispatch, {
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    headline: 'The talks went on',
    headlineSource: 'lead',
    dateline: 'MINSK, November 14. /TASS/.',
    located: [{ name: 'Minsk' }],
    date: '2021-11-14',
    agency: ['TASS'],
    language: 'en',
    sha256: CONTEXT.sha256,
    formerly: [],
    topics: [],
    people: [],
    organisations: [],
    places: [],
    status: 'usable',
    corrections: [],
  } satisfies UnfiledDispatch);
});

test('the parts around the copy are in the front matter', () => {
  const wire = wireOf(
    ` date 2021-11-14
URGENT
UPDATE 1-Talks go on
By Mara Quill
EMBARGOED until 18:00, 15 November
Eds: adds a quote.

MINSK, November 14. /TASS/. The talks went on.

Eds: a picture follows.`,
  );
  const { headline, headlineSource, byline, label, embargoed, edNote, status } = fromWire(
    wire,
    CONTEXT,
  ).dispatch;
  assert.deepEqual(
    { headline, headlineSource, byline, label, embargoed, edNote, status },
    {
      headline: 'Talks go on',
      headlineSource: 'wire',
      byline: 'Mara Quill',
      label: 'URGENT, UPDATE 1',
      embargoed: '2021-11-15T15:00:00Z',
      edNote: 'Eds: adds a quote.\n\nEds: a picture follows.',
      status: 'usable',
    },
  );
});

suite('an embargo', () => {
  const rows: readonly [string, Partial<Dispatch>][] = [
    ['until 18:00 GMT', { embargoed: '2021-11-14T18:00:00Z', status: 'usable' }],
    ['until 18:00 CET', { embargoed: '2021-11-14T18:00:00+01:00', status: 'usable' }],
    ['until delivery', { status: 'withheld' }],
  ];
  for (const [words, expected] of rows) {
    test(words, () => {
      const wire = wireOf(` date 2021-11-14\nEmbargoed ${words}\n\nThe talks went on.`);
      const { embargoed, status } = fromWire(wire, CONTEXT).dispatch;
      assert.deepEqual({ ...(embargoed && { embargoed }), status }, expected);
    });
  }
});

suite('an id', () => {
  const rows: readonly [string, string][] = [
    ['0'.repeat(64), 'urn:uuid:00000000-0000-8000-8000-000000000000'],
    ['f'.repeat(64), 'urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff'],
  ];
  for (const [sha256, id] of rows) {
    test(`${id} is a UUID of version 8`, () => {
      assert.equal(toId(sha256), id);
      assert.match(
        id,
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
      );
    });
  }
});

suite('a headline from the lead', () => {
  test('for a table it is the first line', () => {
    const table =
      ' date 2021-11-14 \nWEATHER\nCity         Hi   Lo\nKarsholm      6    0\nOstby         4   -2';
    assert.equal(dispatchOf(wireOf(table)).headline, 'WEATHER');
  });

  const rows: readonly [string, string][] = [
    ['Short', 'Short'],
    ['Japan did this.', 'Japan did this'],
    ['It rained...', 'It rained...'],
    ['The talks went on.', 'The talks went on'],
    ['The talks went on. They end on Friday.', 'The talks went on'],
    ['The U.S. talks went on. They end on Friday.', 'The U.S. talks went on'],
    ['Prices rose 4.1 percent. More.', 'Prices rose 4.1 percent'],
    [
      'Did they talk? They did not say a word of it.',
      'Did they talk? They did not say a word of it',
    ],
    [
      'Varnia brought in its largest barley harvest in nine years, the farm office said on Saturday.',
      'Varnia brought in its largest barley harvest in nine years',
    ],
    [
      'On Monday, the largest barley harvest in nine years and a half was brought in by the farmers of Varnia',
      'On Monday, the largest barley harvest in nine years and a half was brought in by the',
    ],
    ['word '.repeat(30).trim(), 'word '.repeat(18).trim()],
    ['a'.repeat(100), 'a'.repeat(90)],
    ['😀'.repeat(100), '😀'.repeat(90)],
    [`  ${'a'.repeat(100)}`, `  ${'a'.repeat(88)}`],
    [
      'The pilots’ launch Ibaizabal went back to sea on Saturday after a refit that cost 1.2 million euros.',
      'The pilots’ launch Ibaizabal went back to sea on Saturday after a refit that cost',
    ],
  ];
  for (const [lead, headline] of rows) {
    test(headline, () => {
      assert.equal(headlineFromLead(lead), headline);
      assert.ok(lead.startsWith(headline), 'verbatim');
    });
  }

  test('copy that is only a dateline is its own headline', () => {
    const { headline } = fromWire(
      wireOf(' date 2021-11-14 MINSK, November 14. /TASS/.'),
      CONTEXT,
    ).dispatch;
    assert.equal(headline, 'MINSK, November 14. /TASS/.');
  });
});

test('a dispatch comes back from its file as it went in', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u.test(text));
  const yamlLike = fc.constantFrom(
    ...['yes', 'null', '~', '1986', '2021-11-14', '- a', 'a: b', '# a', '{a}', '[a]', '"a', "'a"],
    ...[
      '!x',
      '&a',
      '*a',
      '---',
      '...',
      '|',
      '>',
      '%a',
      '@a',
      '`a`',
      'a #b',
      '0x1f',
      '.5',
      ' a',
      'a ',
    ],
  );
  const text = fc.oneof(line, yamlLike);
  const fields = fc.record({
    headline: text,
    topics: fc.array(text, { maxLength: 3 }),
    agency: fc.array(text, { maxLength: 2 }),
    edNote: text,
    dateline: text,
    corrections: fc.array(
      fc.record({ date: fc.constant('2021-11-15'), note: text }, { noNullPrototype: true }),
      {
        maxLength: 2,
      },
    ),
    status: fc.constantFrom('usable' as const, 'withheld' as const, 'canceled' as const),
  });
  const wire = wireOf(' date 2021-11-14 MINSK, November 14. /TASS/. The talks went on.');
  fc.assert(
    fc.property(fields, (changed) => {
      const dispatch: Dispatch = { ...dispatchOf(wire), ...changed };
      const read = readDispatch(toMdx(dispatch, writeBody(wire.blocks)), SOURCE);
      assert.deepEqual(read.item.dispatch, dispatch);
      assert.deepEqual(
        read.blocks.map(({ text: words }) => words),
        wire.blocks.map(({ text: words }) => words),
      );
    }),
    { numRuns: sized(150, 500) },
  );
});

test('whatever is imported can be read again', () => {
  const word = fc.constantFrom(
    ...[
      'MINSK',
      'November 14',
      '/TASS/',
      '(Reuters)',
      ',',
      '. ',
      ' - ',
      '--',
      'AND',
      '/',
      'a',
      '\n',
      '{x}',
    ],
    ...[
      'Нью-Йорк',
      'A'.repeat(90),
      '(',
      ')',
      '(Some Long Agency Name Of Nowhere)',
      '"',
      '\u202E',
      '<b>',
    ],
  );
  const copy = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(copy, (words) => {
      let wire: ReturnType<typeof wireOf>;
      try {
        wire = wireOf(` date 2021-11-14 ${words.join(' ')}`);
      } catch {
        return;
      }
      const { item, blocks } = readDispatch(
        toMdx(dispatchOf(wire), writeBody(wire.blocks)),
        SOURCE,
      );
      assert.deepEqual(item.dispatch, dispatchOf(wire));
      assert.equal(firstDifference(wire.blocks, blocks), undefined);
    }),
    { numRuns: sized(500, 2000) },
  );
});

suite('a file of the edition', () => {
  const wire = wireOf(' date 2021-11-14 MINSK, November 14. /TASS/. The talks went on.');
  const mdx = toMdx(dispatchOf(wire), writeBody(wire.blocks));

  test('its path is its address', () => {
    const { item } = readDispatch(mdx, SOURCE);
    assert.deepEqual([item.day, item.slug], ['2021-11-14', 'talks']);
    assert.equal(item.lead, 'MINSK, November 14. /TASS/. The talks went on.');
  });

  test('a slug in the front matter counts before the name', () => {
    const { item } = readDispatch(mdx.replace('\ndate:', '\nslug: other\ndate:'), SOURCE);
    assert.equal(item.slug, 'other');
  });

  test('line ends of another system, and a byte-order mark', () => {
    const { item } = readDispatch(`\uFEFF${mdx.replaceAll('\n', '\r\n')}`, SOURCE);
    assert.equal(item.dispatch.headline, 'The talks went on');
  });

  const wrong: readonly [string, string, string, string][] = [
    ['no front matter', 'Words.', SOURCE.path, 'mdx/no-front-matter 1:1'],
    ['front matter without an end', '---\na: b\n', SOURCE.path, 'mdx/no-front-matter 3:1'],
    ['a path that is no day', mdx, '2021/13/14/talks.mdx', 'dispatch/path 1:1'],
    ['a path without a day', mdx, 'talks.mdx', 'dispatch/path 1:1'],
    ['a name that is no slug', mdx, '2021/11/14/The Talks.mdx', 'dispatch/path 1:1'],
    ['a body that is not MDX', `${mdx}\n{oops\n`, SOURCE.path, 'mdx/syntax 17:1'],
    [
      'an unknown key',
      mdx.replace('\ndate:', '\ntitle: A\ndate:'),
      SOURCE.path,
      'yaml/unknown-key 7:1',
    ],
  ];
  for (const [name, source, path, expected] of wrong) {
    test(`${name}: ${expected}`, () => {
      assert.throws(
        () => readDispatch(source, { path, file: 'talks.mdx' }),
        (error) => {
          assert.ok(error instanceof DispatchError);
          const [problem] = error.problems;
          assert.equal(`${problem?.code} ${problem?.line}:${problem?.column}`, expected);
          return true;
        },
      );
    });
  }
});
