import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openNewsroom } from '#testing/trial-newsroom.ts';

const REVIEW = join(import.meta.dirname, 'review.ts');
/** `script` gives a command a terminal. util-linux has it, and so has macOS, with other options. */
const HAS_TERMINAL =
  process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
const LEFT_OUT = HAS_TERMINAL ? false : 'LEFT OUT: there is no “script” of util-linux';

const IN_TERMINAL = { skip: LEFT_OUT, timeout: 60_000 };

const DOUBTFUL = {
  'in/a.txt':
    ' date 2021-11-14 MINSK, November 14. /TASS/. Peter Marl met Ina Vint of the Harbour Board. Peter Marl said that the talks went on.\n',
  'in/b.txt':
    ' date 2021-11-20 MINSK, November 14. /XYZ/. The ferry left the harbour, and nobody was there to see it.\n',
};
const FERRY = 'dispatches/2021/11/20/the-ferry-left-the-harbour-and-nobody-was-there-to-see-it.mdx';
const MARL = 'dispatches/2021/11/14/peter-marl-met-ina-vint-of-the-harbour-board.mdx';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

/** A key or a typed line, what the terminal shows before it is pressed, and what happens elsewhere meanwhile. */
type Step = readonly [shown: RegExp, keys: string, meanwhile?: () => void];

/** Reviews in a terminal of 100 × 30; presses each key when what it answers is shown. Gives the last screens. */
async function reviewIn({ folder, content }: Newsroom, steps: readonly Step[]) {
  const child = spawn(
    'script',
    ['-qec', `stty cols 100 rows 30; ${process.execPath} ${REVIEW}`, '/dev/null'],
    { cwd: folder, env: { ...process.env, CONTENT_DIR: content, TERM: 'xterm' }, timeout: 40_000 },
  );
  let output = '';
  let unread = 0;
  const waiting = [...steps];
  // A letter of several bytes may come in two pieces.
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
    const [step] = waiting;
    const [shown, keys, meanwhile] = step ?? [];
    if (!shown?.test(output.slice(unread))) return;
    waiting.shift();
    unread = output.length;
    meanwhile?.();
    child.stdin.write(keys ?? '');
  });
  const [status] = await once(child, 'close');
  assert.deepEqual(waiting, [], output);
  return { status, output };
}

const ERASE_LINE = '\u0015';

test('a review asks worst first, and writes what was answered', IN_TERMINAL, async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  await newsroom.desk('import', 'in');
  const { status, output } = await reviewIn(newsroom, [
    [
      /1 of 2, question 1 of 3: wire\/dates-differ[\s\S]*offered {3}date: 2021-11-14[\s\S]*q quit/u,
      't',
    ],
    [/question 2 of 3: wire\/unknown-agency[\s\S]*q quit/u, 'c'],
    [/agency: .*XYZ/u, `${ERASE_LINE}Varnpress\r`],
    [/question 3 of 3: The headline is[\s\S]*q quit/u, 'c'],
    [/headline: .*The ferry/u, `${ERASE_LINE}A ferry without a crowd\r`],
    [/2 of 2, question 1 of \d: The headline is[\s\S]*q quit/u, 'l'],
    [/Is “Peter Marl” a person[\s\S]*q quit/u, 't'],
    [/question 3 of \d: Is “[\s\S]*q quit/u, 'L'],
  ]);
  assert.equal(status, 0);
  assert.match(output, /as it was filed[\s\S]* │ ── /u);
  assert.match(output, /2 reviewed, 2 changed, 0 left/u);
  const ferry = await newsroom.read(FERRY);
  for (const line of [
    'headline: A ferry without a crowd',
    'headlineSource: desk',
    'date: 2021-11-14',
    'agency: Varnpress',
  ]) {
    assert.ok(ferry.includes(`\n${line}\n`), ferry);
  }
  assert.match(ferry, /^reviewed: \d{4}-\d\d-\d\d$/mu);
  const marl = await newsroom.read(MARL);
  assert.match(marl, /^people:\n {2}- Peter Marl$/mu);
  assert.doesNotMatch(marl, /suggested/u);
  assert.match(marl, /^headlineSource: lead$/mu);
  assert.equal((await newsroom.desk('check')).status, 0);
  assert.equal((await newsroom.desk('review')).stdout, 'Nothing to review.\n');
});

