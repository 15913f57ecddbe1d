import type { ResidentRequest } from './resident-desk.ts';

// `resident-desk` is the other end. Only tests run it.
let runs = 0;
const said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const) {
  process[name].setMaxListeners(0);
  process[name].write = (text: string | Uint8Array) => {
    said[name] += text;
    return true;
  };
}

process.on('message', async ({ command, args, folder }: ResidentRequest) => {
  runs += 1;
  Object.assign(said, { stdout: '', stderr: '' });
  process.chdir(folder);
  process.env['CONTENT_DIR'] = '';
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  process.exitCode = 0;
  try {
    // A new address makes the command run again; its imports are kept.
    await import(`../desk/${command}/${command}.ts?run=${runs}`);
  } catch (error) {
    said.stderr += error instanceof Error ? error.stack : String(error);
    process.exitCode = 1;
  }
  process.send?.({ status: Number(process.exitCode), ...said });
  process.exitCode = 0;
});
