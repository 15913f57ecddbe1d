import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeParagraphs } from './copy.ts';
import { writeOpening } from './datelines.ts';
import { type Random, randomFrom } from './random.ts';

/** A wire file of the corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The share of files copied from an earlier one, exactly or with a change. */
const DUPLICATES = 1 / 500;
const RESENDS = 1 / 200;
const HARD_WRAPPED = 0.4;
const WRAP_WIDTH = 72;

/**
 * The invented copy that the bench imports, file by file: always the same for the same number. About one file in 500
 * repeats an earlier one, and one in 200 corrects an earlier one.
 *
 * @param index from 0
 */
export function corpusFile(index: number): CorpusFile {
  const random = randomFrom(index);
  const name = `${String(index).padStart(6, '0')}.txt`;
  const draw = random.below(1_000_000) / 1_000_000;
  if (index > 0 && draw < DUPLICATES) return { name, text: originalCopy(random.below(index)) };
  if (index > 0 && draw < DUPLICATES + RESENDS) {
    return { name, text: resend(random, originalCopy(random.below(index))) };
  }
  return { name, text: originalCopy(index) };
}

/** Writes the first files of the corpus into a folder. */
export function writeCorpus(folder: string, files: number): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index += 1) {
    const { name, text } = corpusFile(index);
    writeFileSync(join(folder, name), text);
  }
}

function originalCopy(index: number): string {
  const random = randomFrom(~index);
  const { header, dateline } = writeOpening(random);
  const [lead = '', ...others] = writeParagraphs(random, random.between(150, 900));
  const extras = writeExtras(random);
  const paragraphs = [`${dateline}${lead}`, ...others];
  const width = random.chance(HARD_WRAPPED) ? WRAP_WIDTH : Number.POSITIVE_INFINITY;
  const blocks = paragraphs.map((paragraph) => wrap(paragraph, width));
  for (const extra of extras) blocks.splice(random.between(1, blocks.length), 0, extra);
  const endMark = random.pick(['', '', '\n-30-', '\n(END)', '\n###']);
  const text = `${header}${random.pick([' ', '\n', '\n\n'])}${blocks.join('\n\n')}${endMark}\n`;
  return random.chance(0.02) ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text;
}

/** An earlier text with a new last line and one figure changed, as agencies correct their copy. */
function resend(random: Random, text: string): string {
  const corrected = text.replace(/\b\d{3,}(?=[ ,])(?!.*\bdate\b)/u, (figure) => `${figure}0`);
  return `${corrected}\n(Corrects a figure, version ${random.between(2, 9)})\n`;
}

/** Copy other than prose, each with the share of files that have it. */
const EXTRAS: readonly (readonly [number, (random: Random) => string])[] = [
  [0.2, (random) => `Contact: press${random.below(99)}@varnia.example, www.varnia.example/news`],
  [0.1, table],
  [
    0.1,
    () => 'See also https://varnia.example/a_b?c=d&e=f (in English) and AT&T, R&D, *footnotes*.',
  ],
  [
    0.06,
    () => "- Reporting by nobody; ``like bandits'', they said [sic], for 5*3*2 _Kursk_ and #1.",
  ],
  [
    0.04,
    () => '{process.exit(9)} <script>alert(1)</script> </p> {draft} {1+1} <X> &lt; C:\\dir\\*x',
  ],
  [0.02, () => 'import duties rose'],
  [
    0.02,
    () =>
      '1986. The year of the great frost: 👩‍👩‍👧 soft\u00ADhyphen, zero\u200Bwidth and \u202Eoverride\u202C.',
  ],
];

function writeExtras(random: Random): readonly string[] {
  return EXTRAS.filter(([share]) => random.chance(share)).map(([, write]) => write(random));
}

function table(random: Random): string {
  const rows = ['Dunmere', 'Karsholm', 'Upper Vale', 'Port Ellery'].map(
    (district) =>
      `${district.padEnd(14)}${String(random.between(900, 99_000)).padStart(8)}${`+${random.below(30)} %`.padStart(10)}`,
  );
  return ['District        Tonnes    Change', ...rows].join('\n');
}

function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
