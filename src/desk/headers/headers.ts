import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { HEADER_FORMS, renderHeaders } from '#dispatch/host-headers.ts';

const HELP = `Writes the headers that a host should send with the site, to standard output.

  npm run --silent headers -- FORM

${HEADER_FORMS.map(({ name, purpose }) => `  ${name.padEnd(11)}${purpose}`).join('\n')}

  --help     this text

A site can be read without them. They tell browsers to take each file for what it says it is, to tell
other sites no more than the host that a reader comes from, and to show the site in no frame of another;
and caches to keep feeds for five minutes, and files that never change for a year. CONTENT_DIR, SITE_URL
and BASE_PATH count as in a build.

Exit code 0: the headers are written. 1: the settings cannot be read. 2: the command line was not
understood.
`;

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    const form = HEADER_FORMS.find(({ name }) => name === positionals[0]);
    if (!form || positionals.length > 1) {
      throw new UsageError(`Name one of ${HEADER_FORMS.map(({ name }) => name).join(', ')}.`);
    }
    process.stdout.write(renderHeaders(form, openContentFolder().address));
    return 0;
  },
});
