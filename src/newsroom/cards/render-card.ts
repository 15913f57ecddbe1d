import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';
import { type CardText, drawCard, drawSample } from '#pictures/card.ts';
import { CARD_FONT_FILES } from './card-fonts.ts';

const OPTIONS: ResvgRenderOptions = {
  // No fonts of this machine: a card is the same to the byte on each.
  font: { loadSystemFonts: false, fontFiles: [...CARD_FONT_FILES] },
  logLevel: 'off',
};

/** A card as PNG. */
export async function renderCard(text: CardText): Promise<Uint8Array> {
  const image = new Resvg(drawCard(text, widthOf), OPTIONS).render();
  const { width, height, pixels } = image;
  // Paper, ink and a rule: a palette makes the file a third of what resvg would write.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
}

const widths = new Map<string, number>();
const SIZE = 100;

/** How wide a text is in the headline's face, for a size of 1. */
function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const svg = drawSample(text, SIZE);
  const width = (new Resvg(svg, OPTIONS).getBBox()?.width ?? 0) / SIZE;
  widths.set(text, width);
  return width;
}
