import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findActiveContent } from './inert.ts';
import { blocksOf, parseMdxBody } from './mdx-syntax.ts';

const FIGURE = '<Figure src="a.png" alt="A mole." caption="The mole." credit="A." />';
const QUOTE = '<Quote by="A" role="b">\n\nC.\n\n</Quote>';
const LOCATOR = '<Locator name="Minsk" latitude="53.9" longitude="-27.57" caption="a" />';
const ENTRIES = [
  '- 2021: A.',
  '- 2021-11: *B*.',
  '- 2021-11-14: C [d](/e).',
  '- 2021-11-14T16:05:00+03:00: E.',
];

function timeline(...items: readonly string[]): string {
  return `<Timeline title="a">\n\n${items.join('\n')}\n\n</Timeline>`;
}

/** Each fault, and where it is. */
function faultsIn(body: string): readonly string[] {
  const faults = findActiveContent(parseMdxBody(body));
  return faults.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

suite('what is wrong with a component is found where it is', () => {
  const rows: readonly [string, readonly string[]][] = [
    [FIGURE, []],
    ['<Note>\n\nA.\n\n</Note>', []],
    ['<Note title="b">A.</Note>', []],
    [QUOTE, []],
    [timeline(...ENTRIES), []],
    [LOCATOR, []],
    ['One.\n\n<Figur src="a.png" alt="b" />', ['dispatch/unknown-component 3:1']],
    ['<Notes>A.</Notes>', ['dispatch/unknown-component 1:1']],
    ['<Note.Title>A.</Note.Title>', ['dispatch/unknown-component 1:1']],
    ['<constructor>A.</constructor>', ['dispatch/unknown-element 1:1']],
    ['<Figure src="a.png" />', ['dispatch/missing-attribute 1:1']],
    ['<Figure src="a.png" alt=" " />', ['dispatch/missing-attribute 1:1']],
    ['<Figure />', ['dispatch/missing-attribute 1:1', 'dispatch/missing-attribute 1:1']],
    ['<Figure src="a.png" alt="b" class="c" />', ['dispatch/unknown-attribute 1:1']],
    ['<Figure src="a.png" alt="b" isFirst />', ['dispatch/unknown-attribute 1:1']],
    ['<Figure src={a} alt="b" />', ['dispatch/code 1:1']],
    ['<Figure {...a} />', ['dispatch/code 1:1']],
    ['<Figure src="a.png" alt />', ['dispatch/code 1:1']],
    ['<Figure src="a.png" alt="b">C.</Figure>', ['dispatch/component-content 1:1']],
    ['<Note />', ['dispatch/component-content 1:1']],
    ['<Quote>A.</Quote>', ['dispatch/missing-attribute 1:1']],
    [
      '<Locator name="a" latitude="91" longitude="east" />',
      ['dispatch/invalid-attribute 1:1', 'dispatch/invalid-attribute 1:1'],
    ],
    ['<Locator name="a" latitude="90" longitude="1e2" />', ['dispatch/invalid-attribute 1:1']],
    ['<Timeline />', ['dispatch/component-content 1:1']],
    [timeline('- 2021: A.', '- B.'), ['dispatch/component-content 4:1']],
    [timeline('- 2021-13: A.'), ['dispatch/component-content 3:1']],
    [timeline('- 2021-02-30: A.'), ['dispatch/component-content 3:1']],
    [timeline('- 2021 A.'), ['dispatch/component-content 3:1']],
    [timeline('1. 2021: A.'), ['dispatch/component-content 3:1']],
    ['<Timeline>\n\nA.\n\n</Timeline>', ['dispatch/component-content 3:1']],
    ['<Note>\n\n<Figur />\n\n</Note>', ['dispatch/unknown-component 3:1']],
  ];
  for (const [body, expected] of rows) {
    test(JSON.stringify(body), () => assert.deepEqual(faultsIn(body), expected));
  }
});

suite('the remedy says what to write', () => {
  const rows: readonly [string, string, string][] = [
    ['<Figur />', 'one of Figure, Note, Quote, Timeline, Locator', 'write <Figure>'],
    ['<Locater />', 'one of Locator, Figure, Note, Quote, Timeline', 'write <Locator>'],
    ['<Figure src="a.png" atl="b" />', 'one of src, alt, caption, credit', 'write alt'],
    [
      '<Figure src="a.png" />',
      'alt="…": what the picture shows, for those who do not see it',
      'add alt="…"',
    ],
  ];
  for (const [body, expected, remedy] of rows) {
    test(body, () => {
      const [found] = findActiveContent(parseMdxBody(body));
      assert.deepEqual([found?.expected, found?.remedy], [expected, remedy]);
    });
  }
});

suite('the words of a component are not those of the wire', () => {
  for (const component of [FIGURE, QUOTE, timeline(...ENTRIES), LOCATOR, '<Note>A.</Note>']) {
    test(JSON.stringify(component), () => {
      const blocks = blocksOf(parseMdxBody(`One.\n\n${component}\n\nTwo.`));
      assert.deepEqual(
        blocks.map(({ text }) => text),
        ['One.', 'Two.'],
      );
    });
  }
});
