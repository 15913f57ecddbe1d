import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatBuilds, formatBuildsAsMarkdown } from './build-table.ts';
import { SAMPLE_SITES } from './sample-sites.ts';

const sites = SAMPLE_SITES.slice(0, 2);

suite('built sites as a table', () => {
  test('on a terminal: words to the left, numbers to the right, no space at the ends', () => {
    assert.equal(
      formatBuilds(sites),
      [
        'dispatches  generator  build  seconds  CPU seconds  peak MB   pages   files    MB',
        '     5,000  Slugline   cold      12.0         18.1      241   5,001   5,002  21.6',
        '    20,000  Slugline   cold      48.0         72.0      960  20,001  20,002  86.4',
      ].join('\n'),
    );
  });

  test('in Markdown', () => {
    assert.equal(
      formatBuildsAsMarkdown(sites),
      [
        '| dispatches | generator | build | seconds | CPU seconds | peak MB | pages | files | MB |',
        '| --: | --- | --- | --: | --: | --: | --: | --: | --: |',
        '| 5,000 | Slugline | cold | 12.0 | 18.1 | 241 | 5,001 | 5,002 | 21.6 |',
        '| 20,000 | Slugline | cold | 48.0 | 72.0 | 960 | 20,001 | 20,002 | 86.4 |',
      ].join('\n'),
    );
  });
});
