import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isOnPath } from '../clients/client.ts';
import { type Running, start } from './run.ts';
import type { ServedFolder } from './serve-folder.ts';

/** Lines of nginx's settings. */
interface NginxSettings {
  readonly http: string;
  readonly server: string;
}

/** Whether nginx can be run here. */
export function hasNginx(): boolean {
  return isOnPath('nginx');
}

/**
 * Serves a folder with nginx at any free port, with nginx's own media types and no other settings of responses but those
 * given.
 *
 * @param settings lines for `http { }` and for `server { }`
 * @throws Error with nginx's messages, if it does not start
 */
export async function serveByNginx(
  folder: string,
  settings: NginxSettings = { http: '', server: '' },
): Promise<Pick<ServedFolder, 'url' | 'close'>> {
  const work = mkdtempSync(join(tmpdir(), 'slugline-nginx-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(work, 'nginx.conf');
  writeFileSync(config, configOf(folder, work, port, settings));
  const nginx = start('nginx', ['-p', work, '-c', config]);
  const close = async () => {
    await nginx.end();
    rmSync(work, { recursive: true });
  };
  await untilServing(url, nginx, close);
  return { url, close };
}

// One process, as the user who runs the tests: a worker of another user might not be able to read the folder.
function configOf(
  folder: string,
  work: string,
  port: number,
  { http, server }: NginxSettings,
): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid "${work}/pid";
error_log stderr;
events {}
http {
  include "${join(ownFolder(), 'mime.types')}";
  default_type application/octet-stream;
  access_log off;
  ${kept.map((name) => `${name}_temp_path "${work}/${name}";`).join(' ')}
  ${http}
  server {
    listen 127.0.0.1:${port};
    root "${folder}";
    ${server}
  }
}
`;
}

/** Where nginx's own settings are. */
function ownFolder(): string {
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  return dirname(/--conf-path=(\S+)/u.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}

async function untilServing(url: string, nginx: Running, close: () => Promise<void>) {
  const end = Date.now() + 20_000;
  while (!(await isServing(url))) {
    if (nginx.hasEnded() || Date.now() > end) {
      await close();
      throw new Error(`nginx does not serve at ${url}:\n${nginx.output()}`);
    }
    await setTimeout(20);
  }
}

async function isServing(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
