import { joinWords } from './split-words.ts';

/** A stretch of an excerpt, and whether it matches the search. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * The parts of an excerpt from Pagefind, to be shown as text. The excerpt is HTML whose only element is `<mark>`, since
 * the copy in it is escaped. It is never given to a browser as HTML.
 */
export function readMarkedText(excerpt: string): readonly MarkedPart[] {
  return joinWords(excerpt)
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^<mark>(.*)<\/mark>$/su.exec(part)?.[1];
      return { text: unescaped(found ?? part), isFound: found !== undefined };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
