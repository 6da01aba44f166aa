import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server can fail whoever calls it, or not. */
export type Fault =
  | 'none'
  | 'hangs'
  | 'hangs after its headers'
  | 'drips'
  | 'lies'
  | 'floods'
  | 'fails with a secret'
  | 'redirects'
  | 'resets';

/** What a server that fails says, and nobody else may. */
export const secret = 'SECRET-0511';

/** A server that answers JSON, or fails as it is told to. */
export interface FaultyServer {
  url: string;
  fault: Fault;
  /** How many requests have reached it. */
  asked: number;
  close(): Promise<void>;
}

/** Starts one on a port of its own; `answer` is told the body of a request. */
export async function startFaultyServer(answer: (body: string) => unknown): Promise<FaultyServer> {
  const server = createServer((request, response) => void respond(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const faulty: FaultyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    fault: 'none',
    asked: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return faulty;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    faulty.asked += 1;
    const { fault } = faulty;
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (fault === 'hangs') return;
    if (fault === 'resets') return void request.socket.resetAndDestroy();
    if (fault === 'redirects') return void response.writeHead(307, { location: `${faulty.url}${secret}` }).end();
    if (fault === 'fails with a secret') {
      return void response
        .writeHead(500, { 'content-type': 'application/json' })
        .end(JSON.stringify({ message: secret, errors: `${secret} at ${faulty.url}` }));
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    if (fault === 'none') return void response.end(JSON.stringify(await answer(body)));
    if (fault === 'lies') return void response.end(`<html>${secret}</html>`);
    response.write('{"data":');
    if (fault === 'drips') {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    }
    if (fault === 'floods') {
      const part = Buffer.alloc(1_000_000, ' ');
      const flood = () => {
        while (!response.destroyed && response.write(part));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    }
  }
}
