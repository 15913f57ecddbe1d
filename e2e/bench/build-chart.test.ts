import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { drawBuilds } from './build-chart.ts';
import { SAMPLE_SITES } from './sample-sites.ts';

const svg = parseXml(drawBuilds(SAMPLE_SITES)).root;
assert.ok(svg);
const elements = svg.children.filter((child) => child instanceof XmlElement);
const textOf = (name: string) =>
  elements.filter((element) => element.name === name).map(({ text }) => text);
const bars = elements
  .filter(({ attributes }) => /\bbar\b/u.test(attributes['class'] ?? ''))
  .map(({ attributes }) => ({ left: attributes['x'], length: Number(attributes['width']) }));

suite('the chart of builds', () => {
  test('has a title, and describes its bars in words', () => {
    const ids = svg.attributes['aria-labelledby']?.split(' ');
    assert.deepEqual(
      ids,
      elements.flatMap(({ attributes }) => attributes['id'] ?? []),
    );
    assert.match(
      textOf('desc').join(),
      /5,000 dispatches: Slugline 12\.0 s and 241 MB\. 20,000 dispatches: Slugline 48\.0 s and 960 MB; Eleventy 3 24\.0 s and 480 MB; Hugo <1> & "co" 6\.0 s and 120 MB\.$/u,
    );
  });

  test('has a row for each cold build, with its values, and no other', () => {
    const shown = [
      '5,000 dispatches',
      '12.0',
      '20,000 dispatches',
      '48.0',
      'Hugo <1> & "co"',
      '120',
    ];
    for (const text of shown) assert.ok(textOf('text').includes(text), text);
    assert.ok(!textOf('text').includes('30.0'), 'a warm build');
    assert.equal(bars.length, 2 * 4);
  });

  test('has bars that are to scale within a size', () => {
    const [{ left = '' } = {}] = bars;
    const lengths = bars.filter((bar) => bar.left === left).map(({ length }) => length);
    const [alone = 0, longest = 0, half = 0, eighth = 0] = lengths;
    assert.deepEqual([alone, half * 2], [longest, longest]);
    assert.ok(Math.abs(eighth * 8 - longest) < 8);
  });

  test('turns with the system’s light and dark, and asks nothing of the network', () => {
    assert.match(textOf('style').join(), /@media \(prefers-color-scheme: dark\)/u);
    assert.doesNotMatch(drawBuilds(SAMPLE_SITES).replace(/xmlns="[^"]*"/u, ''), /https?:|url\(/u);
  });
});
