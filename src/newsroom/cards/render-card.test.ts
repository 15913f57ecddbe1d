import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import sharp from 'sharp';
import { CARD_SIZE, type CardText } from '#pictures/card.ts';
import { canShow } from './card-fonts.ts';
import { renderCard } from './render-card.ts';

function card(headline: string, direction: CardText['direction'] = 'ltr'): CardText {
  return { site: 'The Wire', headline, facts: 'Minsk · 14 November 2021', direction };
}

suite('a card is a picture of the size that links want, and small', () => {
  const rows: readonly [string, CardText][] = [
    ['short', card('Gale warning')],
    ['long', card('The assembly voted to build a new mole. '.repeat(20))],
    ['hostile', card('</text><script>alert(1)</script> ]]> &amp; "a" <![CDATA[ \'b\' {1}')],
    ['of one long word', card('a'.repeat(500))],
    ['empty', card('')],
    ['from right to left', card('«أولد كونستانس» تبقى في مكانها', 'rtl')],
  ];
  for (const [name, text] of rows) {
    test(name, async () => {
      const png = await renderCard(text);
      const { format, width, height } = await sharp(png).metadata();
      assert.deepEqual({ format, width, height }, { format: 'png', ...CARD_SIZE });
      assert.ok(png.length < 60_000);
      assert.deepEqual(await renderCard(text), png);
      // The margin is empty.
      const margin = { left: 0, top: 0, width: 60, height: CARD_SIZE.height };
      for (const left of [0, CARD_SIZE.width - margin.width]) {
        const pixels = await sharp(png)
          .extract({ ...margin, left })
          .raw()
          .toBuffer();
        const colours = new Set(pixels.toString('hex').match(/.{6}/gu));
        assert.equal(colours.size, 1);
      }
    });
  }
});

suite('what the fonts of cards can show', () => {
  const rows: readonly [string, boolean][] = [
    ['Gale warning “AT&T” – 12 %', true],
    ['Шторм «Озрик», Ґданськ', true],
    ['Η θάλασσα', true],
    ['đã phá vỡ', true],
    ['«أولد كونستانس» 12', true],
    ['המעבורת', true],
    ['a\u2068b\u2069', true],
    ['瓦尔尼亚', false],
    ['Gale 🌊', false],
    ['\uD800', false],
  ];
  for (const [text, isShown] of rows) {
    test(JSON.stringify(text), () => assert.equal(canShow(text), isShown));
  }
});
