import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { loadGazetteer } from '#desk/import/load-gazetteer.ts';
import { makeDraft } from '#drafting/make-draft.ts';
import { sized } from '#testing/sized.ts';
import { FEED_SITES } from '../../support/feed-sites.ts';
import { foldersOf, LANGUAGE_SITES, OTHER_SITE } from '../../support/languages.ts';
import { hasNginx, serveByNginx } from '../../support/serve-by-nginx.ts';
import { type ServedFolder, serveFolder } from '../../support/serve-folder.ts';
import { test } from '../../support/shared-page.ts';
import { answersOf, filesOf, isDispatchPage, pagesOf } from '../../support/site-files.ts';
import { SITES, type Site } from '../../support/sites.ts';

// A large archive is read whole.
test.describe.configure({ timeout: 120_000 });

interface TextServer {
  readonly name: string;
  readonly isInstalled: () => boolean;
  readonly serve: (folder: string) => Promise<Pick<ServedFolder, 'url' | 'close'>>;
}

const SERVERS: readonly TextServer[] = [
  serverThatSends('text/plain'),
  serverThatSends('text/plain; charset=windows-1251'),
  { name: 'nginx as shipped', isInstalled: hasNginx, serve: serveByNginx },
];

type BuiltSite = Pick<Site, 'name' | 'out'>;

const IN_LANGUAGES = [...LANGUAGE_SITES, OTHER_SITE].map((site) => ({
  name: `a site in ${site.language}`,
  ...foldersOf(site),
}));

for (const site of [...FEED_SITES, ...IN_LANGUAGES]) {
  test(`${site.name}: text twins begin with one byte-order mark, and no other file does`, () => {
    const marked = filesOf(site).filter((file) => hasMark(join(site.out, file)));
    // So do the twins of addresses that lead on, or show nothing any more.
    const others = answersOf(site)
      .filter(isDispatchPage)
      .map((path) => `${decodeURI(path).slice(0, -1)}.txt`);
    expect(marked).toEqual([...twinsOf(site), ...others].sort());
    expect(twinsOf(site).filter((twin) => textOf(site, twin).includes(MARK))).toEqual([]);
  });
}

for (const site of [...SITES, ...IN_LANGUAGES]) {
  test(`${site.name}: a text twin is imported as if it had no mark`, async () => {
    const gazetteer = await loadGazetteer();
    const imported = (copy: string) => {
      const arrived = { file: 'a.txt', bytes: Buffer.from(copy), sha256: '0'.repeat(64) };
      const settings = {
        maxWireBytes: 1_000_000,
        language: 'en',
        timeZone: 'UTC',
        url: 'https://a.example/',
        agencies: [],
      };
      return makeDraft(arrived, settings, gazetteer);
    };
    for (const twin of twinsOf(site).filter((_twin, index) => index % sized(4, 1) === 0)) {
      const filed = bytesOf(site, twin).toString();
      const dated = filed.replace(MARK, `${MARK} date 2021-11-14\n`);
      for (const copy of [filed, dated]) {
        const drafted = await imported(copy);
        expect(drafted, twin).toEqual(await imported(copy.slice(MARK.length)));
        expect(JSON.stringify(drafted), twin).not.toContain(MARK);
      }
      expect((await imported(dated)).kind, twin).toBe('draft');
    }
  });

  for (const server of SERVERS) {
    const name = `${site.name}: a browser reads every text twin as it is, by ${server.name}`;
    if (!server.isInstalled()) {
      // Playwright leaves out a file without any test.
      test.skip(`${name} (LEFT OUT: to have it tested, apt-get install nginx)`, () => {});
      continue;
    }
    test(name, async ({ page }) => {
      const { url, close } = await server.serve(site.out);
      try {
        await page.goto(`${url}/robots.txt`);
        // A page in a frame may be read in the character set of the page around it (HTML, “encoding sniffing
        // algorithm”).
        expect(await page.evaluate(() => document.characterSet)).toMatch(/^windows-/u);
        const shown = await shownWithin(page, twinsOf(site).map(encodeURI));
        const otherwise = shown.filter(({ characterSet }) => characterSet !== 'UTF-8');
        expect(otherwise.map(({ path }) => path)).toEqual([]);
        const texts = new Map(shown.map(({ path, text }) => [decodeURI(path), text]));
        const wrong = twinsOf(site).filter((twin) => texts.get(twin) !== textOf(site, twin));
        expect(wrong).toEqual([]);
      } finally {
        await close();
      }
    });
  }
}

const MARK = '\uFEFF';

function serverThatSends(mediaType: string): TextServer {
  return {
    name: `a server that sends ${mediaType}`,
    isInstalled: () => true,
    serve: (folder) => serveFolder(folder, { txt: mediaType }),
  };
}

function hasMark(file: string): boolean {
  const start = Buffer.alloc(3);
  const opened = openSync(file, 'r');
  readSync(opened, start);
  closeSync(opened);
  return start.equals(Buffer.from(MARK));
}

function twinsOf(site: BuiltSite): readonly string[] {
  return pagesOf(site)
    .filter(isDispatchPage)
    .map((page) => decodeURI(page).replace(/\/$/u, '.txt'));
}

function bytesOf({ out }: BuiltSite, twin: string): Buffer {
  return readFileSync(join(out, twin));
}

/** The text of a twin after its mark. */
function textOf(site: BuiltSite, twin: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(site, twin));
}

/** A document as a browser reads it. */
interface Shown {
  readonly path: string;
  readonly characterSet: string | undefined;
  readonly text: string | null | undefined;
}

/** Documents as a browser shows them in frames: navigating to each would take longer than reading it. */
function shownWithin(page: Page, paths: readonly string[]): Promise<readonly Shown[]> {
  return page.evaluate(async (paths) => {
    const look = (path: string) =>
      new Promise<Shown>((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => {
          const shown = frame.contentDocument;
          resolve({ path, characterSet: shown?.characterSet, text: shown?.body.textContent });
          frame.remove();
        });
        frame.src = path;
        document.body.append(frame);
      });
    const all: Shown[] = [];
    for (let start = 0; start < paths.length; start += 20) {
      all.push(...(await Promise.all(paths.slice(start, start + 20).map(look))));
    }
    return all;
  }, paths);
}
