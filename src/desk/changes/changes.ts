import { builtSite } from '#desk/built-site.ts';
import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder, shownPath } from '#desk/content-folder.ts';
import { writeWhole } from '#desk/write-file.ts';
import { toHref } from '#dispatch/paths.ts';
import {
  addressOf,
  changesBetween,
  digestSite,
  formatDigests,
  readDigests,
  type SiteChanges,
} from './site-digests.ts';

const HELP = `Says what has changed in the built site since it was last deployed, for uploads and for caches.

  npm run --silent changes [-- --json | --paths]
  npm run changes -- --mark

  --json     one object with the lists “added”, “changed” and “removed”
  --paths    the addresses whose answer has changed, one a line, with the base path: purge these
  --mark     the site as it is now counts as deployed; run it after each deploy
  --help     this text

Without an option each file has a line: added, changed or removed, and its path. Before the first mark
all files are new. The mark is a file beside the folder of the site, dist.deployed for dist: keep it
between builds where each begins with a clean folder.

OUT_DIR names another folder than dist of the built site; BASE_PATH counts as in a build.

Exit code 0: it is said, or marked. 1: a file cannot be read or written. 2: the command line was not
understood, or there is no built site.
`;

await runCommand({
  help: HELP,
  options: {
    json: { type: 'boolean', default: false },
    paths: { type: 'boolean', default: false },
    mark: { type: 'boolean', default: false },
  },
  async run({ positionals, values: { json, paths, mark } }) {
    if (positionals.length > 0) throw new UsageError('The command takes no file.');
    if ([json, paths, mark].filter(Boolean).length > 1) {
      throw new UsageError('Give one of --json, --paths and --mark.');
    }
    const out = builtSite();
    const marked = `${out}.deployed`;
    const now = digestSite(out);
    if (mark) {
      writeWhole(marked, formatDigests(now));
      process.stdout.write(
        `marked ${now.size.toLocaleString('en')} files in ${shownPath(marked)}\n`,
      );
      return 0;
    }
    const before = readDigests(marked);
    if (before.size === 0) {
      process.stderr.write(`Nothing is marked as deployed in ${shownPath(marked)}: all is new.\n`);
    }
    const changes = changesBetween(before, now);
    if (json) process.stdout.write(`${JSON.stringify(changes)}\n`);
    else process.stdout.write(paths ? addresses(changes) : listed(changes));
    return 0;
  },
});

function listed(changes: SiteChanges): string {
  return (['added', 'changed', 'removed'] as const)
    .flatMap((kind) => changes[kind].map((path) => `${kind} ${path}\n`))
    .join('');
}

// What was added may be kept by a cache as missing.
function addresses({ added, changed, removed }: SiteChanges): string {
  const { address } = openContentFolder();
  return [...added, ...changed, ...removed]
    .map((path) => `${toHref(address, addressOf(path))}\n`)
    .join('');
}
