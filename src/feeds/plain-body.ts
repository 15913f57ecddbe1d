import { foldWhiteSpace } from '#wire/body/blocks.ts';

/** The body of a dispatch as it leaves the site. */
export interface FeedBody {
  /** HTML that is safe in any reader, with every address absolute. */
  readonly html: string;
  /** The same words as plain text. */
  readonly text: string;
}

const TEXT = '[^<&\\r\\0]*(?:&#x(?:26|3C);[^<&\\r\\0]*)*';
const BLOCK = new RegExp(
  [
    `<p>(?:<span class="dateline">(?<dateline>${TEXT})</span>)?(?<words>${TEXT})</p>(?:\\n|$)`,
    `<pre(?: tabindex="0")?><code(?: class="language-[a-z]+")?>(?<lines>${TEXT})</code></pre>(?:\\n|$)`,
  ].join('|'),
  'uy',
);

/**
 * A body of only paragraphs and kept lines, as the newsroom renders them; most bodies are. It has no address to
 * complete, and no element or attribute to check. Undefined for any other body. A test compares this with a parse,
 * which takes twenty times as long.
 */
export function readPlainBody(html: string): FeedBody | undefined {
  const kept: string[] = [];
  const texts: string[] = [];
  BLOCK.lastIndex = 0;
  while (BLOCK.lastIndex < html.length) {
    const { dateline = '', words, lines } = BLOCK.exec(html)?.groups ?? {};
    if (words !== undefined) {
      kept.push(`<p>${dateline}${words}</p>`);
      texts.push(foldWhiteSpace(decode(dateline + words)));
    } else if (lines !== undefined) {
      kept.push(`<pre><code>${lines}</code></pre>`);
      texts.push(decode(lines).replace(/\n$/u, ''));
    } else return undefined;
  }
  const end = html.endsWith('\n') ? '\n' : '';
  return { html: kept.join('\n') + end, text: texts.filter((text) => text !== '').join('\n\n') };
}

function decode(text: string): string {
  return text.includes('&') ? text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&') : text;
}
