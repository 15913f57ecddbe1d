import type { Link } from 'mdast';

/**
 * Whether a link is an address among the words, `www.example.org`, which GFM turns into a link by itself (section 6.9),
 * and not one that somebody wrote, `[words](address)`: its words begin where it does.
 */
export function isLiteralLink({ position, children: [words] }: Link): boolean {
  return !position || position.start.offset === words?.position?.start.offset;
}
