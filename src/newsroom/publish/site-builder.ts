import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ContentFolder, openContentFolder, shownPath, timeOf } from '#desk/content-folder.ts';
import { ledgerPath } from '#desk/ledger-file.ts';
import type { Instant } from '#dispatch/dates.ts';
import { SettingsError } from '#dispatch/settings.ts';
import { siteDigest } from '#newsroom/load/digests.ts';
import { holdEdition } from '#newsroom/load/hold-edition.ts';
import { keepAsPublished } from '#newsroom/load/keep-as-published.ts';
import { loadNewsroom } from '#newsroom/load/load-newsroom.ts';
import { reportProblems } from '#newsroom/load/report-problems.ts';
import { BuildInputs } from '#newsroom/plan/build-inputs.ts';
import { copiedFiles } from '#newsroom/plan/copied-files.ts';
import {
  PublishedFiles,
  type PublishedSize,
  type UnchangedSite,
} from '#newsroom/plan/published-files.ts';
import type { Share } from '#newsroom/plan/share.ts';
import { SiteWork } from '#newsroom/plan/site-work.ts';
import { changedMeanwhile } from '#newsroom/render/compile.ts';
import { renderSite } from '#newsroom/render/render-site.ts';
import { RunningProgram } from '#newsroom/render/running-program.ts';
import { followBuild, reportBuild } from './build-events.ts';
import { BuildReporter } from './build-reporter.ts';
import { stampOf } from './folder-changes.ts';
import { keepPublished } from './keep-published.ts';
import { claimBuild, outputFolder, stagingFolder } from './output-folder.ts';
import { publishSite } from './publish-site.ts';
import { measureSite } from './site-size.ts';
import { ToldEvents } from './told-events.ts';

/** What became of a build that has published the site. */
interface Built {
  /** Whether every file of the content is on the site as it is. */
  readonly isComplete: boolean;
  /** When the site changes though nothing else does. */
  readonly until: Instant | undefined;
}

/** How sites are built. */
interface BuildOptions {
  /** The part of the site to make. */
  readonly share: Share;
  /** Whether it will be built again: what is loaded stays so. */
  readonly staysLoaded: boolean;
}

/** What is published, by which build. */
interface Publication {
  readonly sizes: readonly PublishedSize[];
  readonly until: Instant | undefined;
}

/** One build: what it reads, and where it writes. */
interface Renewal {
  readonly folder: ContentFolder;
  readonly published: PublishedFiles;
  /** A digest of what makes the site (`siteDigest`). */
  readonly engine: string;
  readonly inputs: BuildInputs;
}

/**
 * Builds a site, once or again and again: loads the newsroom, plans and makes what has changed, and replaces the last site
 * only once the new one is whole. Holds off other builds of the site until it is closed.
 *
 * `astro build` writes the same site.
 */
export class SiteBuilder {
  readonly #out: string;
  readonly #staging: string;
  readonly #share: Share;
  readonly #staysLoaded: boolean;
  readonly #release: () => void;
  readonly #givenEpoch = process.env['SOURCE_DATE_EPOCH'];
  readonly #written = new Map<string, string>();
  readonly #program = new RunningProgram();

  /**
   * @param out the folder of the site
   * @throws SettingsError if another build is at work on it
   */
  constructor(out: string, { share, staysLoaded }: BuildOptions) {
    this.#out = out;
    this.#staging = stagingFolder(out);
    this.#share = share;
    this.#staysLoaded = staysLoaded;
    this.#release = claimBuild(out);
  }

  /** The stamps of the files of the content as the last build has written them. */
  get written(): ReadonlyMap<string, string> {
    return this.#written;
  }

