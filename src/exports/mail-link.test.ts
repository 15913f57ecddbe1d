import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dispatchSchema } from '#dispatch/schema.ts';
import { toMailLink } from './mail-link.ts';

const ADDRESS = { origin: 'https://example.org', base: '/sub' };

function mailLink(headline: string): string {
  const dispatch = dispatchSchema.parse({
    id: 'urn:x:1',
    headline,
    headlineSource: 'desk',
    date: '2021-11-14',
    language: 'en',
    wire: 'wire/a.txt',
    sha256: 'a'.repeat(64),
  });
  return toMailLink({ day: '2021-11-14', slug: 'минск', lead: '', dispatch }, ADDRESS);
}

suite('a link that sends a dispatch by mail', () => {
  for (const headline of [
    'Talks resume in Minsk',
    'AT&T: 50% more? <b>"yes"</b> %0D%0ABcc: a@example.org',
    'محادثات في مينسك & body=x',
  ]) {
    test(JSON.stringify(headline), () => {
      const link = new URL(mailLink(headline));
      assert.equal(link.protocol + link.pathname, 'mailto:');
      assert.deepEqual(
        [...link.searchParams],
        [
          ['subject', headline],
          ['body', 'https://example.org/sub/2021/11/14/%D0%BC%D0%B8%D0%BD%D1%81%D0%BA/'],
        ],
      );
      assert.match(link.href, /^[\w:?=&%.~!*'()-]+$/u);
    });
  }
});
