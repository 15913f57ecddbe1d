import { LANGUAGES, type Language } from './languages.ts';
import { CITIES, ORGANISATIONS, PEOPLE } from './newsmakers.ts';
import type { Random } from './random.ts';

/** Invented prose of one language: paragraphs on one line each, until there are as many words as asked for. */
export function writeParagraphs(random: Random, words: number): readonly string[] {
  const language = random.pick(LANGUAGES);
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const sentences = Array.from({ length: random.between(1, 4) }, () =>
      sentence(random, language),
    );
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    written += paragraph.split(' ').length;
  }
  return paragraphs;
}

function sentence(random: Random, { sentences, words }: Language): string {
  const filled = random.pick(sentences).replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const key = name.toLowerCase();
    const found = words[key]
      ? random.pick(words[key])
      : (newsmaker(random, key) ?? figure(random, key));
    return key === name ? found : found.charAt(0).toUpperCase() + found.slice(1);
  });
  return /[.!?”"]$/u.test(filled) ? filled.replace(/([”"])$/u, '.$1') : `${filled}.`;
}

function newsmaker(random: Random, kind: string): string | undefined {
  switch (kind) {
    case 'person':
      return random.pickEarly(PEOPLE);
    case 'organisation':
      return random.pickEarly(ORGANISATIONS);
    case 'city':
      return random.pickEarly(CITIES);
    default:
      return undefined;
  }
}

function figure(random: Random, kind: string): string {
  switch (kind) {
    case 'percent':
      return `${random.below(40)}.${random.below(10)}`;
    case 'year':
      return String(random.between(1986, 2023));
    case 'money':
      return random.pick([
        `$${random.between(2, 900)} million`,
        `€${random.between(2, 90)}bn`,
        `${random.between(100, 999)},${random.between(100, 999)} varns`,
      ]);
    default:
      return String(random.between(2, 90_000));
  }
}