test('what a check would refuse is shown and asked again, and is never written', {
  skip: LEFT_OUT,
}, async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  await newsroom.desk('import', 'in');
  const before = await newsroom.read(FERRY);
  const { output } = await reviewIn(newsroom, [
    [/question 1 of 3: wire\/dates-differ[\s\S]*q quit/u, 'c'],
    [/date: .*2021-11-20/u, `${ERASE_LINE}last week\r`],
    [/error yaml\/[\s\S]*question 1 of 3|question 1 of 3[\s\S]*error [\s\S]*q quit/u, 'q'],
  ]);
  assert.match(output, /a day, 2021-11-14/u);
  assert.match(output, /0 reviewed, 0 changed, 2 left/u);
  assert.equal(await newsroom.read(FERRY), before);
});

test('a dispatch that is skipped, or not finished, stays as it was', {
  skip: LEFT_OUT,
}, async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  await newsroom.desk('import', 'in');
  const before = [await newsroom.read(FERRY), await newsroom.read(MARL)];
  const { output } = await reviewIn(newsroom, [
    [/1 of 2, question 1 of 3[\s\S]*q quit/u, 's'],
    [/2 of 2, question 1 of \d[\s\S]*q quit/u, 'l'],
    [/2 of 2, question 2 of \d[\s\S]*q quit/u, '\u0003'],
  ]);
  assert.match(output, /0 reviewed, 0 changed, 2 left/u);
  assert.deepEqual([await newsroom.read(FERRY), await newsroom.read(MARL)], before);
});

test('an answer can be taken back, and a line given up', IN_TERMINAL, async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  await newsroom.desk('import', 'in');
  const { output } = await reviewIn(newsroom, [
    [/1 of 2, question 1 of 3[\s\S]*q quit/u, 't'],
    [/date: 2021-11-14[\s\S]*question 2 of 3[\s\S]*q quit/u, 'b'],
    [/question 1 of 3[\s\S]*q quit/u, 'l'],
    [/question 2 of 3[\s\S]*q quit/u, 'c'],
    [/agency: .*XYZ/u, '\u0003'],
    [/question 2 of 3[\s\S]*q quit/u, '?'],
    [/“\?” is none of these keys[\s\S]*q quit/u, 'L'],
    [/2 of 2, question 1 of[\s\S]*q quit/u, 'q'],
  ]);
  assert.match(output, /1 reviewed, 0 changed, 1 left/u);
  const ferry = await newsroom.read(FERRY);
  assert.match(ferry, /^date: 2021-11-20$/mu);
  assert.match(ferry, /^agency: XYZ$/mu);
});

test('an edit that is made meanwhile is not written over', IN_TERMINAL, async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  await newsroom.desk('import', 'in');
  const edited = (await newsroom.read(FERRY)).replace('agency: XYZ', 'agency: Quaywire');
  const { output } = await reviewIn(newsroom, [
    [
      /1 of 2, question 1 of 3[\s\S]*q quit/u,
      'tL',
      () => writeFileSync(join(newsroom.content, FERRY), edited),
    ],
    [/edited meanwhile[\s\S]*2 of 2, question 1 of[\s\S]*q quit/u, 'q'],
  ]);
  assert.match(output, /0 reviewed, 0 changed, 2 left/u);
  assert.equal(await newsroom.read(FERRY), edited);
});

test('without a terminal the list is printed, worst first, and nothing is written', async () => {
  const newsroom = await openNewsroom(DOUBTFUL);
  const imported = await newsroom.desk('import', 'in');
  assert.match(
    imported.stdout,
    /^To look at, worst first: 1 × wire\/dates-differ, 1 × wire\/unknown-agency\n“npm run review” goes through them\.\n$/mu,
  );
  const before = await newsroom.read(FERRY);
  const { status, stdout } = await newsroom.desk('review');
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^content\/dispatches\/2021\/11\/20\/[\w-]+\.mdx: wire\/dates-differ: .* and 2 more\ncontent\/dispatches\/2021\/11\/14\/[\w-]+\.mdx: The headline .*\n2 to review, worst first\n$/u,
  );
  assert.equal(await newsroom.read(FERRY), before);
  const one = await newsroom.desk('review', 'content/dispatches/2021/11/14');
  assert.match(one.stdout, /^content\/dispatches\/2021\/11\/14\/.*\n1 to review, worst first\n$/u);
  const none = await newsroom.desk('review', 'content/dispatches/1999');
  assert.equal(none.status, 2);
  assert.match(none.stderr, /There is no dispatch at content\/dispatches\/1999\./u);
  assert.equal((await newsroom.desk('review', '--help')).status, 0);
});
