import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PathPen } from './path-pen.ts';

type Points = readonly (readonly [number, number])[];

function draw(lines: readonly Points[], isClosed = false): string {
  const pen = new PathPen();
  for (const [first, ...rest] of lines) {
    if (first) pen.moveTo(...first);
    for (const point of rest) pen.lineTo(...point);
    if (isClosed) pen.closePath();
  }
  return pen.toString();
}

suite('open lines', () => {
  const rows: readonly [string, readonly Points[], string][] = [
    ['nothing', [], ''],
    [
      'from point to point, in whole units',
      [
        [
          [1.4, 2.6],
          [5.2, 1.9],
          [9, 9],
        ],
      ],
      'm1 3l4-1 4 7',
    ],
    [
      'a second begins where the first ended',
      [
        [
          [0, 0],
          [4, 4],
        ],
        [
          [4, 8],
          [0, 8],
        ],
      ],
      'm0 0l4 4m0 4l-4 0',
    ],
    [
      'points that fall together are one',
      [
        [
          [0, 0],
          [0.3, 0.2],
          [4, 4],
          [4.1, 4],
        ],
      ],
      'm0 0l4 4',
    ],
    [
      'points on the way are left out',
      [
        [
          [0, 0],
          [1, 1],
          [3, 3],
          [4, 0],
        ],
      ],
      'm0 0l3 3 1-3',
    ],
    [
      'a way back is kept',
      [
        [
          [0, 0],
          [4, 0],
          [2, 0],
        ],
      ],
      'm0 0l4 0-2 0',
    ],
    [
      'a point is no line',
      [
        [
          [3, 3],
          [3.2, 3.1],
        ],
      ],
      '',
    ],
  ];
  for (const [name, lines, data] of rows) test(name, () => assert.equal(draw(lines), data));
});

suite('closed lines', () => {
  const rows: readonly [string, readonly Points[], string][] = [
    [
      'a ring is closed',
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
        ],
      ],
      'm0 0l4 0 0 4z',
    ],
    [
      'where it began is written once',
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
      'm0 0l4 0 0 4z',
    ],
    [
      'the next begins from where the ring did',
      [
        [
          [2, 2],
          [6, 2],
          [6, 6],
        ],
        [
          [3, 3],
          [9, 3],
          [9, 9],
        ],
      ],
      'm2 2l4 0 0 4zm1 1l6 0 0 6z',
    ],
    [
      'a speck is left out',
      [
        [
          [0, 0],
          [2, 0],
          [2, 1],
        ],
      ],
      '',
    ],
  ];
  for (const [name, rings, data] of rows) test(name, () => assert.equal(draw(rings, true), data));
});
