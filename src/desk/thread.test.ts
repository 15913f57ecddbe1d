import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Thread } from './thread.ts';

function threadOf(code: string): Thread<unknown, unknown> {
  const module = `import { parentPort, workerData } from 'node:worker_threads';\n${code}`;
  return new Thread(new URL(`data:text/javascript,${encodeURIComponent(module)}`), 2);
}

suite('a thread', () => {
  test('answers in the order it was asked', async () => {
    const thread = threadOf(
      "parentPort.on('message', (n) => parentPort.postMessage(n * workerData));",
    );
    const replies = await Promise.all([1, 2, 3].map((n) => thread.ask(n)));
    assert.deepEqual(replies, [2, 4, 6]);
    await thread.close();
  });

  test('rests once it has answered, and answers again', async () => {
    const thread = threadOf(
      "parentPort.on('message', (n) => parentPort.postMessage(n * workerData));",
    );
    const reply = thread.ask(1);
    assert.equal(thread.rest(), false);
    await reply;
    assert.equal(thread.rest(), true);
    assert.equal(await thread.ask(2), 4);
    await thread.close();
    assert.equal(thread.rest(), false);
  });

  const deaths: readonly [string, string, RegExp][] = [
    ['that throws', "parentPort.on('message', () => { throw new Error('broken'); });", /broken/u],
    ['that ends', "parentPort.on('message', () => process.exit(3));", /exit code 3/u],
    ['that cannot be read', 'this is no program', /./u],
  ];
  for (const [name, code, message] of deaths) {
    test(`${name} fails every unanswered request, and every later one`, async () => {
      const thread = threadOf(code);
      const [first, second] = [thread.ask(1), thread.ask(2)];
      await assert.rejects(first, message);
      await assert.rejects(second, message);
      await assert.rejects(thread.ask(3), message);
      assert.equal(thread.rest(), false);
      await thread.close();
    });
  }
});
