import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { filledFields, readQuery } from './query.ts';

suite('the query of an address', () => {
  const rows: readonly [string, ReturnType<typeof readQuery>][] = [
    ['', undefined],
    ['q=', undefined],
    ['q=+++', undefined],
    ['order=newest', undefined],
    ['q=storm', { words: 'storm', filters: {}, isNewestFirst: false, since: undefined }],
    [
      'q=+storm+&order=newest',
      { words: 'storm', filters: {}, isNewestFirst: true, since: undefined },
    ],
    [
      'places=Minsk&year=2021',
      {
        words: undefined,
        filters: { places: 'Minsk', year: '2021' },
        isNewestFirst: false,
        since: undefined,
      },
    ],
    ['q=a&people=b', { words: 'a', filters: {}, isNewestFirst: false, since: undefined }],
    ['q=a&since=2019', { words: 'a', filters: {}, isNewestFirst: false, since: '2019' }],
    ['since=2019', undefined],
    ['q=%3Cb%3E%26', { words: '<b>&', filters: {}, isNewestFirst: false, since: undefined }],
  ];
  for (const [fields, expected] of rows) {
    test(fields, () => assert.deepEqual(readQuery(new URLSearchParams(fields)), expected));
  }
});

test('an address has only the fields that are set', () => {
  const fields = new FormData();
  const entries = { q: ' AT&T ', places: '', year: '2021', order: '' };
  for (const [name, value] of Object.entries(entries)) fields.append(name, value);
  assert.equal(filledFields(fields).toString(), 'q=AT%26T&year=2021');
});
