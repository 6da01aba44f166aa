import type { Instant } from '../dates/instant.ts';
import { type Algorithm, type AlgorithmPolicy, readAlgorithm, verifySignature } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { BOOLEAN, type DerElement, derElement, derTime, INTEGER, numbered, partsOf, SEQUENCE } from './der.ts';
import { nameKey } from './distinguished-name.ts';
import { pemBlocks } from './pem.ts';
import { SignatureProblem } from './verdict.ts';

/** The extensions cRLNumber and authorityKeyIdentifier say nothing about scope; every other critical one narrows it. */
const SCOPE_FREE = new Set(['551d14', '551d23']);
const EXTENSIONS = numbered(0);

/** A list of revoked certificates (CRL). */
export interface RevocationList {
  /** Its issuer's name, to be compared: see `nameKey`. */
  issuerKey: string;
  thisUpdate: Instant;
  nextUpdate: Instant | null;
  /** When each was revoked, by serial number. */
  revoked: Map<string, Instant>;
  /** Whether it speaks of all certificates of its issuer, rather than of some or of changes since another list. */
  isComplete: boolean;
  /** What is signed, and how. */
  signed: { content: Buffer; algorithm: Algorithm; signature: Buffer };
}

/** Reads every revocation list of a PEM text; throws when one of them cannot be read. */
export function readRevocationLists(pem: string): RevocationList[] {
  return pemBlocks(pem, 'X509 CRL').map(readRevocationList);
}

/** Authorities list tens of thousands of certificates. */
function readRevocationList(der: Buffer): RevocationList {
  const [content, algorithm, signature] = partsOf(derElement(der));
  const fields = partsOf(content);
  if (fields[0]?.tag === INTEGER) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  if (!content || !algorithm || !signature || !issuer || !thisUpdate) throw new RangeError('Not a revocation list');
  const extensions = rest.find(({ tag }) => tag === EXTENSIONS);
  const entries = rest.find(({ tag }) => tag === SEQUENCE);
  const nextUpdate = rest.find(({ tag }) => tag !== EXTENSIONS && tag !== SEQUENCE);
  return {
    issuerKey: nameKey(issuer),
    thisUpdate: derTime(thisUpdate),
    nextUpdate: nextUpdate ? derTime(nextUpdate) : null,
    revoked: new Map((entries ? partsOf(entries) : []).map(readEntry)),
    isComplete: (extensions ? partsOf(partsOf(extensions)[0]) : []).every(isScopeFree),
    signed: {
      content: content.whole,
      algorithm: readAlgorithm(algorithm),
      // A BIT STRING begins with how many bits of its last byte do not count, which here is none.
      signature: signature.content.subarray(1),
    },
  };
}

function readEntry(entry: DerElement): [serialNumber: string, at: Instant] {
  const [serialNumber, at] = partsOf(entry);
  if (!serialNumber || !at) throw new RangeError('Not an entry of a revocation list');
  return [serialNumber.content.toString('hex'), derTime(at)];
}

function isScopeFree(extension: DerElement): boolean {
  const [id, critical] = partsOf(extension);
  const isCritical = critical?.tag === BOOLEAN && critical.content.some((byte) => byte !== 0);
  return !isCritical || SCOPE_FREE.has(id!.content.toString('hex'));
}

/**
 * When the certificate was revoked, null when it was not, undefined when no list tells. A list tells when it is
 * complete, signed by the issuer, and either still current at `checkedAt` or made after `time`; the newest such counts.
 */
export function revokedAt(
  certificate: Certificate,
  issuer: Certificate,
  lists: RevocationList[],
  time: Instant,
  checkedAt: Instant,
  policy: AlgorithmPolicy,
): Instant | null | undefined {
  const telling = lists
    .filter((list) => list.isComplete && list.issuerKey === certificate.issuerKey)
    .filter(({ thisUpdate }) => thisUpdate <= checkedAt)
    .filter(({ thisUpdate, nextUpdate }) => thisUpdate >= time || (nextUpdate !== null && nextUpdate >= checkedAt))
    .filter((list) => isSignedBy(list, issuer, policy))
    .sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  const [newest] = telling;
  return newest ? (newest.revoked.get(certificate.serialNumber) ?? null) : undefined;
}

function isSignedBy({ signed }: RevocationList, issuer: Certificate, policy: AlgorithmPolicy): boolean {
  if (!issuer.keyUsage?.signRevocationLists) return false;
  const { algorithm, content, signature } = signed;
  try {
    return verifySignature(algorithm, null, [content], issuer.publicKey, signature, policy);
  } catch (error) {
    if (error instanceof SignatureProblem) return false;
    throw error;
  }
}
