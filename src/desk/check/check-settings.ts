import { type ContentFolder, settingsPath, shownPath } from '#desk/content-folder.ts';
import { languageNames } from '#dispatch/language.ts';
import type { Problem } from '#wire/problem.ts';
import { ALL_WORDS, areIn, wordsOf } from '#words/words-of.ts';

/** Warnings about settings that are valid. */
export function checkSettings({ root, settings }: ContentFolder): readonly Problem[] {
  const { language } = settings;
  const words = wordsOf(language);
  if (areIn(words, language)) return [];
  const tags = ALL_WORDS.map((one) => one.language);
  const names = languageNames(tags);
  const known = tags.map((tag, index) => `${tag} (${names[index]})`);
  return [
    {
      severity: 'warning',
      code: 'settings/no-words',
      file: shownPath(settingsPath(root)),
      line: 1,
      column: 1,
      found: `the language “${language}”, which the interface is not translated into`,
      expected: `one of ${known.join(', ')}, or a regional variant of one`,
      remedy:
        'nothing, if readers may see the interface in English; dates are in the language that is set',
    },
  ];
}
