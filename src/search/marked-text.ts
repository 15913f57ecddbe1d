/** A stretch of an excerpt, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * The parts of an excerpt of Pagefind's, to be shown as text: it is HTML in which `<mark>` is the only element, since
 * what stood in the copy is escaped. It is never given to a browser as HTML.
 */
export function readMarkedText(excerpt: string): readonly MarkedPart[] {
  return excerpt
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
