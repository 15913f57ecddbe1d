import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureSite } from '#newsroom/publish/site-size.ts';
import type { BuiltSite } from './built-site.ts';
import type { Entry } from './entries.ts';
import type { MeasuredRun } from './measure.ts';
import { sizesIn } from './sizes-in.ts';

/** Another generator. */
export interface Peer {
  /** The size of the largest site to build with it. */
  readonly mostDispatches: number;
  /** Installs it if necessary. Undefined if it cannot be installed here, which is reported. */
  readonly prepare: (tell: (line: string) => void) => Omit<ReadyPeer, 'mostDispatches'> | undefined;
}

/** Another generator that can be run. */
export interface ReadyPeer extends Pick<Peer, 'mostDispatches'> {
  /** With its version. */
  readonly generator: string;
  /** Where it writes a site, relative to the folder of the site's sources. */
  readonly out: string;
  /** Writes the sources of a site into a new folder and builds it there. */
  readonly build: (site: string, entries: readonly Entry[]) => Promise<MeasuredRun>;
}

/** Of some generators, those available here, for sites of a given size or more. */
export function preparePeers(
  peers: readonly Peer[],
  leastDispatches: number,
  tell: (line: string) => void,
): readonly ReadyPeer[] {
  return peers.flatMap(({ mostDispatches, prepare }) => {
    const peer = leastDispatches <= mostDispatches ? prepare(tell) : undefined;
    return peer ? [{ ...peer, mostDispatches }] : [];
  });
}

/**
 * Builds a site with a page for each entry, a front page and a feed.
 *
 * @param folder to work in; what is written there is removed
 * @throws Error if the build fails or writes anything else
 */
export async function buildPeer(
  peer: ReadyPeer,
  folder: string,
  entries: readonly Entry[],
): Promise<BuiltSite> {
  const site = join(folder, 'peer');
  mkdirSync(site);
  try {
    const { usage, output } = await peer.build(site, entries);
    const size = measureSite(await sizesIn(join(site, peer.out)));
    const { pages, feeds, files } = size;
    if (pages !== entries.length + 1 || feeds !== 1 || files !== pages + feeds) {
      throw new Error(
        `${peer.generator} wrote ${pages} pages and ${feeds} feeds of ${files} files for ${entries.length} entries:\n${output}`,
      );
    }
    const { generator } = peer;
    return { generator, kind: 'cold', dispatches: entries.length, usage, size };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
