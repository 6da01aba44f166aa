import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A report system that errs as it is told: before it takes a packet, or after. */
export interface SimulatedGovernment {
  address: string;
  /** What to do with the packets to come, in order; then they are all taken. */
  plan: ('refuse' | 'take, and lose the answer' | 'answer nonsense')[];
  /** What was taken, by idempotency key. */
  taken: Map<string, Record<string, unknown>>;
  requests: number;
  close(): Promise<void>;
}

/** Starts one on a loopback port of its own. */
export async function simulateGovernment(): Promise<SimulatedGovernment> {
  const server = createServer((request, response) => {
    government.requests += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fault = government.plan.shift();
      if (fault === 'refuse') return void response.writeHead(503).end();
      if (fault === 'answer nonsense') return void response.writeHead(200).end('{}');
      const key = String(request.headers['idempotency-key']);
      government.taken.set(key, JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
      if (fault) return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ receipt: `VPCP-${key}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const government: SimulatedGovernment = {
    address: `http://127.0.0.1:${port}/packets`,
    plan: [],
    taken: new Map(),
    requests: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return government;
}
