import * as pkijs from 'pkijs';
import { type AlgorithmPolicy, verifySignature } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { pemBlocks } from './pem.ts';
import { SignatureProblem } from './verdict.ts';

/** The extension cRLNumber says nothing about scope; every other critical one narrows what the list speaks of. */
const SCOPE_FREE = new Set(['2.5.29.20', '2.5.29.35']);

/** A list of revoked certificates (CRL). */
export interface RevocationList {
  issuerDer: Buffer;
  thisUpdate: Date;
  nextUpdate: Date | null;
  /** When each was revoked, by serial number. */
  revoked: Map<string, Date>;
  /** Whether it speaks of all certificates of its issuer, rather than of some or of changes since another list. */
  isComplete: boolean;
  parsed: pkijs.CertificateRevocationList;
}

/** Reads every revocation list of a PEM text. */
export function readRevocationLists(pem: string): RevocationList[] {
  return pemBlocks(pem, 'X509 CRL').map((der) => {
    const parsed = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(der).buffer);
    const extensions = parsed.crlExtensions?.extensions ?? [];
    const entries = (parsed.revokedCertificates ?? []).map(({ userCertificate, revocationDate }) => {
      const serial = Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex');
      return [serial, revocationDate.value] as const;
    });
    return {
      issuerDer: Buffer.from(parsed.issuer.toSchema().toBER()),
      thisUpdate: parsed.thisUpdate.value,
      nextUpdate: parsed.nextUpdate?.value ?? null,
      revoked: new Map(entries),
      isComplete: extensions.every(({ critical, extnID }) => !critical || SCOPE_FREE.has(extnID)),
      parsed,
    };
  });
}

/**
 * When the certificate was revoked, null when it was not, undefined when no list tells. A list tells when it is
 * complete, signed by the issuer, and either still current at `checkedAt` or made after `time`; the newest such counts.
 */
export function revokedAt(
  certificate: Certificate,
  issuer: Certificate,
  lists: RevocationList[],
  time: Date,
  checkedAt: Date,
  policy: AlgorithmPolicy,
): Date | null | undefined {
  const telling = lists
    .filter((list) => list.isComplete && list.issuerDer.equals(certificate.issuerDer))
    .filter(({ thisUpdate }) => thisUpdate <= checkedAt)
    .filter(({ thisUpdate, nextUpdate }) => thisUpdate >= time || (nextUpdate !== null && nextUpdate >= checkedAt))
    .filter((list) => isSignedBy(list, issuer, policy))
    .sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  const [newest] = telling;
  return newest ? (newest.revoked.get(certificate.serialNumber) ?? null) : undefined;
}

function isSignedBy({ parsed }: RevocationList, issuer: Certificate, policy: AlgorithmPolicy): boolean {
  if (!issuer.keyUsage?.signRevocationLists) return false;
  const signature = parsed.signatureValue.valueBlock.valueHexView;
  try {
    const key = issuer.publicKey;
    return verifySignature(parsed.signatureAlgorithm, null, parsed.tbsView, key, signature, policy);
  } catch (error) {
    if (error instanceof SignatureProblem) return false;
    throw error;
  }
}
