import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { cacheFolder } from '#desk/cache-folder.ts';
import { FEED_FORMATS } from '#feeds/formats.ts';
import {
  sampleContext,
  sampleFeed,
  sampleFeedItem,
  sampleItem,
  sampleSubject,
} from '#testing/feed-samples.ts';
import { openStubHub } from '#testing/stub-hub.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'slugline-notify-')));
const content = join(work, 'content');
const out = join(work, 'dist');
after(() => {
  for (const folder of [work, cacheFolder(content)])
    rmSync(folder, { recursive: true, force: true });
});

function writeContent(hub: readonly string[]): void {
  const settings = { name: 'A', description: 'B', url: 'https://example.org', language: 'en', hub };
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), JSON.stringify(settings));
}

function writeFeed(fileName: string, hub: readonly string[], headline = 'A'): void {
  const format = FEED_FORMATS.find((one) => one.fileName === fileName);
  const context = sampleContext({ hub });
  const item = sampleItem({ headline });
  const feed = sampleFeed(
    sampleSubject(item),
    fileName,
    [sampleFeedItem(item, '<p>A</p>', context)],
    context,
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, fileName), format?.render(feed) ?? '');
}

function notify(...args: readonly string[]) {
  const environment = { ...process.env, CONTENT_DIR: content, OUT_DIR: out };
  return new Promise<{ status: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'notify.ts'), ...args],
      { env: environment },
      (error, stdout, stderr) =>
        resolve({ status: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    );
  });
}

suite('npm run notify', () => {
  test('says how it is used, and what is in its way', async () => {
    writeContent([]);
    assert.match((await notify('--help')).said, /Exit code 0: it is done, or a hub failed/u);
    assert.equal((await notify('x')).status, 2);
    assert.deepEqual(await notify(), {
      status: 0,
      said: 'No hub is told: site.yaml names none as “hub”.\n',
    });
    writeContent(['https://hub.example/']);
    const { status, said } = await notify();
    assert.equal(status, 2);
    assert.match(said, /^There is no built site in .*\. Run: npm run build$/mu);
  });

  test('tells a hub of the feeds that name it, and later of those that have changed', async () => {
    const hub = await openStubHub((response) => response.writeHead(204).end());
    try {
      writeContent([hub.url]);
      for (const fileName of ['rss.xml', 'feed.json']) writeFeed(fileName, [hub.url]);
      writeFeed('atom.xml', ['https://other.example/']);
      const runs = [await notify(), await notify()];
      writeFeed('rss.xml', [hub.url], 'B');
      runs.push(await notify());
      assert.deepEqual(runs, [
        { status: 0, said: `${hub.url}: told of what has changed, 2 of 2 feeds\n` },
        { status: 0, said: `${hub.url}: none of 2 feeds has changed\n` },
        { status: 0, said: `${hub.url}: told of what has changed, 1 of 2 feeds\n` },
      ]);
      const told = hub.forms.map((form) => /%2F(\w+\.\w+)$/u.exec(form)?.[1]);
      assert.deepEqual(told.sort(), ['feed.json', 'rss.xml', 'rss.xml']);
    } finally {
      await hub.close();
    }
  });

  test('says of a hub that fails that it did, and tells it again the next time', async () => {
    let isBroken = true;
    const hub = await openStubHub((response) => response.writeHead(isBroken ? 404 : 204).end());
    try {
      writeContent([hub.url]);
      for (const { fileName } of FEED_FORMATS) writeFeed(fileName, [hub.url]);
      const { status, said } = await notify();
      assert.equal(status, 0);
      assert.match(
        said,
        /: told of 0 feeds that have changed; 3 failed and 0 were not tried\. Run/u,
      );
      assert.match(
        said,
        /^ {2}not told of https:\/\/example\.org\/sub\/rss\.xml: it answered 404$/mu,
      );
      isBroken = false;
      assert.equal((await notify()).said, `${hub.url}: told of what has changed, 3 of 3 feeds\n`);
    } finally {
      await hub.close();
    }
  });

  test('tells every hub, and fails no deploy, where it cannot keep what it told', async () => {
    const hubs = [
      await openStubHub((response) => response.writeHead(204).end()),
      await openStubHub((response) => response.writeHead(204).end()),
    ];
    try {
      const urls = hubs.map(({ url }) => url);
      writeContent(urls);
      for (const { fileName } of FEED_FORMATS) writeFeed(fileName, urls);
      rmSync(cacheFolder(content), { recursive: true, force: true });
      writeFileSync(cacheFolder(content), '');
      const { status, said } = await notify();
      assert.equal(status, 0);
      for (const { url, forms } of hubs) {
        assert.equal(forms.length, 3);
        assert.match(said, new RegExp(`^What ${url} was told is not kept`, 'mu'));
      }
    } finally {
      rmSync(cacheFolder(content), { force: true });
      await Promise.all(hubs.map((hub) => hub.close()));
    }
  });

  test('says of a hub that no feed names that the site is to be built again', async () => {
    writeContent(['https://new.example/']);
    assert.deepEqual(await notify(), {
      status: 0,
      said: 'https://new.example/: no feed of the built site names it; build the site again\n',
    });
  });
});
