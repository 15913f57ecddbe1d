import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { EditionItem } from '#dispatch/edition-item.ts';
import { dispatchSchema } from '#dispatch/schema.ts';
import { toBibtex } from './bibtex.ts';
import { toCitation } from './citation.ts';
import { CITATION_FORMS, CITATION_STYLES } from './citation-styles.ts';
import { toCiteNews } from './cite-news.ts';

const CONTEXT = {
  settings: { name: 'The Wire & Co', timeZone: 'Europe/Minsk' },
  address: { origin: 'https://example.org', base: '/sub' },
};
const URL = 'https://example.org/sub/2021/11/14/talks/';

function item(fields: Record<string, unknown> = {}, slug = 'talks'): EditionItem {
  const dispatch = dispatchSchema.parse({
    id: 'urn:uuid:6f665b11-16de-8ce5-9766-a223d8277a79',
    headline: 'Talks resume in Minsk',
    headlineSource: 'desk',
    date: '2021-11-14',
    agency: 'Northern Wire',
    language: 'en',
    wire: 'wire/2021/11/14/a.txt',
    sha256: 'a'.repeat(64),
    ...fields,
  });
  return { day: '2021-11-14', slug, lead: '', dispatch };
}

const cite = (fields?: Record<string, unknown>) => toCitation(item(fields), CONTEXT);

/** Italics as `*`. */
function inStyle(name: string, fields?: Record<string, unknown>): string | undefined {
  return CITATION_STYLES.find((style) => style.name === name)
    ?.cite(cite(fields))
    .map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
    .join('');
}

