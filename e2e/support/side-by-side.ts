import { spawn } from 'node:child_process';
import { once } from 'node:events';

// Runs npm scripts in lanes beside one another, those of a lane in order: `node side-by-side.ts "lint typecheck" "test:unit"`.
// Two cores do more of what mostly uses one. What a script says is written when it ends, so that lines do not mix.

const lanes = process.argv.slice(2).map((lane) => lane.split(' '));
const running = new Set<ReturnType<typeof spawn>>();

async function runScript(name: string): Promise<void> {
  const begun = performance.now();
  // A group of its own, so that all of it can be ended.
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  }
  const [code] = await once(child, 'close');
  running.delete(child);
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(`\n${name}, ${seconds} s\n${said.trimEnd()}\n`);
  if (code !== 0) throw new Error(`${name} failed`);
}

async function runLane(names: readonly string[]): Promise<void> {
  for (const name of names) await runScript(name);
}

function endAll(): void {
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid);
}

process.on('SIGINT', () => {
  endAll();
  process.exit(130);
});

try {
  await Promise.all(lanes.map(runLane));
} catch (error) {
  endAll();
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
