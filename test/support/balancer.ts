import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A balancer as haproxy.cfg configures one: each request goes to one server of those that say that they are ready. */
export interface Balancer {
  port: number;
  close(): Promise<void>;
}

interface Balanced {
  origin: string;
  ready: boolean;
  inFlight: number;
}

/** How often each server is asked whether it is ready, in milliseconds. */
const everyMs = 200;

/** Starts a balancer at a port, before servers that may come and go. */
export async function startBalancer(port: number, origins: readonly string[]): Promise<Balancer> {
  const servers: Balanced[] = origins.map((origin) => ({ origin, ready: false, inFlight: 0 }));
  const agent = new Agent({ keepAlive: true });
  let over = false;
  const looking = servers.map(async (server) => {
    while (!over) {
      const answer = await fetch(`${server.origin}/health/ready`).catch(() => undefined);
      await answer?.arrayBuffer();
      server.ready = answer?.ok ?? false;
      await pause(everyMs);
    }
  });
  const front = createServer((asked, response) => void pass(asked, response)).listen(port, '127.0.0.1');
  await once(front, 'listening');
  return {
    port,
    close: async () => {
      over = true;
      front.closeAllConnections();
      front.close();
      agent.destroy();
      await Promise.all([...looking, once(front, 'close')]);
    },
  };

  async function pass(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat((await asked.toArray()) as Buffer[]);
    for (const server of servers.filter(({ ready }) => ready).sort((a, b) => a.inFlight - b.inFlight)) {
      server.inFlight += 1;
      const outcome = await attempt(server.origin, asked, body, response);
      server.inFlight -= 1;
      if (outcome === 'passed') return;
      // Only what cannot have arrived is sent to another one.
      if (outcome === 'broken') break;
    }
    response.destroy();
  }

  function attempt(origin: string, { url, method, headers }: IncomingMessage, body: Buffer, response: ServerResponse) {
    return new Promise<'passed' | 'refused' | 'broken'>((resolve) => {
      const onward = request(`${origin}${url}`, { method, headers, agent }, (answer) => {
        delete answer.headers.connection;
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
        answer.on('end', () => resolve('passed'));
        answer.on('error', () => resolve('broken'));
      });
      onward.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : 'broken'));
      onward.end(body);
    });
  }
}
