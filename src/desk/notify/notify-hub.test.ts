import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { suite, test } from 'node:test';
import { openStubHub } from '#testing/stub-hub.ts';
import { notifyHub } from './notify-hub.ts';

const PATIENCE = { timeout: 200, pauses: [1, 1] };
const FEED = 'https://example.org/rss.xml?a=1&b=2';
const FORM =
  'POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Frss.xml%3Fa%3D1%26b%3D2';

interface Row {
  readonly name: string;
  readonly answer: (response: ServerResponse, before: number) => void;
  readonly asked: number;
  /** What the report says of the feed; undefined where the hub was told. */
  readonly failed?: RegExp;
}

const answerWith =
  (status: number, text = '') =>
  (response: ServerResponse) =>
    response.writeHead(status).end(text);

/** Goes on for as long as somebody reads. */
function talk(response: ServerResponse): void {
  const goOn = () => {
    while (!response.destroyed && response.write('no '.repeat(10_000)));
  };
  response.on('drain', goOn);
  goOn();
}

const ROWS: readonly Row[] = [
  { name: 'takes it', answer: answerWith(204), asked: 1 },
  { name: 'takes it with another success', answer: answerWith(202, 'queued'), asked: 1 },
  {
    name: 'fails once and then takes it',
    answer: (response, before) => response.writeHead(before === 0 ? 500 : 204).end(),
    asked: 2,
  },
  {
    name: 'goes on failing',
    answer: answerWith(503, '<h1>Busy</h1>\n\u001B[31m'),
    asked: 3,
    failed: /^it answered 503, “Busy/u,
  },
  {
    name: 'does not understand, which asking again does not mend',
    answer: answerWith(400, 'no such topic'),
    asked: 1,
    failed: /^it answered 400, “no such topic”$/u,
  },
  {
    name: 'never answers',
    answer: () => undefined,
    asked: 3,
    failed: /^it gave no answer within 0\.2 s$/u,
  },
  {
    name: 'breaks off',
    answer: (response) => response.destroy(),
    asked: 3,
    failed: /\S/u,
  },
  {
    name: 'sends round in a circle',
    answer: (response) => response.writeHead(308, { location: '/hub' }).end(),
    asked: 1,
    failed: /^it sends to \/hub: if it has moved, name that address as “hub”$/u,
  },
  {
    name: 'takes it and talks without end',
    answer: (response) => talk(response.writeHead(200)),
    asked: 1,
  },
  {
    name: 'refuses it and talks without end',
    answer: (response) => talk(response.writeHead(403)),
    asked: 1,
    failed: /^it answered 403, “no no .{0,60}…”$/u,
  },
  {
    name: 'refuses it and stops in the middle',
    answer: (response) => response.writeHead(403).flushHeaders(),
    asked: 1,
    failed: /^it answered 403$/u,
  },
];

suite('a hub that is told of a feed', () => {
  for (const { name, answer, asked, failed } of ROWS) {
    test(name, async () => {
      const hub = await openStubHub(answer);
      try {
        const report = await notifyHub(hub.url, [FEED], () => undefined, PATIENCE);
        assert.deepEqual(
          hub.forms,
          Array.from({ length: asked }, () => FORM),
        );
        assert.deepEqual(report.told, failed ? [] : [FEED]);
        assert.match(report.failed.get(FEED) ?? '', failed ?? /^$/u);
        assert.deepEqual(report.left, []);
      } finally {
        await hub.close();
      }
    });
  }

  test('is not there', async () => {
    const hub = await openStubHub(answerWith(204));
    await hub.close();
    const { told, failed } = await notifyHub(hub.url, [FEED], () => undefined, PATIENCE);
    assert.deepEqual(told, []);
    assert.match(failed.get(FEED) ?? '', /ECONNREFUSED/u);
  });
});

suite('a hub that is told of many feeds', () => {
  const feeds = Array.from({ length: 50 }, (_, index) => `https://example.org/${index}/rss.xml`);

  test('is told of each once, and of few at a time', async () => {
    let [open, most] = [0, 0];
    const hub = await openStubHub((response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.writeHead(204).end();
      });
    });
    try {
      let steps = 0;
      // A busy machine may answer late, and a feed would be told twice.
      const patience = { ...PATIENCE, timeout: 60_000 };
      const report = await notifyHub(hub.url, feeds, () => (steps += 1), patience);
      assert.deepEqual(report.told.toSorted(), feeds.toSorted());
      assert.equal(new Set(hub.forms).size, feeds.length);
      assert.equal(hub.forms.length, feeds.length);
      assert.equal(steps, feeds.length);
      assert.ok(most <= 4, `${most} at a time`);
    } finally {
      await hub.close();
    }
  });

  test('is left alone when it goes on failing', async () => {
    const hub = await openStubHub(answerWith(500));
    try {
      const { told, failed, left } = await notifyHub(hub.url, feeds, () => undefined, PATIENCE);
      assert.deepEqual(told, []);
      assert.ok(failed.size >= 4 && failed.size <= 8, `${failed.size} failed`);
      assert.equal(failed.size + left.length, feeds.length);
      assert.equal(hub.forms.length, failed.size * 3);
    } finally {
      await hub.close();
    }
  });
});