  async build(): Promise<Built> {
    // All threads need the same time: what is under embargo on the pages must be so in the feeds.
    process.env['SOURCE_DATE_EPOCH'] = this.#givenEpoch || String(Math.floor(Date.now() / 1000));
    const folder = openContentFolder();
    this.#refuseOtherFolder(folder);
    const reporter = new BuildReporter(process.stderr, this.#staysLoaded);
    this.#written.clear();
    const unfollow = followBuild((event) => {
      reporter.take(event);
      if (event.kind === 'imported') this.#note(event.dispatch);
      if (event.kind === 'ledger') this.#note(event.file);
    });
    try {
      // A killed build may have left some.
      await rm(this.#staging, { recursive: true, force: true });
      await mkdir(this.#staging, { recursive: true });
      const engine = await siteDigest(folder);
      const published = new PublishedFiles(folder, this.#out, engine);
      const inputs = await BuildInputs.read(folder, JSON.stringify([engine, this.#share]));
      const { sizes, until } =
        this.#leave(published.unchanged(inputs.digest, timeOf(folder))) ??
        (await this.#renew({ folder, published, engine, inputs }));
      const isComplete = reporter.summarise(measureSite(sizes), shownPath(this.#out));
      // Where the time is given it stands still.
      return { isComplete, until: this.#givenEpoch ? undefined : until };
    } catch (error) {
      // A thread may have ended.
      await this.#program.stop();
      throw error;
    } finally {
      unfollow();
      await rm(this.#staging, { recursive: true, force: true });
    }
  }

  #note(file: string): void {
    const path = resolve(file);
    this.#written.set(path, stampOf(path));
  }

  /** @throws SettingsError if the folder of the site is no more what it was when this process began */
  #refuseOtherFolder(folder: ContentFolder): void {
    const out = outputFolder(folder);
    if (out === this.#out) return;
    throw new SettingsError(
      `OUT_DIR is ${shownPath(out)}\n  found     another folder than ${shownPath(this.#out)}, where this build began\n  expected  one folder as long as a build watches\n  mend      start it again`,
    );
  }

  /** Ends its threads, and lets others build. */
  async close(): Promise<void> {
    await this.#program.stop();
    this.#release();
  }

  /** Leaves a site as it is if nothing has changed, but removes what others have put beside its files. */
  #leave(site: UnchangedSite | undefined): Publication | undefined {
    if (!site) return undefined;
    const { told, sizes, until } = site;
    told.forEach(reportBuild);
    reportBuild({ kind: 'begin', stage: 'render', total: 0 });
    publishSite(this.#staging, this.#out, new Set(sizes.map(({ file }) => file)));
    return { sizes, until };
  }

  async #renew(renewal: Renewal): Promise<Publication> {
    const { folder } = renewal;
    const told = new ToldEvents();
    const unfollow = followBuild((event) => told.take(event));
    try {
      // Load
      reportProblems(
        await loadNewsroom(folder, { isFollowed: false, staysLoaded: this.#staysLoaded }),
      );
      const edition = holdEdition(folder);
      return await this.#renewFrom(edition.path, renewal, told).finally(edition.release);
    } finally {
      unfollow();
    }
  }

  async #renewFrom(
    edition: string,
    { folder, published, engine, inputs }: Renewal,
    told: ToldEvents,
  ): Promise<Publication> {
    // Plan and render
    const [staging, out, now] = [this.#staging, this.#out, timeOf(folder)];
    const ledger = stampOf(ledgerPath(folder));
    const { program, threads } = await this.#program.start(folder, engine);
    const work = new SiteWork(published, this.#share);
    const copied = copiedFiles(['public', program.client]);
    const outcome = await renderSite(
      threads,
      { edition, out: staging, now },
      { copied, work, known: published.known },
    );
    if (!this.#staysLoaded) await this.#program.stop();
    for (const reason of ['withheld', 'embargoed'] as const) {
      reportBuild({ kind: 'held', reason, count: outcome.held[reason] });
    }
    // Threads have read the settings and the ledger anew.
    const isSame = (await siteDigest(openContentFolder())) === engine;
    if (!isSame || stampOf(ledgerPath(folder)) !== ledger) throw changedMeanwhile(folder);
    // Publish
    keepPublished(folder.root, staging, outcome, (file) => work.has(file));
    publishSite(staging, out, work.kept);
    keepAsPublished(folder, edition);
    const { until, isAhead } = outcome;
    const isDone = told.isRepeatable && !isAhead;
    const last = {
      ...{ inputs: inputs.digest, from: now, told: told.events },
      ...(until && { until }),
    };
    return { sizes: published.keep(work.files, work.kept, isDone ? last : undefined), until };
  }
}
