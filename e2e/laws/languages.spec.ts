import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { ALL_WORDS, wordsOf } from '#words/words-of.ts';
import { findViolations } from '../support/axe.ts';
import { foldersOf, LANGUAGE_SITES, type LanguageSite, OTHER_SITE } from '../support/languages.ts';
import { overflowOf } from '../support/overflow.ts';
import { run } from '../support/run.ts';
import { test } from '../support/shared-page.ts';
import { openStage, show } from '../support/show.ts';
import { filesOf, isDispatchPage, pagesOf } from '../support/site-files.ts';

/** The fixed parts of all interface words. */
function phrasesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[#⟦⟧]/u).filter((part) => part.trim() !== '');
  if (typeof value === 'function') return phrasesIn(value('⟦', '⟧'));
  return Object.values(value ?? {}).flatMap(phrasesIn);
}

const tokensOf = (text: string) => text.toLowerCase().match(/[a-z]{3,}/gu) ?? [];

/**
 * What a reader sees or hears of a page, without addresses, names of formats and citations, which do not depend on the
 * language.
 */
function shownIn(html: string): string {
  const described = [...html.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/gu)].map(
    ([, text = '']) => text,
  );
  const [, description = ''] = /<meta name="description" content="([^"]*)"/u.exec(html) ?? [];
  const text = html
    .replaceAll(/<(style|script)\b.*?<\/\1>/gsu, '')
    .replaceAll(/<dl class="citations".*?<\/dl>/gsu, '')
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]*>/gu, ' ');
  return [text, ...described, description].join(' ').replaceAll(/https?:\S+|JSON Feed/gu, '');
}

const read = (site: LanguageSite, file: string) =>
  readFileSync(join(foldersOf(site).out, file), 'utf8');
const pageFile = (path: string) => join(decodeURI(path), path.endsWith('/') ? 'index.html' : '');

for (const site of LANGUAGE_SITES) {
  test.describe(`a site in ${site.language}`, () => {
    const { content, out } = foldersOf(site);
    const words = wordsOf(site.language);
    const own = new Set(tokensOf(phrasesIn(words).join(' ')));

    test('has nothing doubtful', () => {
      const { output } = run('npm', ['run', '--silent', 'check'], { CONTENT_DIR: content });
      expect(output).toMatch(/^6 dispatches proven, .* 0 errors, 0 warnings$/mu);
    });

    test('has no English word on any page', () => {
      const english = new Set(tokensOf(phrasesIn(wordsOf('en')).join(' ')));
      for (const path of pagesOf({ out })) {
        const tokens = tokensOf(shownIn(read(site, pageFile(path))));
        expect(
          tokens.filter((token) => english.has(token) && !own.has(token)),
          path,
        ).toEqual([]);
      }
    });

    test('has no English phrase in any feed, twin or list', () => {
      const english = phrasesIn(wordsOf('en')).filter((phrase) => /^[A-Z].{3}/u.test(phrase));
      const files = filesOf({ out }).filter((file) => /\.(?:xml|json|opml|txt|css)$/u.test(file));
      expect(files.length).toBeGreaterThan(10);
      for (const file of files) {
        const text = read(site, file);
        expect(
          english.filter((phrase) => text.includes(phrase.trim())),
          file,
        ).toEqual([]);
      }
    });

    test('uses all of its words somewhere', () => {
      const all = filesOf({ out })
        .filter((file) => !file.endsWith('.png'))
        .map((file) => read(site, file))
        .join('\n');
      // A site says these only if it is empty or has no correction, has several years to choose from, or has numbers that take each form.
      const { nothingPublished, dispatches, feeds, search, corrections, ...others } = words;
      const { none, ...ofCorrections } = corrections;
      const { newest, ...ofFeeds } = feeds;
      const { year, ...ofSearch } = search;
      const said = phrasesIn([others, ofFeeds, ofSearch, ofCorrections]).map((phrase) =>
        phrase.trim(),
      );
      expect(said.filter((phrase) => !all.includes(phrase))).toEqual([]);
    });

    test('declares its language and direction', () => {
      const direction = site.language === 'ar' ? ' dir="rtl"' : '';
      for (const path of pagesOf({ out })) {
        expect(read(site, pageFile(path))).toMatch(
          new RegExp(`<html lang="${site.language}"${direction}(?: class="front")?>`, 'u'),
        );
      }
    });

    test('links the story to itself, to the other language and to the original', () => {
      const pageIn = (attributes: string) =>
        pagesOf({ out })
          .filter((path) => path.startsWith('/2024/03/12/') && isDispatchPage(path))
          .find((path) => read(site, pageFile(path)).includes(`<h1 class="p-name"${attributes}`)) ??
        '';
      const [original, other] = [pageIn('>'), pageIn(` lang="${site.other}"`)];
      for (const path of [original, other]) {
        const html = read(site, pageFile(path));
        const links = [
          ...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/gu),
        ];
        expect(links.map(([, language, href]) => [language, href])).toEqual([
          [site.language, `https://karsholm.example${original}`],
          [site.other, `https://karsholm.example${other}`],
          ['x-default', `https://karsholm.example${original}`],
        ]);
        const there = path === original ? other : original;
        expect(html).toMatch(new RegExp(`<a rel="alternate"[^>]* href="${there}"`, 'u'));
      }
    });

    test('passes axe, and fits 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openStage(page);
      for (const path of pagesOf({ out })) {
        await show(page, read(site, pageFile(path)));
        expect(await overflowOf(page), path).toBe(0);
        const starts = await page.evaluate(() => {
          const heads = [...document.querySelectorAll('.rows .headline, .day > h2, .page-title')];
          return [...new Set(heads.map((one) => getComputedStyle(one).textAlign))];
        });
        // Lines of a list begin at the page's side, whatever their own direction.
        const side = site.language === 'ar' ? 'right' : 'left';
        expect(
          starts.filter((start) => start !== side),
          path,
        ).toEqual([]);
        expect(await findViolations(page), path).toEqual([]);
      }
    });
  });
}

test('each language with interface words has a site here, except English', () => {
  const languages = ALL_WORDS.map(({ language }) => language).filter((one) => one !== 'en');
  expect(LANGUAGE_SITES.map(({ language }) => language).sort()).toEqual(languages.sort());
});

test('a site in a language without words is in English around the copy, and marks each word as English', async ({
  page,
}) => {
  const { out } = foldersOf(OTHER_SITE);
  const english = new Set(phrasesIn(wordsOf('en')).map((phrase) => phrase.trim()));
  await page.setViewportSize({ width: 320, height: 640 });
  await openStage(page);
  for (const path of pagesOf({ out })) {
    await show(page, read(OTHER_SITE, pageFile(path)));
    expect(await overflowOf(page), path).toBe(0);
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: (readonly [text: string, language: string])[] = [];
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        // An address has no language.
        if (parentElement?.matches('a[href^="https:"]')) continue;
        const language = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        all.push([textContent?.trim() ?? '', language]);
      }
      return all;
    });
    const words = texts.filter(([text]) => english.has(text) && /[a-z]/iu.test(text));
    expect(words.length, path).toBeGreaterThan(5);
    expect(
      words.filter(([, language]) => language !== 'en'),
      path,
    ).toEqual([]);
    const hebrew = texts.filter(([text]) => /\p{Script=Hebrew}/u.test(text));
    expect(
      hebrew.filter(([, language]) => language !== 'he'),
      path,
    ).toEqual([]);
  }
});
