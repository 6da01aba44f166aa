import type { ExternalSystem } from '../../../kernel/config/config.ts';
import { call, jsonOf } from '../../../kernel/calls/call.ts';
import type { Outcome } from '../../../kernel/outbox/outbox.rules.ts';
import { outcomeOf } from './sync.rules.ts';
import { type SyncOperation } from '../../dossiers/dossier/dossier.rules.ts';

/** The National Public Service Portal, as far as dossiers are sent to it. */
export interface NationalPortal {
  /** Sends one change; `key` is the same whenever the same change is sent again. Never throws. */
  send(op: SyncOperation, payload: object, key: string): Promise<Outcome>;
}

/** Where the portal is, and how long it may take to answer. */
export interface PortalAccess extends ExternalSystem {
  timeoutMs?: number;
}

const services: Record<SyncOperation, object> = {
  CREATE: { service: 'DongBoHoSoMC', isUpdating: 'False' },
  UPDATE: { service: 'DongBoHoSoMC', isUpdating: 'True' },
  PROGRESS: { service: 'CapNhatTienDoHoSoMC' },
};

/**
 * The portal over HTTP, with a session that is opened when one is needed and once more when it has run out. What is sent is
 * published; how a session is opened, the header that names a change and 409 for a conflict are assumed, since no
 * description of the service is public.
 */
export function openNationalPortal({ url, systemId, secretKey, timeoutMs = 10_000 }: PortalAccess): NationalPortal {
  let session: Promise<string> | undefined;

  async function post(body: object, headers: Record<string, string> = {}) {
    const answered = await call(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      timeoutMs,
      maxBytes: 1_000_000,
    });
    return { status: answered.status, answer: (jsonOf(answered) ?? null) as Record<string, unknown> | null };
  }

  async function openSession(): Promise<string> {
    const { status, answer } = await post({ service: 'DangNhap', systemId, secretKey });
    if (status !== 200 || typeof answer?.session !== 'string') throw new Error('no session');
    return answer.session;
  }

  /** All that are sent meanwhile wait for the one session. */
  function currentSession(): Promise<string> {
    session ??= openSession().catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  }

  return {
    send: async (op, payload, key) => {
      try {
        for (let renewed = false; ; renewed = true) {
          const used = currentSession();
          const body = { session: await used, ...services[op], data: [payload] };
          const { status, answer } = await post(body, { 'idempotency-key': key });
          if (status !== 401 || renewed) return outcomeOf(status, answer);
          if (session === used) session = undefined;
        }
      } catch {
        return { kind: 'UNAVAILABLE', error: 'The portal does not answer' };
      }
    },
  };
}
