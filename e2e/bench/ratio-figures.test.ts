import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BuiltSite } from './built-site.ts';
import { type Compared, ratioFigures, SITE } from './ratio-figures.ts';
import { isMissed } from './report.ts';
import { sampleSite } from './sample-sites.ts';

const FILES = SITE.files.expected;
const BYTES = SITE.bytes.expected;

const missedOf = (rounds: readonly Compared[]) =>
  ratioFigures(rounds)
    .filter(isMissed)
    .map(({ unit, name }) => (unit === '×' ? name : unit));

type Row = readonly [string, readonly Compared[], readonly string[]];

suite('ratios of cold builds', () => {
  const rows: readonly Row[] = [
    ['what it is now is within the bounds', [round(), round(), round()], []],
    [
      'one slow round of three counts for nothing',
      [round(), round({ many: site('Slugline', 1000, 90) }), round()],
      [],
    ],
    [
      'two of three do',
      [
        round(),
        round({ many: site('Slugline', 1000, 90) }),
        round({ many: site('Slugline', 1000, 90) }),
      ],
      [
        'processor time of 1,000, by Eleventy’s',
        'peak of memory of 1,000, by Eleventy’s',
        'processor time of 1,000, by that of 250',
      ],
    ],
    [
      'a hundredth more bytes are a change of style',
      [round({ many: site('Slugline', 1000, 4, { bytes: 1.0099 * BYTES }) }), round(), round()],
      [],
    ],
    ...[1.011, 0.989].map(
      (share): Row => [
        `${share} times as many bytes in one round are missed`,
        [round(), round(), round({ many: site('Slugline', 1000, 4, { bytes: share * BYTES }) })],
        ['bytes'],
      ],
    ),
    [
      'a file that is gone is missed',
      [round({ many: site('Slugline', 1000, 4, { files: FILES - 1 }) }), round(), round()],
      ['files'],
    ],
  ];
  for (const [name, rounds, missed] of rows) {
    test(name, () => assert.deepEqual(missedOf(rounds), missed));
  }
});

function round(changed: Partial<Compared> = {}): Compared {
  return {
    few: site('Slugline', 250, 2),
    many: site('Slugline', 1000, 4),
    eleventy: site('Eleventy 3', 1000, 2),
    ...changed,
  };
}

function site(
  generator: string,
  dispatches: number,
  seconds: number,
  size: Partial<BuiltSite['size']> = {},
): BuiltSite {
  const built = sampleSite(generator, 'cold', dispatches, seconds);
  return { ...built, size: { ...built.size, files: FILES, bytes: BYTES, ...size } };
}
