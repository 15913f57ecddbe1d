import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';

const FOLDER = 'node_modules/@expo-google-fonts';

/** The fonts of cards: Latin, Greek and Cyrillic first, then Arabic and Hebrew for letters that those lack. */
export const CARD_FONT_FILES: readonly string[] = [
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'frank-ruhl-libre/700Bold/FrankRuhlLibre_700Bold.ttf',
].map((file) => join(FOLDER, file));

let characters: ReadonlySet<number> | undefined;

/** Whether the fonts of cards have every letter of a text. */
export function canShow(text: string): boolean {
  characters ??= new Set(CARD_FONT_FILES.flatMap(charactersOf));
  const letters = text.replace(/\p{Cf}/gu, '');
  return [...letters].every((letter) => characters?.has(letter.codePointAt(0) ?? 0));
}

function charactersOf(file: string): readonly number[] {
  const font = create(readFileSync(file));
  return font.isCollection ? [] : font.characterSet;
}
