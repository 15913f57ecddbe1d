import { runCommand, UsageError } from '#desk/command.ts';
import { openContentFolder } from '#desk/content-folder.ts';
import { readLedger } from '#desk/ledger-file.ts';
import { DispatchError } from '#dispatch/dispatch-error.ts';
import { redirectsOf } from '#ledger/keep-ledger.ts';
import { RULE_FORMS, renderRules } from '#ledger/redirect-rules.ts';

const HELP = `Writes the addresses that have changed as rules for a server, to standard output.

  npm run --silent redirects -- FORM

${RULE_FORMS.map(({ name, purpose }) => `  ${name.padEnd(11)}${purpose}`).join('\n')}

  --help     this text

The site answers at these addresses without any rules, by pages that lead on. Rules make the server
say so itself, which search engines follow sooner. They are those of the last build; CONTENT_DIR,
SITE_URL and BASE_PATH count as in a build.

Exit code 0: the rules are written. 1: the ledger cannot be read. 2: the command line was not
understood.
`;

await runCommand({
  help: HELP,
  options: {},
  async run({ positionals }) {
    const form = RULE_FORMS.find(({ name }) => name === positionals[0]);
    if (!form || positionals.length > 1) {
      throw new UsageError(`Name one of ${RULE_FORMS.map(({ name }) => name).join(', ')}.`);
    }
    const folder = openContentFolder();
    const { lines, problems } = readLedger(folder);
    if (problems.length > 0) throw new DispatchError(problems);
    process.stdout.write(renderRules(form, redirectsOf(lines), folder.address));
    return 0;
  },
});
