import type { Link } from 'mdast';

/**
 * Whether a link is an address that stands among the words, `www.example.org`, which GFM makes a link of by itself
 * (section 6.9), and none that somebody wrote, `[words](address)`: its words begin where it does.
 */
export function isLiteralLink({ position, children: [words] }: Link): boolean {
  return !position || position.start.offset === words?.position?.start.offset;
}
