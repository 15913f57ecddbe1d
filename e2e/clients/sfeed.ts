import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedClient, isOnPath, runProgram } from './client.ts';

/** sfeed keeps items as lines of text. It is configured to tell them apart by id, as its manual shows. */
export const sfeed: FeedClient = {
  name: 'sfeed',
  debian: 'sfeed',
  isInstalled: () => isOnPath('sfeed_update'),
  fileNames: ['rss.xml', 'atom.xml'],
  asksForChanges: false,
  change: 'in place',
  async subscribe(url, folder) {
    const items = join(folder, 'feeds');
    const config = join(folder, 'sfeedrc');
    const settings = [
      `sfeedpath="${items}"`,
      `merge() { sort -t '\t' -s -u -k6,6 "$3" "$2"; }`,
      `feeds() { feed wire "${url}"; }`,
    ];
    writeFileSync(config, `${settings.join('\n')}\n`);
    return {
      async fetch() {
        await runProgram('sfeed_update', config);
      },
      async entries() {
        const lines = readdirSync(items).flatMap((name) =>
          readFileSync(join(items, name), 'utf8').split('\n').slice(0, -1),
        );
        return lines.map((line) => {
          const [time, title, link, content = '', , id, author] = line.split('\t');
          const published = Number(time) * 1000;
          return {
            id,
            url: link,
            title,
            authors: [author],
            published,
            html: unescapeField(content),
          };
        });
      },
    };
  },
};

/** sfeed(5): line ends, tabs and backslashes are escaped with a backslash. */
function unescapeField(field: string): string {
  const meanings: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };
  return field.replace(/\\([nt\\])/gu, (_, letter: string) => meanings[letter] ?? letter);
}
