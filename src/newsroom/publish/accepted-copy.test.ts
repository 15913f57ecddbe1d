import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { checkContent } from '#desk/check/check-content.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { importWire } from '#desk/import/import-wire.ts';
import { buildFiles, forgetBuilds } from '#testing/build-files.ts';
import * as samples from '#testing/container-samples.ts';
import { hostileAddress } from '#testing/hostile-addresses.ts';
import { HOSTILE } from '#testing/hostile-copy.ts';
import { sized } from '#testing/sized.ts';
import { formatProblem } from '#wire/problem.ts';

// Whatever an import accepts, a check and a build accept: nobody is asked to mend what an agency has sent.

/** How many batches of copy of each kind; CI tries many more. */
const RUNS = sized(3, 20);
const COPIES_IN_A_BATCH = 12;

const work = mkdtempSync(join(tmpdir(), 'slugline-accepted-'));
after(() => rmSync(work, { recursive: true, force: true }));
let folders = 0;

const hostileWord = fc.oneof(
  { weight: 3, arbitrary: hostileAddress },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'A'.repeat(90),
      'Aa '.repeat(60),
      '\u0301',
      '🇧🇾',
      'İ',
      'ß',
      'ﬁ',
      'Ǆ',
    ),
  },
);
const joint = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '\n\n',
  '\n    ',
  ', ',
  ' "',
  '.\n',
  ' (',
  ') ',
);
/** Words that begin and end as copy may, since what an address stands next to decides how it is read. */
const hostileText = fc
  .array(fc.tuple(hostileWord, joint), { minLength: 1, maxLength: 8 })
  .map((words) => words.flat().join(''));

const FORMS: readonly ((text: string, other: string) => string)[] = [
  (text) => ` date 2021-11-14 MINSK, November 14. /TASS/. ${text}\n`,
  (text, other) => ` date 2021-11-14\n${other}\nBy ${other}\n\n${text}\n-30-\n`,
  (text, other) => `${other}\n\nTallinn, March 22, 2018 (${other.slice(0, 40)}) - ${text}\n`,
  (text, other) =>
    ` date 2021-11-14\nEds: ${other}\n\n${text}\n\n    ${other}   1   2\n    a   3   4\n`,
  (text) => `Date: 2021-11-14T16:05:00+03:00\n${text}`,
];
const plain = fc
  .tuple(fc.constantFrom(...FORMS), hostileText, hostileText)
  .map(([form, text, other]) => form(text, other));

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text placed after one of the words of a container, escaped as its neighbours are. */
function within(container: string, text: string, share: number): string {
  const places = [...container.matchAll(/(?<=[>"\s(])\p{L}[\p{L}.]+(?=[\s.<",])/gu)];
  const at = places[Math.floor(share * places.length)];
  const end = at ? at.index + at[0].length : 0;
  const before = container.slice(0, end);
  const isData = before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>');
  const escaped = container.startsWith('{')
    ? JSON.stringify(text).slice(1, -1)
    : container.startsWith('<')
      ? escapeXml(isData ? escapeXml(text) : text).replaceAll('"', '&quot;')
      : text;
  return `${before} ${escaped} ${container.slice(end)}`;
}

const { CONTAINERS = [] } = {
  CONTAINERS: Object.values(samples).filter((one) => typeof one === 'string'),
};
const contained = fc
  .tuple(
    fc.constantFrom(...CONTAINERS),
    hostileText,
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  )
  .map(([container, text, share]) => within(container, text, share));

const kinds: readonly [string, fc.Arbitrary<string>][] = [
  ['plain copy', plain],
  ['containers', contained],
];
const settings = [
  'linkAddresses: true\n',
  'linkAddresses: false\nlanguage: ru\ntimeZone: Asia/Tokyo\n',
];

suite('whatever an import accepts, a check and a build accept', () => {
  for (const [name, copy] of kinds) {
    test(name, async () => {
      let accepted = 0;
      const batch = fc.array(copy, { minLength: COPIES_IN_A_BATCH, maxLength: COPIES_IN_A_BATCH });
      await fc.assert(
        fc.asyncProperty(batch, fc.constantFrom(...settings), async (copies, more) => {
          accepted += await accept(copies, more);
        }),
        { numRuns: RUNS },
      );
      const share = accepted / (RUNS * COPIES_IN_A_BATCH);
      assert.ok(share > 0.3, `only ${share} of the copies were accepted`);
    });
  }
});

/**
 * Imports copies, and returns how many were accepted. Those must pass a check, and all of a build that needs no Astro.
 */
async function accept(copies: readonly string[], settings: string): Promise<number> {
  folders += 1;
  const root = join(work, String(folders));
  mkdirSync(root);
  const language = settings.includes('language:') ? '' : 'language: en\n';
  writeFileSync(
    join(root, 'site.yaml'),
    `name: A\ndescription: B\nurl: https://example.org\nsearch: false\n${language}${settings}`,
  );
  const folder = openContentFolder({ CONTENT_DIR: root, SOURCE_DATE_EPOCH: '1790000000' });
  const arrived = copies.map((text, index) => ({
    name: `${index}.txt`,
    file: `${index}.txt`,
    bytes: new TextEncoder().encode(text),
  }));
  let accepted = 0;
  for await (const outcome of importWire(folder, arrived)) {
    if (outcome.kind !== 'refused') accepted += 1;
    else assert.notEqual(outcome.problem.code, 'desk/fault', formatProblem(outcome.problem));
  }
  const { problems } = await checkContent(folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors.map(formatProblem), []);
  await buildFiles(folder, join(root, 'out'));
  rmSync(root, { recursive: true });
  forgetBuilds(folder);
  return accepted;
}