const STYLED: Readonly<Record<string, readonly [string, Record<string, unknown>, string][]>> = {
  APA: [
    [
      'an agency',
      {},
      `Northern Wire. (2021, November 14). *Talks resume in Minsk*. The Wire & Co. ${URL}`,
    ],
    [
      'a byline',
      { byline: 'By A. B. Kovach' },
      `A. B. Kovach. (2021, November 14). *Talks resume in Minsk*. The Wire & Co. ${URL}`,
    ],
    [
      'two agencies',
      { agency: ['A', 'B'] },
      `A, & B. (2021, November 14). *Talks resume in Minsk*. The Wire & Co. ${URL}`,
    ],
    [
      'three',
      { agency: ['A', 'B', 'C'] },
      `A, B, & C. (2021, November 14). *Talks resume in Minsk*. The Wire & Co. ${URL}`,
    ],
    [
      'nobody',
      { agency: [] },
      `*Talks resume in Minsk*. (2021, November 14). The Wire & Co. ${URL}`,
    ],
    [
      'the site itself',
      { agency: 'The Wire & Co' },
      `The Wire & Co. (2021, November 14). *Talks resume in Minsk*. ${URL}`,
    ],
    [
      'a question',
      { headline: 'Talks?' },
      `Northern Wire. (2021, November 14). *Talks?* The Wire & Co. ${URL}`,
    ],
    [
      'an instant, on the newsroom’s day',
      { date: '2021-11-14T22:30:00Z' },
      `Northern Wire. (2021, November 15). *Talks resume in Minsk*. The Wire & Co. ${URL}`,
    ],
  ],
  Chicago: [
    [
      'an agency',
      {},
      `Northern Wire. “Talks resume in Minsk.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'an author with a full stop',
      { byline: 'Kovach Jr.' },
      `Kovach Jr. “Talks resume in Minsk.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'two agencies',
      { agency: ['A', 'B'] },
      `A and B. “Talks resume in Minsk.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'three',
      { agency: ['A', 'B', 'C'] },
      `A, B, and C. “Talks resume in Minsk.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'nobody',
      { agency: [] },
      `“Talks resume in Minsk.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'a quotation',
      { headline: '“Enough,” says "A"' },
      `Northern Wire. “‘Enough,’ says 'A'.” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
    [
      'a question in quotes',
      { headline: 'Who said “why?”' },
      `Northern Wire. “Who said ‘why?’” *The Wire & Co*, November 14, 2021. ${URL}.`,
    ],
  ],
  MLA: [
    [
      'an agency',
      {},
      `Northern Wire. “Talks resume in Minsk.” *The Wire & Co*, 14 Nov. 2021, ${URL}.`,
    ],
    [
      'two agencies',
      { agency: ['A', 'B'] },
      `A, and B. “Talks resume in Minsk.” *The Wire & Co*, 14 Nov. 2021, ${URL}.`,
    ],
    [
      'three',
      { agency: ['A', 'B', 'C'] },
      `A, et al. “Talks resume in Minsk.” *The Wire & Co*, 14 Nov. 2021, ${URL}.`,
    ],
    [
      'the site itself',
      { agency: 'The Wire & Co' },
      `“Talks resume in Minsk.” *The Wire & Co*, 14 Nov. 2021, ${URL}.`,
    ],
    [
      'in May',
      { date: '2021-05-03' },
      `Northern Wire. “Talks resume in Minsk.” *The Wire & Co*, 3 May 2021, ${URL}.`,
    ],
  ],
};

for (const [style, rows] of Object.entries(STYLED)) {
  suite(style, () => {
    for (const [name, fields, words] of rows) {
      test(name, () => assert.equal(inStyle(style, fields), words));
    }
  });
}

test('a headline in another language is marked as such', () => {
  for (const style of CITATION_STYLES) {
    const parts = style.cite(cite({ headline: 'محادثات في مينسك', language: 'ar' }));
    assert.equal(parts.filter(({ language }) => language === 'ar').length, 1);
    assert.match(parts.map(({ text }) => text).join(''), /محادثات في مينسك/u);
  }
});

test('every form is offered once, with the address of the dispatch', () => {
  assert.deepEqual(
    CITATION_FORMS.map(({ name }) => name),
    ['APA', 'Chicago', 'MLA', 'BibTeX', 'Wikipedia'],
  );
  for (const { name, cite: citeAs } of CITATION_FORMS) {
    const text = citeAs(cite())
      .map((part) => part.text)
      .join('');
    assert.ok(text.includes(URL), name);
  }
});

test('BibTeX', () => {
  assert.equal(
    toBibtex(cite({ byline: 'A and B', headline: '50% of {x} & $5 #1 a_b \\ ~^<>|' })),
    `@misc{news-2021-11-14-6f665b11,
  author = {{A and B}},
  title = {{50\\% of \\textbraceleft{}x\\textbraceright{} \\& \\$5 \\#1 a\\_b \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}}},
  howpublished = {The Wire \\& Co},
  year = {2021},
  month = nov,
  day = {14},
  url = {${URL}},
}
`,
  );
});

suite('BibTeX names', () => {
  const rows: readonly [string, Record<string, unknown>, RegExp][] = [
    ['two agencies', { agency: ['A', 'B'] }, /author = \{\{A\} and \{B\}\},/u],
    ['nobody', { agency: [] }, /^@misc\{[^,]+,\n {2}title/u],
    [
      'another urn',
      { id: 'urn:newsml:example.org:20211114:7{}' },
      /^@misc\{news-2021-11-14-example-org-20211114-7-,/u,
    ],
  ];
  for (const [name, fields, form] of rows)
    test(name, () => assert.match(toBibtex(cite(fields)), form));

  test('a key outlives a headline', () => {
    const keyOf = (headline: string) => toBibtex(cite({ headline })).split('\n')[0];
    assert.equal(keyOf('A'), keyOf('B'));
  });
});

suite('Wikipedia', () => {
  const rows: readonly [string, Record<string, unknown>, string][] = [
    [
      'an agency',
      {},
      `{{cite news |title=Talks resume in Minsk |url=${URL} |work=The Wire &#38; Co |agency=Northern Wire |date=2021-11-14 |language=en}}`,
    ],
    [
      'a byline and an agency, in Portuguese of Brazil',
      { byline: 'By A. B.', language: 'pt-BR' },
      `{{cite news |author=A. B. |title=Talks resume in Minsk |url=${URL} |work=The Wire &#38; Co |agency=Northern Wire |date=2021-11-14 |language=pt}}`,
    ],
    [
      'marks of wikitext',
      { agency: [], headline: "a|b {{c}} [[d]] <e> ''f'' o'g ~~~~ __TOC__ https://x" },
      `{{cite news |title=a&#124;b &#123;&#123;c&#125;&#125; &#91;&#91;d&#93;&#93; &#60;e&#62; &#39;&#39;f&#39;&#39; o'g &#126;&#126;&#126;&#126; &#95;&#95;TOC&#95;&#95; https&#58;//x |url=${URL} |work=The Wire &#38; Co |date=2021-11-14 |language=en}}`,
    ],
  ];
  for (const [name, fields, words] of rows) {
    test(name, () => assert.equal(toCiteNews(cite(fields)), words));
  }

  test('marks of wikitext in an address', () => {
    const citation = toCitation(item({}, "it's''[x]"), {
      ...CONTEXT,
      address: { origin: 'https://example.org', base: '/a|b' },
    });
    assert.match(
      toCiteNews(citation),
      /\|url=https:\/\/example\.org\/a%7Cb\/2021\/11\/14\/it%27s%27%27%5Bx%5D\/ \|/u,
    );
  });
});

const hostile = fc
  .string({
    minLength: 1,
    maxLength: 60,
    unit: fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        '|',
        '\\',
        '[[',
        ']]',
        "'",
        '"',
        '%',
        '$',
        '&',
        '~',
        '<',
        '>',
        '_',
        '-',
        '=',
        '://',
        ' and ',
      ),
      fc.string({ minLength: 1, maxLength: 2, unit: 'grapheme' }),
    ),
  })
  .filter(
    (text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text) && text.length <= 80,
  );
const anyFields = fc.record({
  headline: hostile,
  byline: hostile,
  agency: fc.array(hostile, { maxLength: 3 }),
});

test('whatever a dispatch says, the braces of its BibTeX are balanced and it is one entry', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const bibtex = toBibtex(cite(fields));
      let depth = 0;
      for (const [index, mark] of [...bibtex].entries()) {
        depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
        assert.ok(depth > 0 || index < '@misc'.length || index >= [...bibtex].length - 2, bibtex);
      }
      assert.equal(depth, 0);
    }),
  );
});

test('whatever a dispatch says, its wikitext is one template with its own parameters', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const wikitext = toCiteNews(cite(fields));
      const inside = /^\{\{cite news (.*)\}\}$/su.exec(wikitext)?.[1] ?? '';
      assert.doesNotMatch(inside, /[{}[\]<>~]|''|__/u);
      const names = inside
        .split('|')
        .slice(1)
        .map((parameter) => parameter.split('=')[0]);
      assert.deepEqual(
        names.filter((name) => name !== 'author' && name !== 'agency'),
        ['title', 'url', 'work', 'date', 'language'],
      );
    }),
  );
});
