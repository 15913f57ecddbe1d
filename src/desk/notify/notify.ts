import { join } from 'node:path';
import { builtSite } from '#desk/built-site.ts';
import { cacheFolder } from '#desk/cache-folder.ts';
import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { DeskError } from '#desk/desk-error.ts';
import { Progress } from '#desk/progress.ts';
import { printable } from '#wire/problem.ts';
import { type AnnouncedFeed, announcedFeeds } from './announced-feeds.ts';
import { Notified } from './notified.ts';
import { type HubReport, notifyHub, PATIENCE } from './notify-hub.ts';

const HELP = `Tells the WebSub hubs of site.yaml (“hub”) which feeds have changed, so that subscribers have
the news at once. Run it after each deploy, when the site is on its host: hubs fetch the feeds.

  npm run notify

  --help   this text

A hub is told of the feeds that name it and have changed since it was last told of them; if that
is not known, as on a fresh machine, of all. It has ${PATIENCE.timeout / 1000} s to answer, and a hub that is busy or out of
reach is asked ${PATIENCE.pauses.length} times more. What failed is tried again the next time.

CONTENT_DIR names another content folder, OUT_DIR another folder than dist of the built site.

Exit code 0: it is done, or a hub failed, which is reported and is no reason to undo a deploy.
1: a setting is wrong. 2: the command line was not understood, or there is no built site.
`;

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    if (positionals.length > 0) throw new UsageError('The command takes no file.');
    const { root, settings } = openContentFolder();
    if (settings.hub.length === 0) {
      process.stdout.write('No hub is told: site.yaml names none as “hub”.\n');
      return 0;
    }
    const feeds = await announcedFeeds(builtSite());
    const notified = new Notified(join(cacheFolder(root), 'notified.json'));
    for (const hub of new Set(settings.hub)) await notify(hub, feeds, notified);
    return 0;
  },
});

async function notify(
  hub: string,
  feeds: readonly AnnouncedFeed[],
  notified: Notified,
): Promise<void> {
  const own = feeds.filter(({ hubs }) => hubs.includes(hub));
  const changed = notified.changed(hub, own);
  const progress = new Progress(changed.length, process.stderr, {
    task: 'Telling the hub',
    secondsBetweenLines: 10,
  });
  const urls = changed.map(({ url }) => url);
  const report = await notifyHub(hub, urls, () => progress.step());
  progress.clear();
  const told = new Set(report.told);
  keep(
    notified,
    hub,
    changed.filter(({ url }) => told.has(url)),
  );
  process.stdout.write(`${printable(hub)}: ${outcomeOf(report, own.length)}\n`);
  for (const [url, reason] of report.failed) {
    process.stderr.write(`  not told of ${printable(url)}: ${printable(reason)}\n`);
  }
}

// The hub has been told, so a failure to save must not keep the other hubs from being told.
function keep(notified: Notified, hub: string, told: readonly AnnouncedFeed[]): void {
  try {
    notified.keep(hub, told);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    process.stderr.write(
      `What ${printable(hub)} was told is not kept, so it is told again the next time:\n${error.message}\n`,
    );
  }
}

function outcomeOf({ told, failed, left }: HubReport, all: number): string {
  if (all === 0) return 'no feed of the built site names it; build the site again';
  const changed = told.length + failed.size + left.length;
  if (changed === 0) return `none of ${all} feeds has changed`;
  if (told.length === changed) return `told of what has changed, ${changed} of ${all} feeds`;
  return `told of ${told.length} feeds that have changed; ${failed.size} failed and ${left.length} were not tried. Run npm run notify again`;
}
