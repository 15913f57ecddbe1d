import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A hub for tests, in place of one on the network.

/** A hub on this machine that records what it is told. */
export interface StubHub {
  readonly url: string;
  /** The forms it was sent, in order. */
  readonly forms: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a hub at any free port.
 *
 * @param answer receives the number of earlier requests
 */
export async function openStubHub(
  answer: (response: ServerResponse, before: number) => void,
): Promise<StubHub> {
  const forms: string[] = [];
  const server = createServer(async (request, response) => {
    const form = await readForm(request);
    answer(response, forms.push(form) - 1);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hub`,
    forms,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function readForm(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return `${request.method} ${request.headers['content-type']} ${body}`;
}
