import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NationalPortal } from '../../subgraphs/services/national-portal/sync/national-portal.ts';
import { outcomeOf } from '../../subgraphs/services/national-portal/sync/sync.rules.ts';

/** A change as it reached the portal. */
export interface Received {
  key: string;
  service: string;
  isUpdating: string | undefined;
  data: Record<string, unknown>;
}

interface Body {
  service: string;
  session?: string;
  isUpdating?: string;
  systemId?: string;
  secretKey?: string;
  data?: Record<string, unknown>[];
}

/** Whom the simulated portal knows. */
export const portalAccount = { systemId: 'H48', secretKey: 'secret-of-the-tests' };

/** The National Public Service Portal, simulated over HTTP on the loopback: it takes every change once by its key. */
export async function startNationalPortal() {
  const state = {
    /** What it has taken, in order. */
    taken: [] as Received[],
    requests: 0,
    sessions: 0,
    /** While it is down it answers 503. */
    down: false,
    /** Takes the change, and loses the answer, as often as this says. */
    losesAnswers: 0,
    /** What it answers to a dossier's changes: an error code, or 409. */
    refusals: new Map<string, string>(),
  };
  const keys = new Set<string>();
  let session = '';
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const [status, answer] = handle(JSON.parse(text) as Body, String(request.headers['idempotency-key'] ?? ''));
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });

  function handle(body: Body, key: string): [status: number, answer: object] {
    state.requests += 1;
    if (state.down) return [503, { error: 'maintenance of 051099012345' }];
    if (body.service === 'DangNhap') {
      if (body.systemId !== portalAccount.systemId || body.secretKey !== portalAccount.secretKey) return [401, {}];
      session = `session-${(state.sessions += 1)}`;
      return [200, { session }];
    }
    if (body.session !== session) return [401, {}];
    return take(body, key);
  }

  function take(body: Body, key: string): [status: number, answer: object] {
    const [data] = body.data!;
    const refusal = state.refusals.get(String(data!.MaHoSo));
    if (refusal === '409') return [409, { error_code: '14' }];
    if (refusal) return [200, { error_code: refusal, message: 'SoGiayToChuHoSo 051099012345' }];
    if (keys.size < keys.add(key).size)
      state.taken.push({ key, service: body.service, isUpdating: body.isUpdating, data: data! });
    if (state.losesAnswers > 0) {
      state.losesAnswers -= 1;
      return [0, {}];
    }
    return [200, { error_code: '00', ack: `ack-${key}` }];
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  /** The same portal without the way over HTTP, for changes in great number. */
  const nearby: NationalPortal = {
    send: async (op, payload, key) => {
      state.requests += 1;
      if (state.down) return outcomeOf(503, null);
      const [status, answer] = take({ service: op, data: [payload as Record<string, unknown>] }, key);
      return outcomeOf(status, answer);
    },
  };
  return {
    state,
    nearby,
    access: { url, ...portalAccount },
    expireSession: () => (session = 'another'),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
