// Puts a new site in its place, as `publishSite` does, and is killed before a given step, as if the machine went down:
// `killed-publisher.ts STAGING OUT STEPS`. It loads nothing else, since a test starts it for each step.
import { replaceSite } from '#newsroom/publish/replace-site.ts';
import { stepFiles } from './stepped-files.ts';

const [staging = '', out = '', steps = ''] = process.argv.slice(2);
let left = Number(steps);
stepFiles(() => {
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
});
replaceSite(staging, out, new Set());
