import { createHash } from 'node:crypto';
import type * as pkijs from 'pkijs';
import type { Certificate } from './certificate.ts';
import { checkCertificate, type Times } from './certificate-path.ts';
import { checkSigner, readSignedMessage, readSigner, type SignedMessage } from './cms.ts';
import { pdfSignatures } from './pdf.ts';
import { checkTimestamp, TIMESTAMP_CONTENT } from './timestamp.ts';
import type { Trust } from './trust.ts';
import { problem, reasons, type SignatureFormat, SignatureProblem, type SignatureVerdict } from './verdict.ts';
import { checkXmlSignature, readXmlSignature } from './xml-signature.ts';

/** Clocks of signers may run ahead of ours by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** What to verify: a file, and how it is signed. */
export interface VerificationRequest {
  format: SignatureFormat;
  file: Uint8Array;
  /** The detached signature (.p7s), for CADES only. */
  signature?: Uint8Array;
  /** A time by which the file is known to have existed, such as its arrival; it bears out what signers claim. */
  existedAt: Date | null;
  checkedAt: Date;
}

/**
 * Verifies every signature of a file: a verdict for each, in file order; none when it is not signed. Never throws for
 * anything that the file or a signature holds. Takes tens of milliseconds a signature, and more for a large
 * XML file: `SignatureService` runs it off the event loop.
 */
export function verifySignatures(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  if (request.format === 'CADES') return verifyDetached(request, trust);
  return request.format === 'PADES' ? verifyPdf(request, trust) : verifyXml(request, trust);
}

/** The verdict on a file that was too costly to verify. */
export function tooCostly(request: VerificationRequest, trust: Trust): SignatureVerdict {
  const inputs = [request.file, ...(request.signature ? [request.signature] : [])];
  return judge(request, trust, inputs, false, () => problem('TOO_COSTLY'));
}

function verifyDetached(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  const signature = request.signature ?? new Uint8Array();
  const message = attempt(() => readSignedMessage(signature));
  if (message instanceof SignatureProblem) {
    return [judge(request, trust, [request.file, signature], true, () => problem(message.reason))];
  }
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

function verifyPdf(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  return pdfSignatures(Buffer.from(request.file)).flatMap(({ signed, cms, coversWholeFile }) => {
    const message = attempt(() => (signed ? readSignedMessage(cms) : problem('MALFORMED')));
    // A timestamp on the document is nobody's signature.
    if (!(message instanceof SignatureProblem) && message.contentType === TIMESTAMP_CONTENT) return [];
    return judge(request, trust, [request.file, cms], coversWholeFile, (verdict) => {
      if (message instanceof SignatureProblem || !signed) return problem('MALFORMED');
      const [signer, ...others] = message.signers;
      if (!signer || others.length > 0 || message.content) return problem('MALFORMED');
      checkCms(verdict, message, signer, signed, request, trust);
    });
  });
}

function verifyXml(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  const read = attempt(() => readXmlSignature(request.file));
  if (read === null) return [];
  return [
    judge(request, trust, [request.file], !(read instanceof SignatureProblem), (verdict) => {
      if (read instanceof SignatureProblem) return problem(read.reason);
      const [certificate, ...links] = read.certificates;
      verdict.signer = certificate.signer;
      checkXmlSignature(request.file, read, trust);
      const { existedAt, checkedAt } = request;
      const times = { used: existedAt ?? checkedAt, provenBy: existedAt, checkedAt };
      checkCertificate(certificate, links, trust, times, 'DOCUMENT');
    }),
  ];
}

function checkCms(
  verdict: SignatureVerdict,
  message: SignedMessage,
  signer: pkijs.SignerInfo,
  chunks: Uint8Array[],
  request: VerificationRequest,
  trust: Trust,
): void {
  const part = readSigner(message, signer);
  const { certificate, claimedTime } = part;
  Object.assign(verdict, { signer: certificate.signer, signingTime: claimedTime });
  verdict.signingTimeSource = claimedTime && 'CLAIMED';
  checkSigner(message, signer, part, chunks, trust);
  const stamps = part.timestampTokens.map((token) => checkTimestamp(token, part.signature, trust, request.checkedAt));
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
  signingTime: Date | null,
  stampedAt: Date | null,
  { existedAt, checkedAt }: VerificationRequest,
  trust: Trust,
): void {
  const latest = existedAt ?? checkedAt;
  if (signingTime && signingTime.getTime() > latest.getTime() + CLOCK_SKEW_MS) problem('SIGNED_IN_FUTURE');
  const times: Times = { used: signingTime ?? latest, provenBy: stampedAt ?? existedAt, checkedAt };
  checkCertificate(certificate, brought, trust, times, 'DOCUMENT');
}

/** Makes the verdict of one signature: what `check` finds wrong is its reason, and VALID it is when that is nothing. */
function judge(
  request: VerificationRequest,
  trust: Trust,
  inputs: Uint8Array[],
  coversWholeFile: boolean,
  check: (verdict: SignatureVerdict) => void,
): SignatureVerdict {
  const verdict: SignatureVerdict = {
    format: request.format,
    status: 'VALID',
    reason: 'VERIFIED',
    signer: null,
    signingTime: null,
    signingTimeSource: null,
    timestampAuthority: null,
    coversWholeFile,
    checkedAt: request.checkedAt,
    inputsHash: hashOfInputs(request, trust, inputs),
  };
  const found = attempt(() => check(verdict));
  if (found instanceof SignatureProblem) {
    verdict.reason = found.reason;
    verdict.status = reasons[found.reason];
  }
  return verdict;
}

/** Of the hashes of all parts, each of known length, so that no two sets of inputs run together. */
function hashOfInputs(
  { format, existedAt, checkedAt }: VerificationRequest,
  trust: Trust,
  inputs: Uint8Array[],
): string {
  const hashes = inputs.map((input) => createHash('sha256').update(input).digest('hex'));
  const rest = JSON.stringify([format, existedAt, checkedAt, trust.fingerprint]);
  return createHash('sha256')
    .update([...hashes, rest].join('\n'))
    .digest('hex');
}

function attempt<Value>(work: () => Value): Value | SignatureProblem {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignatureProblem) return error;
    throw error;
  }
}
