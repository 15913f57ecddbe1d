/** Encodings of copy, each with the frequent letters of its languages, which identify it. */
const CANDIDATES: readonly [string, string][] = [
  ['windows-1252', 'éèêàâçîôùûëïüöäßñáíóúãõøåæÉÀÜÖÄ’‘“”–—…«»€'],
  ['windows-1250', 'ąćęłńóśźżčďěňřšťůýžáéíőűŁŚŻČŘŠŽ’„”–—…'],
  ['windows-1251', 'оеаинтсрвлкмдпуяыьі«»“”’–—'],
  ['koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйх'],
  ['ibm866', 'оеаинтсрвлкмдпуяыьгзбчйх'],
  ['windows-1253', 'αοιετσνηυρπκμλςίόάέήύώ'],
  ['windows-1254', 'ığşçöüİŞĞâî’“”–'],
  ['windows-1255', 'יוהלאתרבשמנ'],
  ['windows-1256', 'اليمونرتبةعده'],
  ['shift_jis', 'のにはをたがでてとしれさある、。一日国人年大'],
  ['euc-jp', 'のにはをたがでてとしれさある、。一日国人年大'],
  ['gb18030', '的一是在不了有和人这中大为上个国我以要他时来用们，。年月日'],
  ['big5', '的一是在不了有和人這中大為上個國我以要他時來用們，。年月日'],
  ['euc-kr', '이다는을의에가고를한은로에서하지도인년일'],
];
/** Out of two. Below this the bytes are no text of these languages. */
const LEAST_SCORE = 0.5;
/** Enough bytes to decide. */
const SAMPLE_BYTES = 20_000;

/** The most likely encoding of bytes that are not UTF-8, as a label of the WHATWG Encoding Standard. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = CANDIDATES.map(([name, letters]) => ({
    name,
    score: scoreAs(sample, name, letters),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score > LEAST_SCORE ? best.name : undefined;
}

/** By a byte-order mark, or by the NULs that UTF-16 puts between ASCII letters. */
function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes.subarray(0, 4);
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && third === 0)) return 'utf-16be';
  return undefined;
}

/** How much a text reads like its language, per character that is not ASCII; negative for rubbish. */
function scoreAs(bytes: Uint8Array, name: string, letters: string): number {
  const text = tryDecode(bytes, name);
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  const frequent = new Set(letters);
  const others = text.match(/[^\0-\x7F]/gu) ?? [];
  const points = others.reduce((sum, character) => {
    if (frequent.has(character)) return sum + 2;
    if (frequent.has(character.toLowerCase())) return sum + 1;
    if (/\p{Cc}|\p{Co}|\p{Cn}|\p{So}|\p{Sm}/u.test(character)) return sum - 3;
    return sum + (/\p{Ll}|\p{Lo}/u.test(character) ? 0.5 : -0.5);
  }, 0);
  return (points - 3 * implausible(text)) / Math.max(1, others.length);
}

/** How many letters stand where no language puts them. */
function implausible(text: string): number {
  // A capital after a small letter, or letters of two scripts in one word.
  const breaks = text.match(/\p{Ll}\p{Lu}|[a-z][\u0370-\u06FF]|[\u0370-\u06FF][a-z]/gu) ?? [];
  // Accents on three letters in a row.
  const accents = text.match(/[\u00C0-\u024F]{3,}/gu) ?? [];
  return breaks.length + accents.join('').length;
}

function tryDecode(bytes: Uint8Array, name: string): string | undefined {
  try {
    // The sample may end within a character.
    return new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
