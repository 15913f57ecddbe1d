import { BUILD_KINDS, type BuiltSite } from './built-site.ts';
import type { Entry } from './entries.ts';
import { HUGO } from './hugo.ts';
import { middleRound, type Round } from './middle-round.ts';
import { addOneWire, editOneDispatch, setSearch } from './newsroom.ts';
import { ASTRO, ELEVENTY } from './node-peers.ts';
import { buildPeer, type Peer, preparePeers, type ReadyPeer } from './peers.ts';
import {
  buildSlugline,
  forgetBuilds,
  makeEdition,
  type Newsroom,
  withNewsroom,
} from './slugline.ts';

/** Rounds at the largest size, which other generators are compared at. The middle round counts. */
const ROUNDS = 3;

type Tell = (line: string) => void;

const PEERS: readonly Peer[] = [ELEVENTY, HUGO, ASTRO];

/**
 * Builds newsrooms of several sizes, in each way a publisher would, and their entries with other generators.
 *
 * @throws Error if a build fails, or writes other than it should
 */
export async function benchBuilds(
  sizes: readonly number[],
  tell: Tell,
): Promise<readonly BuiltSite[]> {
  const peers = preparePeers(PEERS, Math.min(...sizes), tell);
  const sites: BuiltSite[] = [];
  for (const size of sizes) {
    tell(`${size} dispatches`);
    const isLargest = size === Math.max(...sizes);
    sites.push(
      ...(await withNewsroom(size, async (newsroom) => {
        const imports = isLargest ? await buildFromWires(newsroom, tell) : [];
        const entries = await makeEdition(newsroom);
        const rounds: Round[] = [];
        for (let count = isLargest ? ROUNDS : 1; count > 0; count -= 1) {
          forgetBuilds(newsroom);
          const cold = await buildAndTell(newsroom, 'cold', tell);
          // Built right after it, since they are compared with it.
          rounds.push([cold, ...(await buildPeers(peers, newsroom, entries, tell))]);
        }
        const [cold, ...others] = middleRound(rounds);
        return [
          ...(cold ? [cold] : []),
          ...(await buildAgain(newsroom, tell)),
          ...imports,
          ...others,
        ];
      })),
    );
  }
  return sites;
}

/** A build from wire files only, and a build of the imported dispatches that keeps nothing of the first. */
async function buildFromWires(newsroom: Newsroom, tell: Tell): Promise<readonly BuiltSite[]> {
  const importing = await buildAndTell(newsroom, 'importing', tell);
  forgetBuilds(newsroom);
  const imported = await buildAndTell(newsroom, 'imported', tell);
  forgetBuilds(newsroom);
  return [importing, imported];
}

/** The builds a publisher makes after a cold build, and those with the search. */
async function buildAgain(newsroom: Newsroom, tell: Tell): Promise<readonly BuiltSite[]> {
  const warm = await buildAndTell(newsroom, 'warm', tell);
  await editOneDispatch(newsroom.content);
  const changed = await buildAndTell(newsroom, 'changed', tell);
  addOneWire(newsroom.content);
  const added = await buildAndTell(newsroom, 'added', tell);
  setSearch(newsroom.content, 'with');
  forgetBuilds(newsroom);
  const searched = await buildAndTell(newsroom, 'searched', tell);
  addOneWire(newsroom.content, 2);
  const searchedAdded = await buildAndTell(newsroom, 'searchedAdded', tell);
  setSearch(newsroom.content, 'without');
  return [searched, searchedAdded, warm, changed, added];
}

async function buildAndTell(
  newsroom: Newsroom,
  kind: BuiltSite['kind'],
  tell: Tell,
): Promise<BuiltSite> {
  return told(await buildSlugline(newsroom, kind), tell);
}

async function buildPeers(
  peers: readonly ReadyPeer[],
  { folder, dispatches }: Newsroom,
  entries: readonly Entry[],
  tell: Tell,
): Promise<readonly BuiltSite[]> {
  const sites: BuiltSite[] = [];
  for (const peer of peers.filter((one) => dispatches <= one.mostDispatches)) {
    sites.push(told(await buildPeer(peer, folder, entries), tell));
  }
  return sites;
}

function told(site: BuiltSite, tell: Tell): BuiltSite {
  tell(`  ${site.generator}, ${BUILD_KINDS[site.kind]}: ${site.usage.seconds.toFixed(1)} s`);
  return site;
}
