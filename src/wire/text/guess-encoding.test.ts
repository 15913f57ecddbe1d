import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guessEncoding } from './guess-encoding.ts';

/** Encodes text in a single-byte encoding, by the platform's reading of each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const characters = new TextDecoder(encoding).decode(
    Uint8Array.from({ length: 256 }, (_, at) => at),
  );
  const bytes = [...text].map((character) => characters.indexOf(character));
  assert.ok(!bytes.includes(-1), 'every character has a byte');
  return Uint8Array.from(bytes);
}

const RUSSIAN = 'МИНСК, 14 ноября. /ТАСС/. Переговоры о границе продолжаются второй день.';

suite('the encoding of bytes that are not UTF-8', () => {
  const rows: readonly [string, string][] = [
    ['windows-1251', RUSSIAN],
    ['windows-1251', 'МИНСК, 14 ноября. Переговоры.'],
    ['koi8-r', RUSSIAN],
    ['ibm866', RUSSIAN],
    [
      'windows-1252',
      'Genève, le 14 novembre – « Les négociations ont été difficiles », a-t-il déclaré.',
    ],
    ['windows-1252', 'MALMÖ, 5 september – Förhandlingarna pågår.'],
    ['windows-1252', 'The EU’s border.'],
    ['windows-1250', 'ŁÓDŹ, 14 listopada – Rozmowy będą się toczyć również w przyszłym tygodniu.'],
    ['windows-1253', 'ΑΘΗΝΑ – Οι συνομιλίες για τα σύνορα συνεχίζονται.'],
    ['windows-1255', 'תל אביב – השיחות על הגבול נמשכות'],
    ['windows-1256', 'القاهرة – استمرت المحادثات حول الحدود'],
  ];
  for (const [encoding, text] of rows) {
    test(`${encoding}: ${text.slice(0, 20)}`, () =>
      assert.equal(guessEncoding(encode(text, encoding)), encoding));
  }

  const marked: readonly [string, readonly number[]][] = [
    ['utf-16le', [0xff, 0xfe, 0x41, 0x00]],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x41]],
    ['utf-16le', [0x41, 0x00, 0x42, 0x00]],
    ['utf-16be', [0x00, 0x41, 0x00, 0x42]],
  ];
  for (const [encoding, bytes] of marked) {
    test(`${encoding}: ${bytes}`, () =>
      assert.equal(guessEncoding(Uint8Array.from(bytes)), encoding));
  }

  test('two bytes per character', () => {
    const japanese = [0x93, 0x8c, 0x8b, 0x9e, 0x82, 0xcc, 0x93, 0xfa, 0x82, 0xc5, 0x82, 0xb7];
    assert.equal(guessEncoding(Uint8Array.from(japanese)), 'shift_jis');
  });
});
