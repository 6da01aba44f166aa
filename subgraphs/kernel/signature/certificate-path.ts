import type { Instant } from '../dates/instant.ts';
import { checkKey, checkSignatureAlgorithm } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { revokedAt } from './revocation-list.ts';
import type { Trust } from './trust.ts';
import { problem } from './verdict.ts';

/** Authorities between a signer and an anchor; real ones have one or two. */
const LONGEST_PATH = 5;

/** The times that decide about a certificate. */
export interface Times {
  /** When it was used. */
  used: Instant;
  /** By when it had been used, as far as somebody other than the signer vouches for it; null when nobody does. */
  provenBy: Instant | null;
  checkedAt: Instant;
}

/**
 * Checks a signer's certificate at the time it was used: for its purpose, on a way of valid authorities to an anchor,
 * none of them revoked. `brought` are the certificates that came with the signature; they link, and are not trusted.
 */
export function checkCertificate(
  signer: Certificate,
  brought: Certificate[],
  trust: Trust,
  times: Times,
  purpose: 'DOCUMENT' | 'TIMESTAMP',
): void {
  const anchors = purpose === 'DOCUMENT' ? trust.anchors : trust.timestampAnchors;
  const path = pathToAnchor(signer, anchors, [...trust.intermediates, ...brought]) ?? problem('UNTRUSTED_ISSUER');
  for (const certificate of path) {
    if (times.used < certificate.validFrom) problem('CERT_NOT_YET_VALID_AT_SIGNING');
    if (times.used > certificate.validTo) problem('CERT_EXPIRED_AT_SIGNING');
    if (certificate.beyondUs) problem('UNSUPPORTED');
    checkKey(certificate.publicKey, trust);
    // An anchor is trusted as it is configured, not by its signature on itself.
    if (certificate !== path.at(-1)) checkSignatureAlgorithm(certificate.signatureAlgorithm, trust);
  }
  const isForPurpose = purpose === 'DOCUMENT' ? !signer.onlyTimestamps : signer.onlyTimestamps;
  if (signer.isAuthority || !signer.keyUsage?.signDocuments || !isForPurpose) problem('WRONG_KEY_USAGE');
  for (const [index, issuer] of path.slice(1).entries()) {
    const certificate = path[index];
    if (certificate) checkRevocation(certificate, issuer, trust, times);
  }
}

/** The shortest way from a certificate to an anchor, both included, of authorities that may stand on it. */
function pathToAnchor(signer: Certificate, anchors: Certificate[], links: Certificate[]): Certificate[] | undefined {
  let paths = [[signer]];
  for (let above = 0; above <= LONGEST_PATH; above++) {
    const longer = paths.flatMap((path) => {
      const last = path.at(-1) ?? signer;
      return [...anchors, ...links].filter((issuer) => issues(issuer, last, above)).map((issuer) => [...path, issuer]);
    });
    const complete = longer.find((path) => anchors.some((anchor) => anchor === path.at(-1)));
    if (complete) return complete;
    // One way on for each certificate reached is enough; more would grow without bound on crossed certificates.
    paths = [...new Map(longer.map((path) => [path.at(-1)?.x509.fingerprint256, path])).values()];
  }
  return undefined;
}

function issues(issuer: Certificate, subject: Certificate, above: number): boolean {
  if (!issuer.isAuthority || !issuer.keyUsage?.signCertificates) return false;
  if (issuer.pathLength !== null && above > issuer.pathLength) return false;
  return (
    issuer.x509.fingerprint256 !== subject.x509.fingerprint256 &&
    subject.x509.checkIssued(issuer.x509) &&
    subject.x509.verify(issuer.publicKey)
  );
}

function checkRevocation(certificate: Certificate, issuer: Certificate, trust: Trust, times: Times): void {
  const { used, provenBy, checkedAt } = times;
  const at = revokedAt(certificate, issuer, trust.revocationLists, used, checkedAt, trust);
  if (at === undefined && trust.revocation === 'REQUIRED') problem('REVOCATION_UNKNOWN');
  if (!at) return;
  if (at <= used) problem('CERT_REVOKED');
  // A thief of the key can claim any time before the revocation.
  if (provenBy === null || at <= provenBy) problem('REVOKED_WITHOUT_TIMESTAMP');
}
