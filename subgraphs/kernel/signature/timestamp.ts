import { createHash } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type Instant, instantAt } from '../dates/instant.ts';
import { hashName } from './algorithms.ts';
import { checkCertificate } from './certificate-path.ts';
import { checkSigner, orMalformed, readSignedMessage, readSigner } from './cms.ts';
import { knownCertificates, type Trust } from './trust.ts';
import { problem, SignatureProblem } from './verdict.ts';

/** What is signed in a timestamp token (RFC 3161). */
export const TIMESTAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';

/** That a signature existed at a time, and who vouches for it. */
export interface Timestamp {
  time: Instant;
  authority: string;
}

/**
 * Checks a timestamp token on a signature, down to its authority's anchor. One that is not right makes the signature
 * INVALID_TIMESTAMP; one that cannot be judged, of an authority unknown here, makes it as unknown as that authority.
 */
export function checkTimestamp(token: Buffer, signature: Uint8Array, trust: Trust, checkedAt: Instant): Timestamp {
  try {
    return check(token, signature, trust, checkedAt);
  } catch (error) {
    if (!(error instanceof SignatureProblem)) throw error;
    const known = ['UNTRUSTED_ISSUER', 'NO_CERTIFICATE', 'REVOCATION_UNKNOWN', 'UNSUPPORTED'] as const;
    return problem(known.find((reason) => reason === error.reason) ?? 'INVALID_TIMESTAMP');
  }
}

function check(token: Buffer, signature: Uint8Array, trust: Trust, checkedAt: Instant): Timestamp {
  const message = readSignedMessage(token);
  const { content, contentType, signers } = message;
  const [signer, ...others] = signers;
  if (contentType !== TIMESTAMP_CONTENT || !content || !signer || others.length > 0) problem('MALFORMED');
  if (signer.signedAttributes === null) problem('MALFORMED');
  const part = readSigner(message, signer, knownCertificates(trust));
  checkSigner(message, signer, part, [content], trust);
  const info = orMalformed(() => pkijs.TSTInfo.fromBER(Uint8Array.from(content).buffer));
  if (Number.isNaN(info.genTime.getTime())) problem('MALFORMED');
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const stamped = createHash(hashName(hashAlgorithm.algorithmId, trust)).update(signature).digest();
  if (!stamped.equals(Buffer.from(hashedMessage.valueBlock.valueHexView))) problem('MALFORMED');
  const time = instantAt(+info.genTime);
  if (time > checkedAt) problem('MALFORMED');
  const times = { used: time, provenBy: time, checkedAt };
  checkCertificate(part.certificate, message.certificates, trust, times, 'TIMESTAMP');
  return { time, authority: part.certificate.signer.subject };
}
