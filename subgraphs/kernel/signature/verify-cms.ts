import type { Instant } from '../dates/instant.ts';
import type { Certificate } from './certificate.ts';
import { checkCertificate, type Times } from './certificate-path.ts';
import { checkSigner, readSignedMessage, readSigner, type SignedMessage, type SignerInfo } from './cms.ts';
import { attempt, judge, type VerificationRequest } from './judge.ts';
import { checkTimestamp } from './timestamp.ts';
import { knownCertificates, type Trust } from './trust.ts';
import { problem, SignatureProblem, type SignatureVerdict } from './verdict.ts';

/** Clocks of signers may run ahead of ours by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Verifies the signatures beside a file (CAdES, CMS): a verdict for each signer. Never throws for anything that the file
 * or the signature holds. Takes tens of milliseconds a signer, off the event loop where requests are answered.
 */
export function verifyDetached(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  const signature = request.signature ?? new Uint8Array();
  const message = attempt(() => readSignedMessage(signature));
  if (message instanceof SignatureProblem)
    return [judge(request, trust, [request.file, signature], true, () => problem(message.reason))];

  const { signers, content } = message;
  if (signers.length === 0) return [judge(request, trust, [request.file, signature], true, () => problem('MALFORMED'))];
  return signers.map((signer) =>
    judge(request, trust, [request.file, signature], true, (verdict) => {
      // Signed data that brings its own content signs that, and not the file beside it.
      if (content && !content.equals(request.file)) problem('WRAPPED');
      checkCms(verdict, message, signer, [request.file], request, trust);
    }),
  );
}

/** Checks one signer of a CMS over the chunks of a file, and puts what it says of itself into the verdict. */
export function checkCms(
  verdict: SignatureVerdict,
  message: SignedMessage,
  signer: SignerInfo,
  chunks: Uint8Array[],
  request: VerificationRequest,
  trust: Trust,
): void {
  const part = readSigner(message, signer, knownCertificates(trust));
  const { certificate, claimedTime } = part;
  Object.assign(verdict, { signer: certificate.signer, signingTime: claimedTime });
  verdict.signingTimeSource = claimedTime && 'CLAIMED';
  checkSigner(message, signer, part, chunks, trust);
  const stamps = part.timestampTokens.map((token) => checkTimestamp(token, signer.signature, trust, request.checkedAt));
  const [first] = stamps.sort((a, b) => a.time.getTime() - b.time.getTime());
  if (first) {
    verdict.signingTime = first.time;
    verdict.signingTimeSource = 'TIMESTAMP';
    verdict.timestampAuthority = first.authority;
  }
  checkAtSigning(certificate, message.certificates, verdict.signingTime, first?.time ?? null, request, trust);
}

function checkAtSigning(
  certificate: Certificate,
  brought: Certificate[],
  signingTime: Instant | null,
  stampedAt: Instant | null,
  { existedAt, checkedAt }: VerificationRequest,
  trust: Trust,
): void {
  const latest = existedAt ?? checkedAt;
  if (signingTime && signingTime.getTime() > latest.getTime() + CLOCK_SKEW_MS) problem('SIGNED_IN_FUTURE');
  const times: Times = { used: signingTime ?? latest, provenBy: stampedAt ?? existedAt, checkedAt };
  checkCertificate(certificate, brought, trust, times, 'DOCUMENT');
}
