import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';
import { type CardText, drawCard, drawSample } from '#pictures/card.ts';
import { remember } from '#wire/remember.ts';
import { CARD_FONT_FILES } from './card-fonts.ts';

const OPTIONS: ResvgRenderOptions = {
  // No system fonts: a card must have the same bytes on every machine.
  font: { loadSystemFonts: false, fontFiles: [...CARD_FONT_FILES] },
  logLevel: 'off',
};

/** A card as PNG. */
export async function renderCard(text: CardText): Promise<Uint8Array> {
  const image = new Resvg(drawCard(text, widthOf), OPTIONS).render();
  const { width, height, pixels } = image;
  // Three colours: a palette makes the file a third of the size that resvg would write.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
}

const SIZE = 100;
/** More than the words of all cards of a build. */
const MOST_WIDTHS = 20_000;

/** The width of a text in the headline's face, for a size of 1. */
const widthOf = remember(
  (text: string) => (new Resvg(drawSample(text, SIZE), OPTIONS).getBBox()?.width ?? 0) / SIZE,
  MOST_WIDTHS,
);
