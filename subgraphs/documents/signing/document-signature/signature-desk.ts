import type { Instant } from '../../../kernel/dates/instant.ts';
import type { ExchangeConfig } from '../../../kernel/config/exchange-config.ts';
import { GraphError } from '../../../kernel/errors/errors.ts';
import { type FileSource, headOf } from '../../../kernel/files/file-source.ts';
import type { JobLog } from '../../../kernel/process/job.ts';
import { sharedKey } from '../../../kernel/request/shared.ts';
import { readCertificates } from '../../../kernel/signature/certificate.ts';
import { followTrust } from '../../../kernel/signature/trust-follower.ts';
import { waiting } from '../../../kernel/signature/worker-pool.ts';
import type { FileRole } from '../../record/document/attachment-rows.rules.ts';
import { defaultLimits } from '../../edxml/limits.ts';
import type { Packet } from '../../edxml/packet.ts';
import type { Outcome } from '../../edxml/refusal.ts';
import { openSignatureService } from '../signature/signature-service.ts';
import type { FileToVerify, SigningRequest } from '../signature/signature-worker.ts';
import type { AgencyKey } from './agency-signature.rules.ts';
import type { FileVerdicts } from './signature-rows.rules.ts';

type Unchecked = Omit<FileToVerify, 'checkedAt'>;

/** Something that came here, and by when. */
interface Arrived {
  content: FileSource;
  existedAt: Instant;
}

/** A file of a document to be checked. */
export interface SignedFile extends Arrived {
  position: number | null;
  role: FileRole | 'PACKET';
  /** The detached signature on it. */
  signature: Arrived | null;
}

/** Checks the signatures of documents and signs packets, off the event loop. */
export interface SignatureDesk {
  /** The verdicts on each file; throws RATE_LIMITED when too many wait. */
  check(files: SignedFile[], checkedAt: Instant): Promise<FileVerdicts[]>;
  /** The keys that agencies sign the files of their documents with here. */
  agencyKeys: AgencyKey[];
  /** What becomes of a packet's recipients that the directory does not have. */
  unknownRecipients: ExchangeConfig['unknownRecipients'];
  /** Signs a file for an agency; throws RATE_LIMITED when too many wait, LIMIT_EXCEEDED for what takes too long. */
  sign(request: SigningRequest): Promise<Buffer<ArrayBuffer>>;
  /** Reads a packet; throws BAD_USER_INPUT with the refusal, LIMIT_EXCEEDED for what takes too long. */
  read(packet: Uint8Array): Promise<Packet>;
  /** Writes a packet, with the province's signature where a key is configured and one is wanted. */
  write(packet: Packet, signed: boolean): Promise<Buffer>;
  close(): Promise<void>;
}

/** The desk, as the requests of the subgraph share it. */
export const signatureDesk = sharedKey<SignatureDesk>('the signature desk');

/** Opens the desk; throws StartUpError when a certificate or list that is configured cannot be read. */
export function openSignatureDesk(exchange: ExchangeConfig, log?: JobLog): SignatureDesk {
  const { signingKey, agencyKeys, maxBytes, unknownRecipients } = exchange;
  const limits = { ...defaultLimits, bytes: Math.min(maxBytes, defaultLimits.bytes) };
  const { use, close } = followTrust(
    exchange.trust,
    (trust) => openSignatureService(trust, { signingKey, agencyKeys }),
    log,
  );
  return {
    check: (files, checkedAt) =>
      use((service, trust) =>
        Promise.all(
          files.map(async (file) => {
            const verify = (request: Unchecked) => waiting(service.verify({ ...request, checkedAt }));
            const requests = await requestsFor(file);
            const verdicts = (await Promise.all(requests.map(verify))).flat();
            return { position: file.position, role: file.role, trust, verdicts };
          }),
        ),
      ),
    agencyKeys: Object.entries(agencyKeys).map(([agency, { certificates }]) => ({
      agency,
      certificate: readCertificates(certificates)[0]!,
    })),
    unknownRecipients,
    sign: (request) => use((service) => waiting(service.signFile(request))),
    read: (packet) => use((service) => told(service.read(packet, limits))),
    write: (packet, signed) =>
      use(async (service) => {
        const written = await told(service.write(packet, limits));
        return signed && signingKey ? service.sign(written) : Buffer.from(written);
      }),
    close,
  };
}

/** How a file may be signed: inside, when it is a PDF or a packet, and beside. */
async function requestsFor({ role, content: file, existedAt, signature }: SignedFile): Promise<Unchecked[]> {
  const isPdf = (await headOf(file, 1024)).includes('%PDF-');
  return [
    ...(role === 'PACKET' ? [{ format: 'XMLDSIG' as const, file, existedAt }] : []),
    ...(role !== 'PACKET' && isPdf ? [{ format: 'PADES' as const, file, existedAt }] : []),
    ...(signature
      ? [{ format: 'CADES' as const, file, signature: signature.content, existedAt: signature.existedAt }]
      : []),
  ];
}

/** What a thread found out about a packet; what it refused is thrown, with its cause. */
async function told<Value>(work: Promise<Outcome<Value>>): Promise<Value> {
  const outcome = await waiting(work);
  if (outcome.ok) return outcome.value;
  const { code, element, wanted } = outcome.refusal;
  throw new GraphError('BAD_USER_INPUT', `${element} ${wanted}`, element, code);
}
