import { test } from 'node:test';
import { sized } from '#testing/sized.ts';
import { compareKilledImport } from './killed-import.ts';

/** `npm run bench -- killed` imports 20,000. */
const FILES = sized(120, 1000);
const KILLS = sized(2, 10);

test(`an import that is killed ${KILLS} times and finished gives the same bytes as one that is not`, () =>
  compareKilledImport(FILES, KILLS));
