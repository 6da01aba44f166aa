import type { Instant } from '../dates/instant.ts';

/** How a signature was made: detached or signed inside a file. */
export type SignatureFormat = 'CADES' | 'PADES' | 'XMLDSIG';

/** What is known of a signature. UNKNOWN is not INVALID: it could neither be proved nor disproved. */
export type SignatureStatus = 'VALID' | 'INVALID' | 'UNKNOWN';

/** Why a signature has its status: the list is closed. */
export const reasons = {
  VERIFIED: 'VALID',
  /** It is not built as its format demands. */
  MALFORMED: 'INVALID',
  /** The file, or what was signed about it, is not what was signed. */
  INVALID_INTEGRITY: 'INVALID',
  /** What is signed is not the file as it is read: a reference to a part, or a second signature around it. */
  WRAPPED: 'INVALID',
  /** Broken for good (MD5), too short a key, or SHA-1 where the configuration does not take it. */
  FORBIDDEN_ALGORITHM: 'INVALID',
  CERT_NOT_YET_VALID_AT_SIGNING: 'INVALID',
  CERT_EXPIRED_AT_SIGNING: 'INVALID',
  CERT_REVOKED: 'INVALID',
  /** The certificate is not for signing documents, or not for timestamps. */
  WRONG_KEY_USAGE: 'INVALID',
  /** The signer's certificate is another than the one that the signature names. */
  WRONG_CERTIFICATE: 'INVALID',
  SIGNED_IN_FUTURE: 'INVALID',
  INVALID_TIMESTAMP: 'INVALID',
  /** The signer's certificate neither came along nor is configured. */
  NO_CERTIFICATE: 'UNKNOWN',
  /** No way from the certificate to a trust anchor. */
  UNTRUSTED_ISSUER: 'UNKNOWN',
  /** No revocation list that is current, and one is required. */
  REVOCATION_UNKNOWN: 'UNKNOWN',
  /** Revoked after the time that the signer claims, and nobody else vouches for that time. */
  REVOKED_WITHOUT_TIMESTAMP: 'UNKNOWN',
  /** An algorithm, a transform, a certificate extension or a way of signing that is not known here. */
  UNSUPPORTED: 'UNKNOWN',
  /** Checking it took more time or memory than one file may take. */
  TOO_COSTLY: 'UNKNOWN',
} as const satisfies Record<string, SignatureStatus>;
export type SignatureReason = keyof typeof reasons;

/** Whose certificate signed. */
export interface SignatureSigner {
  /** As RFC 4514 writes it, the most specific name first: `CN=Trần Thị Thử Nghiệm,O=UBND tỉnh Quảng Ngãi,C=VN`. */
  subject: string;
  commonName: string | null;
  organization: string | null;
  issuer: string;
  /** Hexadecimal. */
  serialNumber: string;
}

/** The outcome of checking one signature, with all that it was checked against; stored as it is, never recomputed. */
export interface SignatureVerdict {
  format: SignatureFormat;
  status: SignatureStatus;
  reason: SignatureReason;
  /** Null when no certificate could be read; without VALID it is what the signature says, and proves nothing. */
  signer: SignatureSigner | null;
  /** When it was signed; null when neither a timestamp nor the signer says. */
  signingTime: Instant | null;
  /** Who says so: an authority of timestamps, or the signer alone. */
  signingTimeSource: 'TIMESTAMP' | 'CLAIMED' | null;
  /** The subject of the authority of timestamps. */
  timestampAuthority: string | null;
  /** Whether every byte of the file, but for the signature itself, is signed: no later revision, no part left out. */
  coversWholeFile: boolean;
  checkedAt: Instant;
  /** By when it is known to have been made, such as its arrival; null when nobody knows. */
  existedAt: Instant | null;
  /** SHA-256, hexadecimal, of all that the verdict was made from: file, signature, trust settings, known times. */
  inputsHash: string;
}

/** Something found wrong with a signature, carried from deep inside to its verdict. */
export class SignatureProblem extends Error {
  override name = 'SignatureProblem';
  constructor(readonly reason: Exclude<SignatureReason, 'VERIFIED'>) {
    super(reason);
  }
}

/** Stops checking a signature. */
export function problem(reason: Exclude<SignatureReason, 'VERIFIED'>): never {
  throw new SignatureProblem(reason);
}
