import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { buildFigures } from './build-figures.ts';
import { isMissed } from './report.ts';
import { SAMPLE_SITES, sampleSite } from './sample-sites.ts';

const BY_ELEVENTY = 'cold build of 20,000, by Eleventy’s';
const ADDED = 'one wire file more at 20,000, by Hugo’s cold build';
const SEARCHED_ADDED = 'one wire file more at 20,000 with the search, by Hugo’s cold build';
const SEARCHED = 'cold build of 20,000 with its search, by Eleventy’s';
const FILES = 'one wire file more at 20,000';
const WARM = 'nothing changed at 20,000';
const SITE = 'site of 20,000';
const MEMORY = 'peak of memory of 20,000';
const GROWTH = 'cold build of 20,000, by that of 5,000';
const IMPORT = 'import of 20,000 wire files by a build';

const valuesOf = (sites: typeof SAMPLE_SITES) =>
  buildFigures(sites).map(({ name, value }) => [name, Number(value.toFixed(3))]);

suite('figures of built sites', () => {
  test('compare the largest size with Eleventy, with 5,000 and with dispatches imported before', () => {
    const sites = [sampleSite('Eleventy 3', 'cold', 5000, 1), ...SAMPLE_SITES];
    assert.deepEqual(valuesOf(sites), [
      [BY_ELEVENTY, 2],
      [ADDED, 1.5],
      [SEARCHED_ADDED, 2],
      [SEARCHED, 2.25],
      [FILES, 31],
      [WARM, 30],
      [SITE, 86.42],
      [MEMORY, 1510],
      [GROWTH, 3.987],
      [IMPORT, 30],
    ]);
  });

  test('are absent if the run lacks their sites', () => {
    const small = [sampleSite('Slugline', 'cold', 5000, 10)];
    assert.deepEqual(valuesOf(small), [
      ['site of 5,000', 21.605],
      ['peak of memory of 5,000', 200],
    ]);
  });

  const missing: readonly [string, Parameters<typeof sampleSite>][] = [
    [BY_ELEVENTY, ['Slugline', 'cold', 20_000, 60.1]],
    [ADDED, ['Slugline', 'added', 20_000, 6.1]],
    [SEARCHED_ADDED, ['Slugline', 'searchedAdded', 20_000, 6.1]],
    [SEARCHED, ['Slugline', 'searched', 20_000, 60.1]],
    [WARM, ['Slugline', 'warm', 20_000, 4.1]],
    [MEMORY, ['Slugline', 'changed', 20_000, 75.1]],
    [GROWTH, ['Slugline', 'cold', 20_000, 53]],
    [IMPORT, ['Slugline', 'importing', 20_000, 85.6]],
  ];
  for (const [name, site] of missing) {
    test(`“${name}” is missed by a build “${site[1]}” of ${site[3]} s`, () => {
      const figure = buildFigures([sampleSite(...site), ...SAMPLE_SITES]).find(
        (one) => one.name === name,
      );
      assert.ok(figure && isMissed(figure));
    });
  }
});
