import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExternalSystem } from '../../subgraphs/kernel/config/config.ts';

/** What the report system does with a packet instead of taking it and saying so. */
type Fault = 'is down' | 'takes it, and loses the answer' | 'answers nonsense' | 'refuses it' | 'has another';

/** A report system that errs as it is told: before it takes a packet, or after. */
export interface SimulatedGovernment {
  access: ExternalSystem;
  /** What to do with the packets to come, in order; then they are all taken. */
  plan: Fault[];
  /** What was taken, by idempotency key. */
  taken: Map<string, Record<string, unknown>>;
  requests: number;
  close(): Promise<void>;
}

const account = { systemId: 'H48', secretKey: 'secret-of-the-tests' };
const answers: Record<string, [status: number, body: object]> = {
  'is down': [503, { message: 'maintenance' }],
  'answers nonsense': [200, {}],
  'refuses it': [422, { errorCode: 'BM-07', message: 'sai biểu mẫu' }],
  'has another': [409, {}],
};

/** Starts one on a loopback port of its own. */
export async function simulateGovernment(): Promise<SimulatedGovernment> {
  const server = createServer((request, response) => {
    government.requests += 1;
    const chunks: Buffer[] = [];
    const answer = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { 'x-systemid': systemId, 'x-secretkey': secretKey, 'idempotency-key': key } = request.headers;
      if (systemId !== account.systemId || secretKey !== account.secretKey) return answer(401, {});
      const fault = government.plan.shift();
      if (fault && answers[fault]) return answer(...answers[fault]);
      government.taken.set(String(key), JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
      if (fault) return void request.socket.destroy();
      answer(200, { receipt: `VPCP-${String(key)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const government: SimulatedGovernment = {
    access: { url: new URL(`http://127.0.0.1:${port}/packets`), ...account },
    plan: [],
    taken: new Map(),
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return government;
}
