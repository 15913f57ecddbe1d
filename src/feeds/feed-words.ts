import { textDirection } from '#dispatch/language.ts';
import type { Words } from '#words/words.ts';

/** The words that a browser shows above a feed. They are not in `public/feed.css`, which is the same for every site. */
export function renderFeedWords({ language, feeds }: Words): string {
  const isRightToLeft = textDirection(language) === 'rtl';
  return [
    ':root {',
    `  --feed-notice: ${cssString(feeds.notice)};`,
    `  --list-notice: ${cssString(feeds.listNotice)};`,
    `  direction: ${isRightToLeft ? 'rtl' : 'ltr'};`,
    `  text-align: ${isRightToLeft ? 'right' : 'left'};`,
    '}',
    '',
  ].join('\n');
}

/** CSS Syntax 3, section 4.3.5: the words have no line end. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, '\\$&')}"`;
}
