import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { widthOf } from './letters.ts';
import { type MeasureText, type SetText, setText } from './set-text.ts';

/** The texts on a card, in plain text. */
export interface CardText {
  readonly site: string;
  readonly headline: string;
  /** Where and when it was filed, and by whom. */
  readonly facts: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Pixels. Link previews are cropped to this size (Open Graph, Twitter's `summary_large_image`). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

// Families among the fonts of cards, and after them those for letters that the first lacks.
const HEADLINE_FAMILIES = 'Source Serif 4, Noto Naskh Arabic, Frank Ruhl Libre';
const LABEL_FAMILIES = 'IBM Plex Mono, Noto Naskh Arabic, Frank Ruhl Libre';

// The tokens of the site's styles (`base.css`), in sRGB.
const PAPER = '#faf8f5';
const INK = '#181611';
const SOFT = '#4b4741';
const SIGNAL = '#940403';

const SVG = 'http://www.w3.org/2000/svg';

const MARGIN = 72;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const LINE = 1.12;
const SITE_BASE = 104;
const RULE = { y: 132, height: 8 };
const HEADLINE_TOP = 176;
const HEADLINE_HEIGHT = 352;
const FACTS_BASE = 572;
/** The space above the baseline of the first line, as a multiple of the size. */
const ASCENT = 0.86;
/** The space between words in the headline's face, as a multiple of the size. */
const SPACE = 0.25;
/** The width of a letter in the label's face, as a multiple of its size. */
const LETTER = 0.6;

/** A text in the headline's face at a size, as SVG for measuring. */
export function drawSample(text: string, size: number): string {
  const face = { 'font-family': HEADLINE_FAMILIES, 'font-weight': 700, 'font-size': size };
  return toXml(x('svg', { xmlns: SVG, width: 1, height: 1 }, x('text', face, ...wordsOf(text))));
}

/**
 * The picture for links: 1200 × 630, as SVG. A headline that is too long is set smaller, and then cut at a word.
 *
 * @param measure the width of a text in the headline's face
 */
export function drawCard(
  { site, headline, facts, direction }: CardText,
  measure: MeasureText,
): string {
  const set = (text: string, sizes: readonly number[], height: number) =>
    setText(text, { width: WIDTH, height, sizes, lineHeight: LINE, measure, space: SPACE });
  const name = set(site, [40, 34, 28], 0);
  const title = set(headline, [92, 82, 72, 64, 56, 50, 44], HEADLINE_HEIGHT);
  const label = setText(facts, {
    ...{ width: WIDTH, height: 0, sizes: [28, 25, 22], lineHeight: LINE },
    measure: (text) => widthOf(text) * LETTER,
    space: LETTER,
  });
  const write = writer(direction);
  return toXml(
    x('svg', { xmlns: SVG, ...CARD_SIZE }, [
      x('rect', { ...CARD_SIZE, fill: PAPER }),
      x('rect', { x: MARGIN, ...RULE, width: WIDTH, fill: SIGNAL }),
      ...write(name, SITE_BASE, { family: HEADLINE_FAMILIES, weight: 700, fill: INK }),
      ...write(title, HEADLINE_TOP + Math.round(title.size * ASCENT), {
        ...{ family: HEADLINE_FAMILIES, weight: 700, fill: INK },
      }),
      ...write(label, FACTS_BASE, { family: LABEL_FAMILIES, weight: 400, fill: SOFT }),
    ]),
  );
}

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly fill: string;
}

/** Writes lines from the side where the direction begins. */
function writer(direction: CardText['direction']) {
  const isRtl = direction === 'rtl';
  const left = isRtl ? CARD_SIZE.width - MARGIN : MARGIN;
  return ({ size, lines }: SetText, base: number, { family, weight, fill }: Face) =>
    lines.map((line, index) =>
      x(
        'text',
        {
          ...{ x: left, y: base + Math.round(index * size * LINE), fill },
          ...{ 'font-family': family, 'font-weight': weight, 'font-size': size },
          ...(isRtl && { 'text-anchor': 'end' }),
        },
        // resvg takes every line for left-to-right, unless it is isolated (Unicode, UAX #9).
        ...wordsOf(isRtl ? `\u2067${line}\u2069` : line),
      ),
    );
}

// XML 1.0, section 2.4: a text must not hold `]]>`, but the serialiser lets it through.
function wordsOf(line: string): readonly Element[] {
  return line.split(/(?<=\]\])(?=>)/u).map((piece) => x('tspan', piece));
}
