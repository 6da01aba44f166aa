import { parentPort, workerData } from 'node:worker_threads';
import type { Instant } from '../../../kernel/dates/instant.ts';
import type { ExchangeConfig } from '../../../kernel/config/exchange-config.ts';
import { bytesOf, type FileSource } from '../../../kernel/files/file-source.ts';
import { signDetached } from '../../../kernel/signature/sign-cms.ts';
import { readTrust, type TrustSettings } from '../../../kernel/signature/trust.ts';
import type { SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import type { VerificationRequest } from '../../../kernel/signature/judge.ts';
import type { PacketLimits } from '../../edxml/limits.ts';
import type { Packet } from '../../edxml/packet.ts';
import { readPacket } from '../../edxml/read-packet.ts';
import type { Outcome } from '../../edxml/refusal.ts';
import { writePacket } from '../../edxml/write-packet.ts';
import { signPacket } from './sign-packet.ts';
import { verifySignatures } from './verify.ts';

/** What packets and files are signed with. */
export type SigningKeys = Pick<ExchangeConfig, 'signingKey' | 'agencyKeys'>;

/** What a worker is started with. */
export interface WorkerSettings extends SigningKeys {
  trust: TrustSettings;
}

/** A file to be signed for an agency, which `agencyKeys` names so, beside what others have signed it with. */
export interface SigningRequest {
  agency: string;
  file: FileSource;
  signature: FileSource | null;
  at: Instant;
}

/** What to verify; see `VerificationRequest`. */
export interface FileToVerify extends Omit<VerificationRequest, 'file' | 'signature'> {
  file: FileSource;
  signature?: FileSource;
}

/** What a worker is asked. */
export type WorkerTask =
  | { kind: 'VERIFY'; request: FileToVerify }
  | { kind: 'SIGN'; packet: Uint8Array }
  | { kind: 'SIGN_FILE'; request: SigningRequest }
  | { kind: 'READ'; packet: Uint8Array; limits: PacketLimits }
  | { kind: 'WRITE'; packet: Packet; limits: PacketLimits };

/** What it answers; `failed` says that the fault is ours, and nothing else. */
export type WorkerAnswer =
  | { verdicts: SignatureVerdict[] }
  | { signed: Uint8Array }
  | { read: Outcome<Packet> }
  | { written: Outcome<Uint8Array> }
  | { failed: string };

const { trust: trustSettings, signingKey, agencyKeys } = workerData as WorkerSettings;
const trust = readTrust(trustSettings);

parentPort?.on('message', (task: WorkerTask) => {
  parentPort?.postMessage(answer(task));
});

function answer(task: WorkerTask): WorkerAnswer {
  try {
    if (task.kind === 'VERIFY') return { verdicts: verifySignatures(inMemory(task.request), trust) };
    if (task.kind === 'READ') return { read: readPacket(task.packet, task.limits) };
    if (task.kind === 'WRITE') return { written: writePacket(task.packet, task.limits) };
    if (task.kind === 'SIGN_FILE') {
      const { agency, file, signature, at } = task.request;
      return {
        signed: signDetached(bytesOf(file), signature === null ? null : bytesOf(signature), agencyKeys[agency]!, at),
      };
    }
    if (!signingKey) return { failed: 'No signing key is configured' };
    return { signed: signPacket(task.packet, signingKey) };
  } catch (error) {
    return { failed: String(error) };
  }
}

function inMemory({ signature, file, ...request }: FileToVerify): VerificationRequest {
  return { ...request, file: bytesOf(file), ...(signature === undefined ? {} : { signature: bytesOf(signature) }) };
}
