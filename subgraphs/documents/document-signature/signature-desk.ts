import type { ExchangeConfig } from '../../kernel/exchange-config.ts';
import { GraphError } from '../../kernel/errors.ts';
import { configuredTrust } from '../../kernel/signature/trust.ts';
import { waiting } from '../../kernel/signature/worker-pool.ts';
import type { FileRole } from '../attachment/attachment-rows.rules.ts';
import { defaultLimits } from '../edxml/limits.ts';
import type { Packet } from '../edxml/packet.ts';
import type { Outcome } from '../edxml/refusal.ts';
import type { Prisma } from '../generated/client.ts';
import { openSignatureService } from '../signature/signature-service.ts';
import type { FileVerdicts, SignatureRow } from './signature-rows.rules.ts';

/** A file of a document to be checked. */
export interface SignedFile {
  position: number | null;
  role: FileRole | 'PACKET';
  content: Uint8Array;
  /** The detached signature on it. */
  signature: Uint8Array | null;
  /** By when the file was here. */
  existedAt: Date;
}

/** Checks the signatures of documents and signs packets, off the event loop, by the settings of this start. */
export interface SignatureDesk {
  /** The name of the trust settings. */
  trust: string;
  /** The verdicts on each file; throws RATE_LIMITED when too many wait. */
  check(files: SignedFile[], checkedAt: Date): Promise<FileVerdicts[]>;
  /** Reads a packet; throws BAD_USER_INPUT with the refusal, LIMIT_EXCEEDED for what takes too long. */
  read(packet: Uint8Array): Promise<Packet>;
  /** Writes a packet, with the province's signature where a key is configured and one is wanted. */
  write(packet: Packet, signed: boolean): Promise<Buffer>;
  /** Keeps verdicts, and what they were made by. */
  keep(transaction: Prisma.TransactionClient, rows: SignatureRow[], now: Date): Promise<void>;
  close(): Promise<void>;
}

/** Opens the desk; throws StartUpError when a certificate or list that is configured cannot be read. */
export function openSignatureDesk({ trust: files, signingKey, maxBytes }: ExchangeConfig): SignatureDesk {
  const { settings, fingerprint: trust } = configuredTrust(files);
  const limits = { ...defaultLimits, bytes: Math.min(maxBytes, defaultLimits.bytes) };
  const service = openSignatureService({ trust: settings, signingKey: signingKey ?? null });
  return {
    trust,
    check: (files, checkedAt) =>
      Promise.all(
        files.map(async ({ position, role, content, signature, existedAt }) => ({
          position,
          role,
          existedAt,
          verdicts: (
            await Promise.all(
              requestsFor(role, content, signature).map((request) =>
                waiting(service.verify({ ...request, existedAt, checkedAt })),
              ),
            )
          ).flat(),
        })),
      ),
    read: (packet) => told(service.read(packet, limits)),
    write: async (packet, signed) => {
      const written = await told(service.write(packet, limits));
      return signed && signingKey ? service.sign(written) : Buffer.from(written);
    },
    keep: async (transaction, rows, now) => {
      if (rows.length === 0) return;
      const data = [{ fingerprint: trust, settings: { ...settings }, usedFrom: now }];
      await transaction.signatureTrust.createMany({ data, skipDuplicates: true });
      await transaction.signature.createMany({ data: rows });
    },
    close: () => service.close(),
  };
}

/** How a file may be signed: inside, when it is a PDF or a packet, and beside. */
function requestsFor(role: SignedFile['role'], file: Uint8Array, signature: Uint8Array | null) {
  const isPdf = Buffer.from(file.subarray(0, 1024)).includes('%PDF-');
  return [
    ...(role === 'PACKET' ? [{ format: 'XMLDSIG' as const, file }] : []),
    ...(role !== 'PACKET' && isPdf ? [{ format: 'PADES' as const, file }] : []),
    ...(signature ? [{ format: 'CADES' as const, file, signature }] : []),
  ];
}

/** What a thread found out about a packet; what it refused is thrown, with its cause. */
async function told<Value>(work: Promise<Outcome<Value>>): Promise<Value> {
  const outcome = await waiting(work);
  if (outcome.ok) return outcome.value;
  const { code, element, wanted } = outcome.refusal;
  throw new GraphError('BAD_USER_INPUT', `${element} ${wanted}`, element, code);
}
