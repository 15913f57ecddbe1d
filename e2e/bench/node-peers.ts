import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runOrFail } from '../support/run.ts';
import { type Entry, writeEntries } from './entries.ts';
import { type MeasuredRun, measureNode, ROOT } from './measure.ts';
import type { Peer } from './peers.ts';

/** A generator from npm, in a package that belongs to the bench. */
interface NodePeer {
  readonly label: (version: string) => string;
  /** The package with its files, relative to `peers/`. */
  readonly folder: string;
  /** The package of the generator. */
  readonly generator: string;
  /** Relative to the installed packages: the module that builds, with its arguments. */
  readonly command: readonly string[];
  readonly writeEntries: (site: string, entries: readonly Entry[]) => void;
  readonly mostDispatches?: number;
  /** Where it writes the site. */
  readonly out: string;
}

const PEERS = join(import.meta.dirname, 'peers');
/** Removed by `npm ci`, and ignored by the project's other tools. */
const INSTALLED = join(ROOT, 'node_modules', '.cache', 'slugline-bench');

export const ELEVENTY = nodePeer({
  label: (version) => `Eleventy ${version}`,
  folder: 'eleventy',
  generator: '@11ty/eleventy',
  command: ['@11ty/eleventy/cmd.cjs'],
  writeEntries: (site, entries) =>
    writeEntries(join(site, 'content/dispatches'), entries, '.md', (path) => ({
      permalink: `/${path}/index.html`,
    })),
  out: '_site',
});

export const ASTRO = nodePeer({
  label: (version) => `Astro ${version} with MDX modules`,
  folder: 'astro',
  generator: 'astro',
  command: ['astro/bin/astro.mjs', 'build'],
  writeEntries: (site, entries) => writeEntries(join(site, 'content'), entries, '.mdx'),
  // With a module for each entry, larger sites need more memory than most machines have.
  mostDispatches: 1000,
  out: 'dist',
});

const packageSchema = z.object({ version: z.string() });

function nodePeer(peer: NodePeer): Peer {
  return {
    mostDispatches: peer.mostDispatches ?? Number.POSITIVE_INFINITY,
    prepare(tell) {
      const packages = install(peer.folder, tell);
      const { version } = packageSchema.parse(
        JSON.parse(readFileSync(join(packages, peer.generator, 'package.json'), 'utf8')),
      );
      return {
        generator: peer.label(version),
        out: peer.out,
        build: (site, entries) => build(peer, packages, site, entries),
      };
    },
  };
}

/** Installs a package of the bench if its lock file is new. Returns the folder of its packages. */
function install(folder: string, tell: (line: string) => void): string {
  const source = join(PEERS, folder);
  const lock = readFileSync(join(source, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const installed = join(INSTALLED, `${folder}-${digest}`);
  if (!existsSync(installed)) {
    tell(`Installing the packages of e2e/bench/peers/${folder}, once`);
    const unfinished = `${installed}-unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    for (const name of ['package.json', 'package-lock.json']) {
      cpSync(join(source, name), join(unfinished, name));
    }
    runOrFail('npm', ['ci', '--ignore-scripts', '--prefix', unfinished]);
    renameSync(unfinished, installed);
  }
  return join(installed, 'node_modules');
}

function build(
  peer: NodePeer,
  packages: string,
  site: string,
  entries: readonly Entry[],
): Promise<MeasuredRun> {
  cpSync(join(PEERS, peer.folder), site, { recursive: true });
  symlinkSync(packages, join(site, 'node_modules'));
  peer.writeEntries(site, entries);
  const [module = '', ...args] = peer.command;
  return measureNode([join(packages, module), ...args], {
    notes: site,
    folder: site,
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
