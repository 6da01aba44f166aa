import { checkCertificate } from '../../../kernel/signature/certificate-path.ts';
import { readSignedMessage } from '../../../kernel/signature/cms.ts';
import { attempt, judge, type VerificationRequest } from '../../../kernel/signature/judge.ts';
import { TIMESTAMP_CONTENT } from '../../../kernel/signature/timestamp.ts';
import type { Trust } from '../../../kernel/signature/trust.ts';
import { problem, SignatureProblem, type SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import { checkCms, verifyDetached } from '../../../kernel/signature/verify-cms.ts';
import { pdfSignatures } from './pdf.ts';
import { checkXmlSignature, readXmlSignatures } from './xml-signature.ts';

/** In one XML document; checking each takes as long as reading it. */
const MOST_SIGNATURES = 5;

/**
 * Verifies every signature of a file: a verdict for each, in file order; none when it is not signed. Never throws for
 * anything that the file or a signature holds. Takes tens of milliseconds a signature, and more for a large
 * XML file: `SignatureService` runs it off the event loop.
 */
export function verifySignatures(request: VerificationRequest, trust: Trust): SignatureVerdict[] {
  if (request.format === 'CADES') return verifyDetached(request, trust);
  return request.format === 'PADES' ? verifyPdf(request, trust) : verifyXml(request, trust);
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
  const read = attempt(() => readXmlSignatures(request.file));
  if (read instanceof SignatureProblem)
    return [judge(request, trust, [request.file], false, () => problem(read.reason))];
  return read.slice(0, MOST_SIGNATURES).map((signature) =>
    judge(request, trust, [request.file, Buffer.from([signature.index])], true, (verdict) => {
      const { certificate, links } = checkXmlSignature(request.file, signature, trust);
      verdict.signer = certificate.signer;
      const { existedAt, checkedAt } = request;
      const times = { used: existedAt ?? checkedAt, provenBy: existedAt, checkedAt };
      checkCertificate(certificate, links, trust, times, 'DOCUMENT');
    }),
  );
}
