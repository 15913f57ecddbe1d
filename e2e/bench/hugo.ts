import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../support/run.ts';
import { writeEntries } from './entries.ts';
import { measureProgram } from './measure.ts';
import type { Peer } from './peers.ts';
import { TELLS_OF_PROCESSES } from './process-usage.ts';

const SOURCE = join(import.meta.dirname, 'peers', 'hugo');

/** Hugo as installed on this system. */
export const HUGO: Peer = {
  mostDispatches: Number.POSITIVE_INFINITY,
  prepare(tell) {
    const version = /\bv(\d+(?:\.\d+)+)/u.exec(run('hugo', ['version']).output)?.[1];
    if (version === undefined || !TELLS_OF_PROCESSES) {
      const reason = version === undefined ? 'there is no hugo on the PATH' : 'there is no /proc';
      tell(`Hugo is left out, since ${reason}`);
      return undefined;
    }
    return {
      generator: `Hugo ${version}`,
      out: 'public',
      build(site, entries) {
        cpSync(SOURCE, site, { recursive: true });
        writeEntries(join(site, 'content'), entries, '.md', (path) => ({ url: `/${path}/` }));
        return measureProgram(['hugo', '--quiet'], {
          notes: site,
          folder: site,
          environment: { HUGO_CACHEDIR: join(site, 'cache') },
        });
      },
    };
  },
};
