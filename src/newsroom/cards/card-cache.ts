import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cardFolder } from '#desk/cache-folder.ts';
import type { ContentFolder } from '#desk/content-folder.ts';
import { writeWhole } from '#desk/write-file.ts';
import type { CardText } from '#pictures/card.ts';
import { renderCard } from './render-card.ts';

/** The code and the fonts that make a card. */
const MADE_BY = [
  ...['src/pictures/card.ts', 'src/pictures/set-text.ts', 'src/pictures/letters.ts'],
  ...['src/newsroom/cards/card-fonts.ts', 'src/newsroom/cards/render-card.ts'],
  'package-lock.json',
];

/** Cards kept between builds, by their text and by what made them. */
export class CardCache {
  readonly #folder: string;
  readonly #engine: string;
  readonly #used = new Set<string>();

  constructor({ root }: Pick<ContentFolder, 'root'>) {
    this.#folder = cardFolder(root);
    const engine = createHash('sha256');
    for (const path of MADE_BY) engine.update(readFileSync(path));
    this.#engine = engine.digest('base64url');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** A function that gives the card as PNG: the one that is kept, or a new one. */
  card(text: CardText): () => Promise<Uint8Array> {
    const key = JSON.stringify([this.#engine, text]);
    const name = `${createHash('sha256').update(key).digest('hex')}.png`;
    this.#used.add(name);
    return () => takeOrMake(join(this.#folder, name), text);
  }

  /** Removes the cards that were not asked for. */
  forgetOthers(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

async function takeOrMake(path: string, text: CardText): Promise<Uint8Array> {
  const kept = readIfThere(path);
  if (kept) return kept;
  const made = await renderCard(text);
  writeWhole(path, made);
  return made;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
