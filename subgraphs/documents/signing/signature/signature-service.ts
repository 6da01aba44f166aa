import { hashOf } from '../../../kernel/files/file-source.ts';
import { projectFile } from '../../../kernel/process/project.ts';
import type { NamedTrust } from '../../../kernel/signature/trust.ts';
import type { SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import { tooCostly } from '../../../kernel/signature/judge.ts';
import {
  defaultPoolLimits,
  openWorkerPool,
  type PoolLimits,
  TaskTooCostly,
} from '../../../kernel/signature/worker-pool.ts';
import type { PacketLimits } from '../../edxml/limits.ts';
import type { Packet } from '../../edxml/packet.ts';
import type { Outcome } from '../../edxml/refusal.ts';
import type {
  FileToVerify,
  SigningKeys,
  SigningRequest,
  WorkerAnswer,
  WorkerSettings,
  WorkerTask,
} from './signature-worker.ts';

/** Verifies and signs, and reads and writes packets, off the event loop. */
export interface SignatureService {
  /**
   * A verdict for each signature of the file, in file order; none when it is not signed. A file that is too costly
   * gets one verdict, UNKNOWN. Rejects with QueueFull when too many wait, and not for anything that a file holds.
   */
  verify(request: FileToVerify): Promise<SignatureVerdict[]>;
  /** The packet with our signature; see `signPacket`. Rejects when no key is configured, or with QueueFull. */
  sign(packet: Uint8Array): Promise<Buffer>;
  /** The detached signature of an agency on a file; see `signDetached`. Rejects without its key, or with QueueFull. */
  signFile(request: SigningRequest): Promise<Buffer<ArrayBuffer>>;
  /** See `readPacket`; rejects with QueueFull or TaskTooCostly. */
  read(packet: Uint8Array, limits: PacketLimits): Promise<Outcome<Packet>>;
  /** See `writePacket`; rejects with QueueFull or TaskTooCostly. */
  write(packet: Packet, limits: PacketLimits): Promise<Outcome<Uint8Array>>;
  close(): Promise<void>;
}

/** Opens the service, with settings that do not change while it is open. */
export function openSignatureService(
  trust: NamedTrust,
  keys: SigningKeys,
  limits: PoolLimits = defaultPoolLimits,
): SignatureService {
  const script = projectFile('dist/subgraphs/documents/signing/signature/signature-worker.js');
  const settings: WorkerSettings = { trust: trust.settings, ...keys };
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
        if (error instanceof TaskTooCostly) return [await tooCostlyFile(request, trust)];
        throw error;
      }
    },
    async sign(packet) {
      const answer = await run({ kind: 'SIGN', packet });
      return Buffer.from('signed' in answer ? answer.signed : []);
    },
    async signFile(request) {
      const answer = await run({ kind: 'SIGN_FILE', request });
      return Buffer.from('signed' in answer ? answer.signed : []);
    },
    async read(packet, limits) {
      const answer = await run({ kind: 'READ', packet, limits });
      if ('read' in answer) return answer.read;
      throw new Error('The thread answered another question');
    },
    async write(packet, limits) {
      const answer = await run({ kind: 'WRITE', packet, limits });
      if ('written' in answer) return answer.written;
      throw new Error('The thread answered another question');
    },
    close: () => pool.close(),
  };
}

async function tooCostlyFile({ signature, file, ...request }: FileToVerify, trust: NamedTrust) {
  const inputs = [await hashOf(file), ...(signature === undefined ? [] : [await hashOf(signature)])];
  return tooCostly(request, trust, inputs);
}
