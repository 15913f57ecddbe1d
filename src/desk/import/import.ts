import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { formatProblemCodes } from '#desk/problem-codes.ts';
import { CONTAINER_FORMATS, type ContainerFormat } from '#wire/container/container.ts';
import { isEncoding } from '#wire/text/decode.ts';
import { findArrivals } from './arrivals.ts';
import { ImportReport } from './import-report.ts';
import { reportImport } from './report-import.ts';

const HELP = `Publishes wire copy.

  npm run import -- [options] FILE|FOLDER|- …

Each file is copied, byte for byte, to content/wire/YYYY/MM/DD/ and made into a dispatch,
content/dispatches/YYYY/MM/DD/SLUG.mdx, which you may then edit. A file that has been
published before is named and changes nothing. A folder stands for all files below it, except
hidden ones; - takes standard input. Each item of a feed, an export of WordPress or a message of
several items becomes a wire file and a dispatch of its own. A bad file does not stop the rest,
and an import that was cut short goes on where it was when it is run again.

  --format NAME     the container of the files, if their first characters do not show it:
                    ${CONTAINER_FORMATS.join(', ')}
  --encoding NAME   the encoding of the files, if it is not UTF-8: windows-1251 …
  --again           import copy whose dispatch was published and then deleted, too
  --strict          write nothing if anything is wrong or doubtful in any file
  --dry-run         say what would be done, and write nothing
  --report FILE     write what became of each file to FILE, as JSON; only an earlier report
                    is overwritten
  --help            this text

CONTENT_DIR names another content folder. Copy that nearly repeats other copy of the days
before is reported: a corrected re-send is a dispatch of its own, and “supersedes” in its
front matter says what it replaces. Names found in the copy are in “suggested” and never
shown. “npm run review” asks about both, and about whatever is doubtful.

Exit code 0: every file is published, or was and its dispatch deleted. 1: a file was refused, or with --strict is doubtful, or
the import was cut short. 2: the command line was not understood, and nothing was done.

What may be wrong, what it means and how to mend it:

${formatProblemCodes()}
`;

await runCommand({
  help: HELP,
  options: {
    'dry-run': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    format: { type: 'string' },
    encoding: { type: 'string' },
    report: { type: 'string' },
  },
  async run({ values: { 'dry-run': dryRun, strict, ...values }, positionals }) {
    if (positionals.length === 0) throw new UsageError('No file is named.');
    const { again } = values;
    const options = {
      again,
      format: toFormat(values.format),
      encoding: toEncoding(values.encoding),
    };
    const folder = openContentFolder();
    const report = values.report === undefined ? undefined : ImportReport.begin(values.report);
    const files = await findArrivals(positionals, folder, options.encoding);
    if (strict && !dryRun) {
      const tried = { ...options, dryRun: true };
      const trial = await reportImport(folder, files, tried, {
        report,
        importedAs: 'not-imported',
        listsFiles: false,
      });
      const { refused, doubtful, deleted } = trial;
      if (refused + doubtful + deleted > 0) {
        process.stdout.write(
          `0 imported, since --strict is set: ${refused} refused, ${doubtful} doubtful, ${deleted} deleted before\n`,
        );
        return 1;
      }
      report?.clear();
    }
    const importedAs = dryRun ? 'would-import' : 'imported';
    const how = { report, importedAs, listsFiles: true } as const;
    const { refused, doubtful } = await reportImport(folder, files, { ...options, dryRun }, how);
    return refused > 0 || (strict && doubtful > 0) ? 1 : 0;
  },
});

function toFormat(name: string | undefined): ContainerFormat | undefined {
  const format = CONTAINER_FORMATS.find((one) => one === name);
  if (name === undefined || format) return format;
  throw new UsageError(`--format takes ${CONTAINER_FORMATS.join(', ')}, not “${name}”.`);
}

function toEncoding(name: string | undefined): string | undefined {
  if (name === undefined || isEncoding(name)) return name;
  throw new UsageError(
    `--encoding takes the name of an encoding, such as windows-1251, not “${name}”.`,
  );
}
