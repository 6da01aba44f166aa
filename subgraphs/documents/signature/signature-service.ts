import { projectFile } from '../../kernel/project.ts';
import type { WorkerAnswer, WorkerSettings, WorkerTask } from './signature-worker.ts';
import { readTrust } from './trust.ts';
import type { SignatureVerdict } from './verdict.ts';
import { tooCostly, type VerificationRequest } from './verify.ts';
import { openWorkerPool, type PoolLimits, TaskTooCostly } from './worker-pool.ts';

/** Verifies and signs off the event loop. */
export interface SignatureService {
  /**
   * A verdict for each signature of the file, in file order; none when it is not signed. A file that is too costly
   * gets one verdict, UNKNOWN. Rejects with QueueFull when too many wait, and not for anything that a file holds.
   */
  verify(request: VerificationRequest): Promise<SignatureVerdict[]>;
  /** The packet with our signature; see `signPacket`. Rejects when no key is configured, or with QueueFull. */
  sign(packet: Uint8Array): Promise<Buffer>;
  close(): Promise<void>;
}

/** For a server of two cores. */
export const defaultPoolLimits: PoolLimits = { workers: 1, queue: 100, milliseconds: 30_000, megabytes: 1024 };

/**
 * Opens the service. The settings do not change while it is open: to take new revocation lists, open another and close
 * this one. Throws at once when a certificate or list in them cannot be read.
 */
export function openSignatureService(
  settings: WorkerSettings,
  limits: PoolLimits = defaultPoolLimits,
): SignatureService {
  const trust = readTrust(settings.trust);
  const script = projectFile('dist/subgraphs/documents/signature/signature-worker.js');
  const pool = openWorkerPool<WorkerTask, WorkerAnswer>(script, settings, limits);

  async function run(task: WorkerTask): Promise<Exclude<WorkerAnswer, { failed: string }>> {
    const answer = await pool.run(task);
    if ('failed' in answer) throw new Error(answer.failed);
    return answer;
  }

  return {
    async verify(request) {
      try {
        const answer = await run({ kind: 'VERIFY', request });
        return 'verdicts' in answer ? answer.verdicts : [];
      } catch (error) {
        if (error instanceof TaskTooCostly) return [tooCostly(request, trust)];
        throw error;
      }
    },
    async sign(packet) {
      const answer = await run({ kind: 'SIGN', packet });
      return Buffer.from('signed' in answer ? answer.signed : []);
    },
    close: () => pool.close(),
  };
}
