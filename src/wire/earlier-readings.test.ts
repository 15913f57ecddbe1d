import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EARLIER_READINGS } from '#testing/earlier-readings.ts';
import { type ParseWireOptions, parseWire } from './parse-wire.ts';

function read(copy: string, options: ParseWireOptions = {}) {
  const { headline, blocks } = parseWire(new TextEncoder().encode(copy), 'wire.txt', options);
  return { headline, blocks: blocks.map(({ text }) => text) };
}

suite('copy that was published is read again as it was', () => {
  for (const { copy, dateline, headline, blocks } of EARLIER_READINGS) {
    test(JSON.stringify(copy), () => {
      const published = { headline, blocks };
      assert.deepEqual(read(copy, { imported: dateline, isEarlier: true }), published);
      assert.notDeepEqual(read(copy), published);
    });
  }
});
