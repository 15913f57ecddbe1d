import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import figureStyles from '#styles/figure.css?inline';
import locatorStyles from '#styles/locator.css?inline';
import noteStyles from '#styles/note.css?inline';
import quoteStyles from '#styles/quote.css?inline';
import timelineStyles from '#styles/timeline.css?inline';
import Figure from './Figure.astro';
import InlinePicture from './InlinePicture.astro';
import Locator from './Locator.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/** The Astro component that shows a component of a body, and the styles that its pages need. */
interface ShownComponent {
  readonly Component: AstroComponentFactory;
  readonly styles: string;
}

/** The components of bodies, by name. */
export const SHOWN_COMPONENTS: Readonly<Record<string, ShownComponent>> = {
  Figure: { Component: Figure, styles: figureStyles },
  InlinePicture: { Component: InlinePicture, styles: figureStyles },
  Locator: { Component: Locator, styles: locatorStyles },
  Note: { Component: Note, styles: noteStyles },
  Quote: { Component: Quote, styles: quoteStyles },
  Timeline: { Component: Timeline, styles: timelineStyles },
};
