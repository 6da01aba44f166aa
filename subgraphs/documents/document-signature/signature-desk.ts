import type { ExchangeConfig } from '../../kernel/exchange-config.ts';
import { StartUpError } from '../../kernel/start-up-error.ts';
import type { FileRole } from '../attachment/attachment-rows.rules.ts';
import type { Prisma } from '../generated/client.ts';
import { openSignatureService } from '../signature/signature-service.ts';
import { readTrust, strictSettings, type TrustSettings } from '../signature/trust.ts';
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
  /** Whether packets are signed. */
  signs: boolean;
  /** The verdicts on each file; rejects with LIMIT_EXCEEDED's cause, QueueFull, when too many wait. */
  check(files: SignedFile[], checkedAt: Date): Promise<FileVerdicts[]>;
  /** A packet with the province's signature. */
  sign(packet: Uint8Array): Promise<Buffer>;
  /** Keeps verdicts, and what they were made by. */
  keep(transaction: Prisma.TransactionClient, rows: SignatureRow[], now: Date): Promise<void>;
  close(): Promise<void>;
}

/** Opens the desk; throws StartUpError when a certificate or list that is configured cannot be read. */
export function openSignatureDesk({
  trust: files,
  signingKey,
}: Pick<ExchangeConfig, 'trust' | 'signingKey'>): SignatureDesk {
  const settings: TrustSettings = { ...strictSettings, ...files };
  const trust = fingerprintOf(settings);
  const service = openSignatureService({ trust: settings, signingKey: signingKey ?? null });
  return {
    trust,
    signs: signingKey !== undefined,
    check: (files, checkedAt) =>
      Promise.all(
        files.map(async ({ position, role, content, signature, existedAt }) => ({
          position,
          role,
          existedAt,
          verdicts: (
            await Promise.all(
              requestsFor(role, content, signature).map((request) =>
                service.verify({ ...request, existedAt, checkedAt }),
              ),
            )
          ).flat(),
        })),
      ),
    sign: (packet) => service.sign(packet),
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

function fingerprintOf(settings: TrustSettings): string {
  try {
    return readTrust(settings).fingerprint;
  } catch {
    throw new StartUpError('SIGNATURE_TRUST: a certificate or a revocation list in its files cannot be read');
  }
}
