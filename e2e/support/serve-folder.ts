import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** A folder served on this machine, as a static host would. */
export interface ServedFolder {
  /** `http://127.0.0.1:40123`. */
  readonly url: string;
  /** The requests since the last call, in order. */
  readonly takeRequests: () => readonly ServedRequest[];
  /** Serves another folder instead, as after a deploy. */
  readonly replaceBy: (folder: string) => void;
  readonly close: () => Promise<void>;
}

export interface ServedRequest {
  readonly path: string;
  readonly status: number;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  json: 'application/json',
};

/**
 * Serves a folder at any free port, with validators, so that clients need not fetch unchanged files.
 *
 * @param mediaTypes the `Content-Type` by file extension
 */
export async function serveFolder(
  folder: string,
  mediaTypes: Readonly<Record<string, string>> = MEDIA_TYPES,
): Promise<ServedFolder> {
  let root = folder;
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    answer({ root, mediaTypes }, request, response);
    requests.push({ path: request.url ?? '', status: response.statusCode });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    takeRequests: () => requests.splice(0),
    replaceBy: (another) => {
      root = another;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer(
  { root, mediaTypes }: { root: string; mediaTypes: Readonly<Record<string, string>> },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = join(root, normalize(decodeURI(request.url ?? '/')));
  if (!existsSync(path) || statSync(path).isDirectory()) {
    response.writeHead(404).end();
    return;
  }
  const bytes = readFileSync(path);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', statSync(path).mtime.toUTCString());
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const ending = path.split('.').at(-1) ?? '';
  response.setHeader('Content-Type', mediaTypes[ending] ?? 'application/octet-stream');
  response.writeHead(200).end(bytes);
}
