import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SettingsError, settingsSchema, siteAddress, sourceDate } from './settings.ts';

const SETTINGS = settingsSchema.parse({
  name: 'A',
  description: 'B',
  url: 'https://example.org/news/',
  language: 'en',
});

suite('siteAddress', () => {
  const rows: readonly [string | undefined, string | undefined, string, string][] = [
    [undefined, undefined, 'https://example.org', '/news'],
    [undefined, '/sub', 'https://example.org', '/sub'],
    [undefined, 'sub/', 'https://example.org', '/sub'],
    [undefined, '/a/b/', 'https://example.org', '/a/b'],
    [undefined, '/news//', 'https://example.org', '/news'],
    [undefined, '/', 'https://example.org', ''],
    ['https://a.example', undefined, 'https://a.example', ''],
    ['https://a.example:8080/x', undefined, 'https://a.example:8080', '/x'],
    ['https://a.example/x', '/sub', 'https://a.example', '/sub'],
    ['', '', 'https://example.org', '/news'],
  ];
  for (const [siteUrl, basePath, origin, base] of rows) {
    test(`SITE_URL ${siteUrl}, BASE_PATH ${basePath} → ${origin}${base}`, () =>
      assert.deepEqual(siteAddress(SETTINGS, { siteUrl, basePath }), { origin, base }));
  }

  const wrong: readonly [string | undefined, string | undefined][] = [
    ['example.org', undefined],
    ['ftp://example.org', undefined],
    ['https://example.org/?a', undefined],
    ['https://u:p@example.org/', undefined],
    ['javascript:alert(1)', undefined],
    [undefined, '/a b'],
    [undefined, '/a/../b'],
    [undefined, '/?x'],
    [undefined, '//news'],
    [undefined, '/a//b'],
    ['https://a.example//news', undefined],
  ];
  for (const [siteUrl, basePath] of wrong) {
    test(`SITE_URL ${siteUrl}, BASE_PATH ${basePath} is refused`, () =>
      assert.throws(() => siteAddress(SETTINGS, { siteUrl, basePath }), SettingsError));
  }
});

suite('hub', () => {
  const rows: readonly [unknown, readonly string[] | undefined][] = [
    [undefined, []],
    ['https://hub.example.org/', ['https://hub.example.org/']],
    [
      ['https://a.example/', 'https://b.example/x'],
      ['https://a.example/', 'https://b.example/x'],
    ],
    ['hub.example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['https://a.example/a b', undefined],
    [['https://a.example/', 1], undefined],
  ];
  for (const [hub, hubs] of rows) {
    test(`${JSON.stringify(hub)} → ${JSON.stringify(hubs)}`, () =>
      assert.deepEqual(settingsSchema.safeParse({ ...SETTINGS, hub }).data?.hub, hubs));
  }
});

suite('sourceDate', () => {
  const rows: readonly [string | undefined, string | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['0', '1970-01-01T00:00:00Z'],
    ['1700000000', '2023-11-14T22:13:20Z'],
  ];
  for (const [epoch, date] of rows) {
    test(`${epoch} → ${date}`, () => assert.equal(sourceDate(epoch), date));
  }
  for (const epoch of ['abc', '1700000000000', '-1', '1.5', '2023-11-14']) {
    test(`${epoch} is refused`, () => assert.throws(() => sourceDate(epoch), SettingsError));
  }
});
