import type { BuiltSite } from './built-site.ts';
import { addOneWire } from './newsroom.ts';
import { ELEVENTY } from './node-peers.ts';
import { buildPeer, preparePeers } from './peers.ts';
import {
  type Addition,
  additionFigures,
  type Compared,
  ratioFigures,
  SIZES,
} from './ratio-figures.ts';
import type { Figure } from './report.ts';
import {
  buildSlugline,
  forgetBuilds,
  makeEdition,
  type Newsroom,
  withNewsroom,
} from './slugline.ts';

type Tell = (line: string) => void;

/**
 * The middle one of so many builds counts. They take turns, so that other work on the machine slows all of them alike.
 */
const ROUNDS = 3;

/**
 * Compares cold builds of two sizes with each other and with Eleventy's, by measures that do not depend on the speed or
 * load of the machine: processor time, memory, files and bytes.
 *
 * @throws Error if a build fails, or writes other than it should
 */
export async function benchRatios(tell: Tell): Promise<readonly Figure[]> {
  return withNewsroom(SIZES.few, (few) =>
    withNewsroom(SIZES.many, async (many) => {
      const rounds = await buildRounds(few, many, tell);
      return [...ratioFigures(rounds), ...additionFigures(await buildAddition(many, rounds, tell))];
    }),
  );
}

async function buildRounds(
  few: Newsroom,
  many: Newsroom,
  tell: Tell,
): Promise<readonly Compared[]> {
  const [eleventy] = preparePeers([ELEVENTY], SIZES.many, tell);
  if (!eleventy) throw new Error('Eleventy could not be installed.');
  await makeEdition(few);
  const entries = await makeEdition(many);
  const rounds: Compared[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    tell(`Building ${SIZES.few} and ${SIZES.many} dispatches, ${round} of ${ROUNDS} times`);
    rounds.push({
      few: await buildCold(few),
      many: await buildCold(many),
      eleventy: await buildPeer(eleventy, many.folder, entries),
    });
  }
  return rounds;
}

/** Builds the larger newsroom of the last round with one more wire file. */
async function buildAddition(
  newsroom: Newsroom,
  rounds: readonly Compared[],
  tell: Tell,
): Promise<Addition> {
  tell('Building once more, with one more wire file');
  const cold = rounds.at(-1)?.many;
  if (!cold) throw new Error('Nothing was built before.');
  addOneWire(newsroom.content);
  return { cold, added: await buildSlugline(newsroom, 'added') };
}

async function buildCold(newsroom: Newsroom): Promise<BuiltSite> {
  forgetBuilds(newsroom);
  return await buildSlugline(newsroom, 'cold');
}
