import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { joinWords, queryWords, splitWords } from './split-words.ts';

suite('the words that a search looks for', () => {
  const rows: readonly (readonly [text: string, words: string])[] = [
    ['', ''],
    ['the mole of Karsholm', 'the mole of Karsholm'],
    ['AT&T’s e-mail, 1.5 col·lecció', 'AT&T’s e-mail, 1.5 col·lecció'],
    ['материалы مواد', 'материалы مواد'],
    ['新材料の研究者', '新 材料 の 研究者'],
    ['新华社北京电', '新华社 北京 电'],
    ['นักวิจัยวัสดุ', 'นัก วิจัย วัสดุ'],
    ['ພາສາລາວ', 'ພາສາ ລາວ'],
    ['材料AI研究 in 2021年', '材料 AI 研究 in 2021 年'],
    ['「建築」は、「材料」', '「建築」 は、「 材料」'],
    ['"研究者は"', '"研究者 は"'],
    ['コンピューター・バー', 'コンピューター・ バー'],
    ['。', '。'],
    ['新\u2060材料', '新 材料'],
  ];
  for (const [text, words] of rows) test(text, () => assert.equal(queryWords(text), words));
});

suite('an excerpt is shown as its text is', () => {
  const rows: readonly (readonly [excerpt: string, shown: string])[] = [
    ['the <mark>mole</mark> of', 'the <mark>mole</mark> of'],
    [splitWords('新材料の研究者'), '新材料の研究者'],
    [splitWords('as \u2060filed'), 'as filed'],
    ['新 <mark>\u2060材料</mark> \u2060の', '新<mark>材料</mark>の'],
    ['<mark>新</mark> <mark>\u2060材料</mark>', '<mark>新</mark><mark>材料</mark>'],
    ['… \u2060の word <mark>材料</mark>', '…の word <mark>材料</mark>'],
  ];
  for (const [excerpt, shown] of rows) {
    test(shown, () => assert.equal(joinWords(excerpt), shown));
  }

  test('whatever the text is', () => {
    const character = fc.constantFrom(...'新材料の研究者ーカ นวิ AIé.、「」<&\n\t \u200B'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) =>
        assert.equal(joinWords(splitWords(text)), text),
      ),
    );
  });
});
